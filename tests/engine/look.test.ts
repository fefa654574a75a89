import { describe, expect, it } from 'vitest'
import { DEFAULT_LOOK, type Look, paintedMentions } from '../../engine/look.ts'
import type { Mention } from '../../engine/reading.ts'

/** Mentions in short: "K" and "V" actors, "B" and "D" allegations, a small letter a likely one, "KV" two targets. */
function mentions(text: string): Mention[] {
  return text.split(' ').map((letters, at) => ({
    kind: /[bd]/i.test(letters) ? 'allegation' : 'actor',
    passage: at,
    span: { start: 0, end: 1 },
    quote: letters,
    targets: [...letters].map((letter) => ({
      dataset: 'one',
      kind: /[bd]/i.test(letter) ? ('allegation' as const) : ('actor' as const),
      id: letter.toLowerCase(),
    })),
    sure: letters === letters.toUpperCase(),
    why: [],
  }))
}

/** The mentions that stay, in the same short form. */
function painted(text: string, look: Partial<Look>): string {
  const list = mentions(text)
  const kept = paintedMentions(list, { ...DEFAULT_LOOK, ...look })
  return kept.map((index) => list[index]?.quote ?? '?').join(' ')
}

describe('which mentions are painted', () => {
  it.each<[rule: string, look: Partial<Look>, text: string, expected: string]>([
    ['all, at first', {}, 'K B b K V B', 'K B b K V B'],
    ['no actors, where the reader wants none', { actors: false }, 'K B b K V B', 'B b B'],
    ['no likely ones, where the reader wants none', { likely: false }, 'K B b K V B', 'K B K V B'],
    ['the first of each thing', { repeat: 'first' }, 'K B b K V B D', 'K B V D'],
    ['the first sure one, where likely ones are not wanted', { repeat: 'first', likely: false }, 'b B B', 'B'],
    ['a name of two targets is another thing than each', { repeat: 'first' }, 'K KV V KV', 'K KV V'],
    ['nothing of nothing but actors, without actors', { actors: false }, 'K V', ''],
  ])('%s', (_, look, text, expected) => {
    expect(painted(text, look)).toBe(expected)
  })

  it('none of none', () => {
    expect(paintedMentions([], DEFAULT_LOOK)).toEqual([])
  })

  it('the style changes nothing in it', () => {
    for (const style of ['underline', 'tint', 'both'] as const) expect(painted('K b B', { style })).toBe('K b B')
  })

  it('an actor and an allegation of one id are two things', () => {
    const list = mentions('K B').map((mention) => ({
      ...mention,
      targets: mention.targets.map((target) => ({ ...target, id: 'same' })),
    }))
    expect(paintedMentions(list, { ...DEFAULT_LOOK, repeat: 'first' })).toEqual([0, 1])
  })
})
