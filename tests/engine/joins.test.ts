import { describe } from 'vitest'
import type { Concept, Join, Rule } from '../../dataset/model.ts'
import { indexOfMatch, LIBRARY } from './fixture.ts'
import { rows } from './rows.ts'

const concept = (id: string, terms: string[], joins: Join[] = []): Concept => ({ id, label: id, terms, joins })
const BASE = [
  concept('nation', ['Kestrian', 'Velmarker', 'allied']),
  concept('ship', ['ship~', 'tanker~']),
  concept('negation', ['not', 'never']),
  concept('keeping', ['honour~', 'abide~ by']),
]
const RULE: Rule = { slots: [{ name: 'what', any: ['@deed'], needed: true }] }

/** What a rule of one slot finds that takes the words of the concept `deed`, made of these joins, and others. */
function table(title: string, joins: Join[], others: Concept[], ...notations: string[]): void {
  const concepts = [concept('deed', ['the flagship'], joins), ...BASE, ...others]
  const index = indexOfMatch({ rules: [RULE] }, { ...LIBRARY, concepts, nulls: ['allied ship museum'] })
  describe(title, () => rows(index, 'allegation', notations))
}

table(
  'concepts count together where their words stand one behind the other',
  [{ parts: ['nation', 'ship'] }],
  [],
  'They boarded [[Kestrian ships]].',
  'They boarded [[Kestrian and other ships]].',
  'They boarded [[the flagship]].',
  'They boarded ships and met a Kestrian.',
  'The boat was Kestrian. Ships passed.',
  'A Kestrian who never saw the ships spoke.',
  'He saw the allied ship museum.',
)

table(
  'the gap says how many words may stand between',
  [{ parts: ['nation', 'ship'], gap: 0 }],
  [],
  'They boarded [[Kestrian ships]].',
  'They boarded Kestrian merchant ships.',
)

table(
  'a join of three parts wants all three',
  [{ parts: ['negation', 'keeping', 'nation'], gap: 1 }],
  [],
  'They did [[not honour the Kestrian]] rule.',
  'They did not honour the rule.',
)

table(
  'a join may be made of joins, in whatever order the concepts stand',
  [{ parts: ['fleet', 'breach'], gap: 2 }],
  [
    concept('breach', [], [{ parts: ['negation', 'keeping'], gap: 1 }]),
    concept('fleet', [], [{ parts: ['nation', 'ship'], gap: 0 }]),
  ],
  '[[Allied tankers did not abide by]] the rule.',
  'Allied tankers abide by the rule.',
  'Tankers did not abide by the rule.',
)

table(
  'the nearest words before count',
  [{ parts: ['negation', 'keeping'], gap: 4 }],
  [],
  'They did not wait, and they [[never fully honoured]] it.',
)
