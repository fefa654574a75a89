// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLiveRegion } from '../../page/live-region.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('is there and empty before it speaks, and speaks the same text again', () => {
  const root = document.createElement('div').attachShadow({ mode: 'open' })
  const tell = createLiveRegion(root)
  const region = root.querySelector('[role=status]')
  for (let time = 0; time < 2; time++) {
    tell('Allegation 2 of 7.')
    expect(region?.textContent).toBe('')
    vi.runAllTimers()
    expect(region?.textContent).toBe('Allegation 2 of 7.')
  }
})

it('tells the last of what is told at once', () => {
  const root = document.createElement('div').attachShadow({ mode: 'open' })
  const tell = createLiveRegion(root)
  tell('Allegation 2 of 7.')
  tell('Actor 1 of 9.')
  vi.runAllTimers()
  expect(root.textContent).toBe('Actor 1 of 9.')
})
