import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../dataset/model.ts'
import { parseDataset } from '../../dataset/parse.ts'
import { changed, messages } from './faults-of.ts'
import { allegationOf } from './small-dataset.ts'

describe('B8 terms that cannot be looked for', () => {
  const flood = `Nor${'\u0301'.repeat(9)}land`
  it.each<[string, string]>([
    ['', 'This text is empty.'],
    [' ', 'This text is empty.'],
    ['N', 'A term of one letter or digit would be found everywhere.'],
    ['?!', 'A term needs letters or digits.'],
    ['a'.repeat(500), 'This text is longer than 120 characters.'],
    ['it', 'A term of nothing but small words would be found everywhere.'],
    ['of the', 'A term of nothing but small words would be found everywhere.'],
    ['🚢', 'A term holds an emoji: it is looked for in words.'],
    ['Norland 🇳🇴', 'A term holds an emoji: it is looked for in words.'],
    ['\u200D\u200D', 'A term holds an invisible character.'],
    ['Nor\u200Bland', 'A term holds an invisible character.'],
    ['Nor\u200Dland', 'A term holds an invisible character.'],
    ['Norland\u202E', 'A term holds a control character or one that turns the direction of writing.'],
    ['Nor\u0000land', 'A term holds a control character or one that turns the direction of writing.'],
    [flood, 'A term holds more than four combining marks in a row.'],
  ])('refuses %j as an alias, a term and a phrase', (text, message) => {
    for (const [path, change] of [
      ['actors[1].aliases[0]', (d: Dataset) => Object.assign(d.actors[1] ?? {}, { aliases: [{ text }] })],
      ['concepts[0].terms[0]', (d: Dataset) => Object.assign(d.concepts?.[0] ?? {}, { terms: [text] })],
      ['nulls[0]', (d: Dataset) => Object.assign(d, { nulls: [text] })],
      ['allegations[0].match.phrases[0]', (d: Dataset) => Object.assign(allegationOf(d).match, { phrases: [text] })],
    ] as const) {
      const told = messages(changed(change))
      expect(
        told.some((one) => one.startsWith(path) && one.endsWith(message)),
        told.join('\n'),
      ).toBe(true)
    }
  })

  it.each(['US', 'WHO', 'IT', 'Zoë', 'Владимир', 'नेपाल', 'می\u200Cشود', 'G.R.U.', '29155', 'reward~'])(
    'takes %j',
    (text) => {
      const file = changed((dataset) => Object.assign(dataset, { nulls: [text] }))
      expect(messages(file)).toEqual([])
    },
  )

  it('refuses a small word that its case does not tell apart', () => {
    const file = changed((dataset) => Object.assign(dataset, { nulls: [{ text: 'WHO', case: 'any' }] }))
    expect(messages(file)).toEqual(['nulls[0]: A term of nothing but small words would be found everywhere.'])
  })

  it('refuses a turn of direction, a flood of marks and half characters in any text', () => {
    const broken = changed((dataset) => {
      dataset.title = 'The \u202Esyoub'
      dataset.description = `Zalgo${'\u0301'.repeat(40)}`
      allegationOf(dataset).title = 'half \uD83D'
    })
    expect(messages(broken)).toEqual([
      'title: This text turns the direction of writing for what follows it (U+202A to U+202E).',
      'description: This text holds more than eight combining marks in a row.',
      'allegations[0].title: This text holds half of a character (a lone surrogate).',
    ])
  })
})

describe('B9 signs of regular expressions', () => {
  it.each(['.*', '(a+)+$', '\\', '[', '$&'])('refuses %j, which holds nothing to look for', (text) => {
    expect(messages(changed((dataset) => Object.assign(dataset, { nulls: [text] })))).toHaveLength(1)
  })

  it('keeps them as they stand beside letters', () => {
    const parsed = parseDataset(changed((dataset) => Object.assign(dataset, { nulls: ['pay.*ment $& (x+)+'] })))
    expect(parsed.ok && parsed.dataset.nulls).toEqual(['pay.*ment $& (x+)+'])
  })
})
