import { loadDatasets } from '../cli/datasets.ts'
import { figuresOf } from './aims.ts'
import { allegationFigures } from './allegation-figures.ts'
import { articleFigures } from './article-figures.ts'
import { nameFigures } from './names-figures.ts'
import type { Figure } from './table.ts'

const NAMES = [100, 1000, 10_000, 100_000, 300_000]
const ALLEGATIONS = [10, 100, 1000, 10_000]

/** All figures of the engine, and whether it finds with every list what the oracle finds. */
export type EngineFigures = { figures: Figure[]; areEqual: boolean }

/** Measures the engine in Node against other ways; `tell` hears what comes next, and which lists are not equal. */
export function engineFigures(tell: (line: string) => void): EngineFigures {
  const { datasets, library } = loadDatasets([])
  // First, while the heap is small: an article is read by an engine that holds what the extension brings along.
  const article = articleFigures(datasets, library)
  tell('allegations …')
  const allegations = allegationFigures(ALLEGATIONS, library)
  const names = nameFigures(NAMES, tell)
  const unequal = names.filter(({ isEqual }) => !isEqual)
  for (const one of unequal) tell(`With ${one.names} names the engine finds other names than the oracle.`)
  return { figures: figuresOf({ names, allegations, article }), areEqual: unequal.length === 0 }
}
