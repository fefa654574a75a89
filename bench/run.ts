import { loadDatasets } from '../cli/datasets.ts'
import { figuresOf } from './aims.ts'
import { allegationFigures } from './allegation-figures.ts'
import { articleFigures } from './article-figures.ts'
import { nameFigures } from './names-figures.ts'
import type { Figure } from './table.ts'

const NAMES = [100, 1000, 10_000, 100_000, 300_000]
const ALLEGATIONS = [10, 100, 1000, 10_000]

/** All figures, and with how many names the engine finds other ones than the oracle, where it does. */
export type Run = { figures: Figure[]; unequal: number[] }

/** Measures everything that the table shows; `tell` hears what comes next. */
export function run(tell: (line: string) => void): Run {
  const { datasets, library } = loadDatasets([])
  // First, while the heap is small: an article is read by an engine that holds what the extension brings along.
  const article = articleFigures(datasets, library)
  tell('allegations …')
  const allegations = allegationFigures(ALLEGATIONS, library)
  const names = nameFigures(NAMES, tell)
  const unequal = names.flatMap((one) => (one.isEqual ? [] : [one.names]))
  return { figures: figuresOf({ names, allegations, article }), unequal }
}
