import { describe, expect, it } from 'vitest'
import { recognise } from '../../engine/recognise.ts'
import { leastTime } from '../stopwatch.ts'
import { indexOfNames } from './fixture.ts'
import { MARKJS_CASES } from './markjs-cases.ts'
import { NAMES_CASES } from './names-cases.ts'

describe('the cases of mark.js', () => {
  it.each([...MARKJS_CASES, ...NAMES_CASES])('$name ($verdict): $reason', ({ names, text, found }) => {
    const passages = [text].flat().map((one) => ({ text: one }))
    const { mentions } = recognise(indexOfNames(names), { passages })
    expect(mentions.map((one) => one.quote)).toEqual(found)
    for (const { passage, span, quote } of mentions) {
      expect(passages[passage]?.text.slice(span.start, span.end)).toBe(quote)
    }
  })

  it('basic/large-document (meet, tighter): a megabyte with 10,000 mentions takes under a second', () => {
    const sentence = 'The old pilots walked along the grey quay, and the cranes stood above the water in the rain. '
    const passages = Array.from({ length: 1000 }, () => ({ text: sentence.repeat(11) }))
    const index = indexOfNames(['quay'])
    const read = () => expect(recognise(index, { passages }).mentions).toHaveLength(11_000)
    expect(leastTime(read, 2)).toBeLessThan(1000)
  })

  it('ours: 5,000 names cost no recursion and are all found', () => {
    const names = Array.from({ length: 5000 }, (_, at) => `quay ${at}`)
    expect(recognise(indexOfNames(names), { passages: [{ text: names.join(', ') }] }).mentions).toHaveLength(5000)
  })
})
