import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDatasets } from '../../cli/datasets.ts'
import { readCorpus } from '../../cli/eval/corpus.ts'
import type { ArticleCounts, Slip } from '../../cli/eval/counts.ts'
import { figuresOf, type Rates } from '../../cli/eval/figures.ts'
import { measure } from '../../cli/eval/measure.ts'
import { compile } from '../../engine/compile.ts'

type PrecisionAndRecall = readonly [precision: number, recall: number]

/** What a set of articles must reach. `near` and `off`: the most false marks a thousand sentences. */
type Floors = {
  sentences: PrecisionAndRecall
  pages: PrecisionAndRecall
  names: PrecisionAndRecall
  denials: PrecisionAndRecall
  near: number
  off: number
}

const FOLDER = 'tests/articles'

/** Raised when recognition gets better, never lowered for it to pass. */
const FLOORS: Readonly<Record<string, Floors>> = {
  a: { sentences: [0.95, 0.77], pages: [1, 0.85], names: [0.93, 0.59], denials: [1, 0.45], near: 0, off: 0 },
  // Nobody who wrote rules has read these: what recognition is worth on wording that nobody thought of.
  b: { sentences: [0.86, 0.34], pages: [0.95, 0.5], names: [0.96, 0.62], denials: [1, 0.29], near: 0, off: 0 },
  sample: { sentences: [1, 0.75], pages: [1, 1], names: [1, 0.75], denials: [1, 1], near: 0, off: 0 },
}

const { datasets, library } = loadDatasets([])
const index = compile(datasets, library)

describe('invented articles', () => {
  it('every set has its floors, and every row its set', () => {
    const sets = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isDirectory())
    expect(sets.map((one) => one.name).sort()).toEqual(Object.keys(FLOORS).sort())
  })

  describe.each(Object.entries(FLOORS))('set %s', (set, floors) => {
    const counts = measure(readCorpus(join(FOLDER, set)).articles, index, datasets)
    const figures = figuresOf(counts)
    // What a failure shows: the sentences themselves.
    const slips = (of: Slip['of']) => slipsIn(counts, of)

    it.each([
      ['sentences', figures.sentences.total, floors.sentences, 'sentence'],
      ['pages', figures.pages.total, floors.pages, 'sentence'],
      ['names', figures.names, floors.names, 'name'],
      ['denials', figures.denials.total, floors.denials, 'denial'],
    ] as const)('%s: precision and recall are no lower than their floors', (_, rates, floor, of) => {
      expectFloor(rates, floor, slips(of))
    })

    it('false marks on near misses and off-topic pages are no more than their limit', () => {
      const { near, off } = figures.falseMarks
      expect(near ?? Number.POSITIVE_INFINITY, slips('sentence')).toBeLessThanOrEqual(floors.near)
      expect(off ?? Number.POSITIVE_INFINITY, slips('sentence')).toBeLessThanOrEqual(floors.off)
    })

    it('marks no allegation in another language', () => {
      expect(figures.otherLanguages.marks).toBe(0)
    })
  })
})

/** A set without anything of a kind has no figure for it, and that is a fault of the set. */
function expectFloor(rates: Rates | undefined, [precision, recall]: PrecisionAndRecall, slips: string): void {
  expect(rates?.precision ?? -1, slips).toBeGreaterThanOrEqual(precision)
  expect(rates?.recall ?? -1, slips).toBeGreaterThanOrEqual(recall)
}

function slipsIn(counts: readonly ArticleCounts[], of: Slip['of']): string {
  const told = (word: string, { article, what, text, why }: Slip) => `${word} in ${article}: ${what}: ${text} [${why}]`
  return counts
    .flatMap(({ missed, wrong }) => [
      ...missed.filter((one) => one.of === of).map((one) => told('missed', one)),
      ...wrong.filter((one) => one.of === of).map((one) => told('wrong', one)),
    ])
    .join('\n')
}
