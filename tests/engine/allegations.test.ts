import { describe } from 'vitest'
import type { Rule } from '../../dataset/model.ts'
import { HARBOUR_INDEX, indexOfRule } from './fixture.ts'
import { rows } from './rows.ts'

/** A rule of matching, the rule of the dataset that shows it, and the pages. */
function table(title: string, rule: Rule, ...notations: string[]): void {
  describe(title, () => rows(indexOfRule(rule), 'allegation', notations))
}

const payer = { name: 'payer', any: ['actor:kestria'] }
const payment = { name: 'payment', any: ['@payment'] }
const taker = { name: 'taker', any: ['harbour-officials'] }
const needed = { needed: true as const }

table(
  'all slots must be filled where the rule says nothing else',
  { slots: [payer, payment, taker] },
  '[[Kestria paid harbour officials]].',
  'In May [[harbour officials took payments from the Kestrians]], they say.',
  '[[Rewards for the pilots came from Kestria]].',
  'Kestria paid the crew.',
  'Harbour officials were paid.',
  'Kestria met harbour officials.',
  'The bay was calm.',
)

table(
  'the words stand in one sentence',
  { slots: [payer, payment, taker] },
  'Kestria paid. Harbour officials took it.',
  'Kestria paid ¶ harbour officials.',
  '[[Kestria paid the men (harbour officials]], they say).',
  '[[Kestria, said Mr. Dorn, paid harbour officials]].',
)

table(
  'a needed slot cannot stay empty, however much the others weigh',
  {
    slots: [
      { ...payer, ...needed },
      { ...payment, weight: 3 },
      { ...taker, weight: 3 },
    ],
    threshold: 4,
  },
  '[[Kestria paid]] the crew.',
  'Harbour officials were paid.',
)

table(
  'the filled slots must reach the threshold together',
  {
    slots: [
      { ...payer, weight: 0.5 },
      { ...payment, weight: 2 },
      { ...taker, weight: 1.5 },
    ],
    threshold: 3.5,
  },
  '[[Harbour officials were paid]].',
  '[[Kestria paid harbour officials]].',
  'Kestria paid.',
  'Kestria met harbour officials.',
)

table(
  'a boost adds to the score where its words stand in the sentence',
  { slots: [payer, payment, taker], threshold: 3, boost: [{ any: ['@bribe'], weight: 1 }] },
  'The crew took a bribe as [[Kestria paid]].',
  '[[Kestria paid]] a bribe or two kickbacks to the crew.',
  'Kestria paid the crew.',
  'A bribe was paid.',
)

table(
  'a strong set of slots suffices by itself',
  {
    slots: [{ ...payer, ...needed }, payment, taker],
    threshold: 9,
    strong: [['payment', 'taker']],
  },
  '[[Harbour officials were paid]].',
  '[[Kestria paid harbour officials]].',
  'Kestria paid the crew.',
  'Harbour officials slept.',
)

table(
  'a rival leaves the slot empty unless it is filled as well',
  { slots: [{ ...payer, ...needed, rival: ['actor:velmark'] }, { ...payment, ...needed }, taker], threshold: 2 },
  '[[Kestria paid]] the crew.',
  'Velmark paid the crew.',
  '[[Kestria, like Velmark, paid]] the crew.',
)

table(
  'a rival rules the sentence out also where the slot is not needed',
  {
    slots: [
      { ...payer, rival: ['actor:velmark'] },
      { ...payment, ...needed },
      { ...taker, ...needed },
    ],
    threshold: 2,
  },
  '[[Harbour officials were paid]].',
  'Harbour officials were paid by Velmark.',
  '[[Harbour officials were paid by Kestria]], not by Velmark.',
)

table(
  'words of `not` rule the sentence out',
  { slots: [payer, payment], not: ['@agreement', 'actor:velmark'] },
  '[[Kestria paid]] the crew.',
  'Kestria paid the crew under the accord.',
  'The Velmarkers say Kestria paid the crew.',
  '[[Kestria paid]] the crew. The accord of Velmark stands.',
)

table(
  'an ordered rule wants its needed slots one behind the other',
  {
    slots: [
      { ...payer, ...needed },
      { ...payment, ...needed },
      { ...taker, ...needed },
    ],
    ordered: true,
  },
  '[[Kestria paid harbour officials]].',
  'Harbour officials paid Kestria.',
  'Kestria met harbour officials, who were paid.',
  'Harbour officials met; [[Kestria paid the pilots]].',
)

table(
  'reach counts the words from the first needed slot to the last, both included',
  { slots: [{ ...payer, ...needed }, { ...payment, ...needed }, taker], threshold: 2, reach: 4 },
  '[[Kestria has quietly paid]].',
  'Kestria has very quietly paid.',
  '[[Kestria paid this and that and more to harbour officials]].',
)

describe('a weak name fills a slot', () => {
  rows(HARBOUR_INDEX, 'allegation', ['[[Lorn paid harbour officials]].', '[[Halden dumped sludge in the bay]].'])
})

describe('the agent is whoever stands behind “by”, else nearest before the trigger', () => {
  rows(HARBOUR_INDEX, 'allegation', [
    '[[Kestria violated the accord]]{breach-kestria}.',
    '[[Velmark violated the accord]]{breach-velmark}.',
    'Velmark says that [[Kestria violated the accord]]{breach-kestria}.',
    'Kestria says that [[Velmark violated the accord]]{breach-velmark}.',
    '[[Velmark and [[Kestria violated the accord]]{breach-kestria}]]{breach-velmark}.',
    'Somebody violated the accord.',
    'The [[accord was violated by Kestria]]{breach-kestria}.',
    'The [[accord was violated by the Velmarkers]]{breach-velmark}, Kestria says.',
    'The [[accord with Velmark was broken by Kestria]]{breach-kestria}.',
    'The accord was violated by pilots.',
    'Kestria accuses [[Velmark of breaching the accord]]{breach-velmark}.',
    '[[Kestria violated the accord]]{breach-kestria} with Velmark, and pilots met the members by the Velmarkers’ quay.',
    '[[Velmark, under the Velmark-Kestria accord, violated]]{breach-velmark} the agreement.',
    'Kestria violated the ferry accord.',
    'Kestria signed the accord.',
  ])
})

table(
  'no word fills two slots',
  {
    slots: [
      { name: 'one', any: ['@payment'], ...needed },
      { name: 'other', any: ['@bribe'], ...needed },
    ],
  },
  'They took a bribe.',
  'They took the bribe.',
  'They [[paid a bribe]].',
  'One [[bribe after another bribe]].',
)

table(
  'a word that fits two slots leaves the other its only word',
  {
    slots: [
      { name: 'waste', any: ['@waste'], ...needed },
      { name: 'one', any: ['@bribe', 'actor:velmark'], ...needed },
      { name: 'other', any: ['@bribe'], ...needed },
    ],
  },
  '[[Velmark has so much waste and a bribe]].',
  'Velmark has so much waste.',
)

table(
  'reach counts also for the agent',
  {
    slots: [
      { name: 'who', any: ['actor:kestria'], ...needed },
      { name: 'breach', any: ['@breaking'], ...needed },
    ],
    agent: { of: 'breach', is: 'who' },
    reach: 3,
  },
  '[[Kestria has violated]] it.',
  'Kestria left so long ago that it hardly violated Kestria.',
)

table(
  'of several ways to fill the slots the tightest counts',
  {
    slots: [
      { ...payer, ...needed },
      { ...payment, ...needed },
      { ...taker, ...needed },
    ],
  },
  'Kestria spoke, and then [[Kestria paid harbour officials]], and harbour officials slept.',
  '[[Harbour officials paid Kestria]], a payment that grew long and late.',
  'A payment is one thing; that [[Kestria paid the pilots]] is another.',
)

table(
  'of several ways the highest score counts',
  { slots: [{ ...payment, ...needed }, payer, taker], threshold: 2 },
  '[[Kestria paid harbour officials]] and another payment was made.',
)

describe('a null phrase swallows its words', () => {
  rows(indexOfRule({ slots: [payer, payment] }), 'allegation', [
    'Kestria paid tribute to the crew.',
    '[[Kestria paid tribute and then paid]] the crew.',
    '[[Kestria paid]] the crew and paid tribute.',
  ])
  rows(HARBOUR_INDEX, 'allegation', ['Halden bought dump trucks for the sludge of the bay.'])
})
