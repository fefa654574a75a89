import { describe, expect, it } from 'vitest'
import type { Allegation } from '../../dataset/model.ts'
import { compile } from '../../engine/compile.ts'
import { recognise } from '../../engine/recognise.ts'
import { datasetOf, HARBOUR, HARBOUR_INDEX, indexOfMatch, indexOfRule, LIBRARY } from './fixture.ts'
import { readMarked } from './marked-text.ts'
import { rows } from './rows.ts'

const payer = { name: 'payer', any: ['actor:kestria'] }
const payment = { name: 'payment', any: ['@payment'] }
const taker = { name: 'taker', any: ['harbour-officials'] }

describe('a page with a sure mention has likely ones: at most one below the threshold', () => {
  rows(indexOfRule({ slots: [payer, payment, taker], threshold: 3 }), 'allegation', [
    'Kestria paid the crew.',
    '[[Kestria paid harbour officials]]. [[?Kestria paid]] the crew. Kestria said no more.',
    '[[?Harbour officials were paid]]. ¶ The bay was calm. ¶ [[Kestria paid harbour officials]].',
    'Kestria paid. Harbour officials were paid.',
  ])
})

describe('a limit to the page holds where one of its concepts stands anywhere on it', () => {
  rows(indexOfRule({ slots: [payment, taker], page: ['actor:velmark', '@waste'] }), 'allegation', [
    'Harbour officials were paid.',
    '[[Harbour officials were paid]]. ¶ Velmark was calm.',
    '# Sludge! ¶ [[Harbour officials were paid]].',
  ])
})

describe('a rule within another allegation counts only where the page surely has that one', () => {
  rows(HARBOUR_INDEX, 'allegation', [
    'It led to ten deaths.',
    '[[Halden dumped sludge in the bay]]{bay-dumping}. It [[led to ten deaths]]{dumping-deaths}.',
    'It [[led to ten deaths]]{dumping-deaths}. ¶ [[Halden dumped sludge in the bay]]{bay-dumping}.',
    'Somebody dumped sludge in the bay. It led to ten deaths.',
    '[[Kestria paid harbour officials]]{harbour-bribes}. It led to ten deaths.',
  ])
})

describe('a rule within an allegation that is itself within another', () => {
  const allegations = [
    allegationWithin('one', '@waste', []),
    allegationWithin('three', '@agreement', ['two']),
    allegationWithin('two', '@dying', ['one']),
  ]
  rows(compile([datasetOf({ allegations })], LIBRARY), 'allegation', [
    '[[sludge]]{one} and [[death]]{two} and [[pact]]{three}',
    'death and pact',
  ])
})

describe('a phrase names the allegation by itself, a short name only on a page that has it', () => {
  const index = indexOfMatch({ phrases: ['quay scandal', 'Operation Ebb'], short: ['ledger story'] })
  rows(index, 'allegation', [
    'The [[quay scandal]] grows.',
    'The [[Quay Scandal]] grows.',
    'The [[quay-scandal]]’s end.',
    'The quays scandal, the scandal of the quay.',
    '[[Operation Ebb]], but operation ebb',
    'The ledger story grows.',
    'The [[quay scandal]] grows. The [[?ledger story]] too.',
    'The [[?ledger story]] ¶ of the [[quay scandal]]',
  ])
})

describe('a phrase and a rule in one sentence are one mention', () => {
  rows(HARBOUR_INDEX, 'allegation', [
    '[[Kestria paid harbour officials]]{harbour-bribes} in the Sandmouth bribery case.',
    'The [[Sandmouth bribery case]]{harbour-bribes} grows.',
  ])
})

describe('an allegation is looked for in passages of its dataset’s language', () => {
  rows(HARBOUR_INDEX, 'allegation', [
    '<en> [[Kestria paid harbour officials]].',
    '<en-GB> [[Kestria paid harbour officials]].',
    '<de> Kestria paid harbour officials.',
    '<de> Kestria paid harbour officials. ¶ <en> [[Kestria paid harbour officials]].',
    'Die Kestria hat, so sagt man im alten Hafen von Sandmouth, gestern wieder einmal die harbour officials bribes ' +
      'nehmen lassen, und zwar nicht wenig.',
    '# [[Kestria Paid Harbour Officials]] Bribes Worth Millions, Leaked Ledgers Seen by Reporters Suggest',
    'Velmark spoke. [[Kestria paid harbour officials]]. Halden Shipping dumped oil in public. Velmark left.',
  ])
  const telegram =
    '[[Kestria paid harbour officials]] bribes worth three hundred thousand crowns, leaked ledgers show; ministers, ' +
    'pilots, harbour masters, even clerks took money'
  rows(HARBOUR_INDEX, 'allegation', [
    telegram.replace('[[', '').replace(']]', '').replace('ledgers show', 'ledgers zeigen'),
    `It was said that the bay is calm and that it was not so for a long time, as we know from the crews. ¶ At dawn ${telegram}`,
  ])
  const german = compile([{ ...HARBOUR, language: 'de' }], LIBRARY)
  rows(german, 'allegation', ['<de> [[Kestria paid harbour officials]].', '<en> Kestria paid harbour officials.'])
  rows(HARBOUR_INDEX, 'actor', ['<de> [Kestria] schweigt.'])
})

describe('the reason', () => {
  const text = 'In May the Kestrians paid all harbour officials.'
  const [mention] = recognise(HARBOUR_INDEX, { passages: [{ text }] }).mentions.filter(
    (one) => one.kind === 'allegation',
  )

  it('names each filled slot, what it is called and the words, in their order', () => {
    expect(mention?.why.map(({ slot, label, quote }) => [slot, label, quote])).toEqual([
      ['payer', 'Kestria', 'Kestrians'],
      ['payment', 'a payment', 'paid'],
      ['taker', 'harbour officials', 'harbour officials'],
    ])
  })

  it('has spans that hold its words', () => {
    for (const { quote, span } of mention?.why ?? []) expect(text.slice(span.start, span.end)).toBe(quote)
  })

  it('goes with the score', () => {
    expect(mention?.score).toBe(3)
  })

  it('of a phrase is the phrase', () => {
    const { mentions } = recognise(HARBOUR_INDEX, { passages: [{ text: 'The Sandmouth bribery case' }] })
    expect(mentions[0]?.why.map(({ slot, quote }) => [slot, quote])).toEqual([['', 'Sandmouth bribery case']])
  })
})

describe('two datasets that know one allegation', () => {
  const index = compile([HARBOUR, { ...HARBOUR, id: 'second' }], LIBRARY)
  rows(index, 'allegation', ['[[Kestria paid harbour officials]]{harbour-bribes+harbour-bribes}.'])

  it('are both named in the mention', () => {
    const { mentions } = recognise(index, readMarked('The Sandmouth bribery case').page)
    expect(mentions.map((one) => one.targets.map((target) => target.dataset))).toEqual([['grey-harbour', 'second']])
  })
})

describe('names that nobody defines', () => {
  it('fill no slot, and nothing throws', () => {
    const index = indexOfRule({
      slots: [{ name: 'one', any: ['@nobody', 'nothing', 'actor:none'], rival: ['@nobody'] }, payment],
      not: ['@nobody'],
      page: [],
      within: [],
      strong: [['none']],
      agent: { of: 'none', is: 'one' },
    })
    expect(recognise(index, { passages: [{ text: 'Kestria paid.' }] }).mentions).toHaveLength(1)
  })

  it('concepts that include each other end', () => {
    const concepts = [
      { id: 'one', label: 'one', terms: ['crane'], includes: ['other'] },
      { id: 'other', label: 'other', terms: ['hoist'], includes: ['one'] },
    ]
    const match = { rules: [{ slots: [{ name: 'any', any: ['one'] }] }] }
    const [first] = HARBOUR.allegations
    if (first === undefined) throw new Error('The fixture has no allegations.')
    const index = compile([datasetOf({ concepts, allegations: [{ ...first, match }] })], LIBRARY)
    expect(recognise(index, { passages: [{ text: 'A crane. A hoist.' }] }).mentions).toHaveLength(2)
  })
})

function allegationWithin(id: string, concept: string, within: string[]): Allegation {
  const rule = { slots: [{ name: 'it', any: [concept] }], ...(within.length > 0 ? { within } : {}) }
  return {
    ...{ id, title: id, summary: id, firstReported: { date: '2031', by: 'nobody' }, about: ['nobody'] },
    ...{ match: { rules: [rule] }, examples: { match: [], noMatch: [] }, statements: [] },
  }
}
