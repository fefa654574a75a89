import { expect, it } from 'vitest'
import { figuresOf } from '../../dataset/figures.ts'
import { allegationOf, smallDataset } from './small-dataset.ts'

it('counts what a dataset holds', () => {
  expect(figuresOf(smallDataset())).toEqual({
    allegations: 1,
    statements: 3,
    official: 2,
    byStance: { alleges: 1, supports: 0, questions: 1, denies: 1, comments: 0 },
    bySide: [
      ['Norland', 1],
      ['Strait Courier', 1],
      ['Sudland', 1],
    ],
    byAllegation: [['moved-buoys', 3]],
    actors: 4,
    sources: { all: 3, primary: 1, report: 2, opinion: 0, secondHand: 1, withLink: 2 },
    examples: { match: 10, noMatch: 10 },
  })
})

it('counts a statement for the outermost body of its speaker, and ends where bodies go round in a circle', () => {
  const dataset = smallDataset()
  for (const statement of allegationOf(dataset).statements) delete statement.behalf
  Object.assign(dataset.actors[1] ?? {}, { memberOf: ['sudland'] })
  expect(figuresOf(dataset).bySide).toEqual([
    ['Sudland', 2],
    ['Strait Courier', 1],
  ])
  Object.assign(dataset.actors[3] ?? {}, { memberOf: ['norland'] })
  expect(figuresOf(dataset).bySide.map(([, count]) => count)).toContain(1)
})
