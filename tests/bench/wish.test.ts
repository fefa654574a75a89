import { describe, expect, it } from 'vitest'
import { readWish } from '../../bench/wish.ts'

describe('what the bench is asked for', () => {
  it('is the engine where nothing is named', () => {
    expect(readWish([])).toEqual({ engine: true, page: undefined, check: false })
    expect(readWish(['--check'])).toMatchObject({ engine: true, check: true })
  })

  it('is pages in both browsers, with all lists, where no part of them is chosen', () => {
    expect(readWish(['--page'])).toEqual({
      engine: false,
      check: false,
      page: {
        browsers: ['chromium', 'firefox'],
        parts: ['paint', 'rival', 'memory', 'load'],
        lists: [0, 1000, 10_000, 100_000],
        loads: 500,
      },
    })
  })

  it('is what is chosen, in the order of the bench', () => {
    const words = '--page --only load --only paint --browser firefox --names 0 --names 5 --life --loads 40'.split(' ')
    expect(readWish(words).page).toEqual({
      browsers: ['firefox'],
      parts: ['paint', 'load', 'life'],
      lists: [0, 5],
      loads: 40,
    })
    expect(readWish(['--all'])).toMatchObject({
      engine: true,
      page: { parts: ['paint', 'rival', 'memory', 'load', 'life'] },
    })
    expect(readWish(['--life', '--engine'])).toMatchObject({ engine: true, page: { parts: ['life'] } })
  })

  it('refuses what it does not know', () => {
    for (const words of [
      '--page --only speed',
      '--only paint',
      '--page --browser lynx',
      '--life --loads 0',
      '--names x',
      '--fast',
    ]) {
      expect(() => readWish(words.split(' '))).toThrow()
    }
  })
})
