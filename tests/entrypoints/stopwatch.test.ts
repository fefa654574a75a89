import { expect, it } from 'vitest'
import { createStopwatch } from '../../entrypoints/reader/stopwatch.ts'

it('adds stretches up, says what was done in the longest, and tells the sum of each part', () => {
  const stopwatch = createStopwatch()
  stopwatch.add('reading', 8)
  stopwatch.add('painting', 12)
  stopwatch.add('reading', 4)
  expect(stopwatch).toMatchObject({ longestTaskMs: 12, longestTask: 'painting', mainThreadMs: 24 })
  expect(stopwatch.partsMs).toEqual({ reading: 12, painting: 12 })
})

it('counts work within work once, as the outer', () => {
  const stopwatch = createStopwatch()
  const busy = (milliseconds: number) => {
    const end = performance.now() + milliseconds
    while (performance.now() < end);
    return milliseconds
  }
  expect(stopwatch.measure('outer', () => stopwatch.measure('inner', () => busy(5)))).toBe(5)
  expect(stopwatch.longestTask).toBe('outer')
  expect(stopwatch.mainThreadMs).toBe(stopwatch.longestTaskMs)
})
