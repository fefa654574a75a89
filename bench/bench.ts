import { parseArgs } from 'node:util'
import { loadDatasets } from '../cli/datasets.ts'
import { figuresOf } from './aims.ts'
import { allegationFigures } from './allegation-figures.ts'
import { articleFigures } from './article-figures.ts'
import { nameFigures } from './names-figures.ts'
import { missedOf, printedTable } from './table.ts'

const USAGE = `npm run bench -- [--check]
Measures the engine in Node against other ways and prints a table. With --check, a missed aim gives exit code 1.`
const NAMES = [100, 1000, 10_000, 100_000, 300_000]
const ALLEGATIONS = [10, 100, 1000, 10_000]

/**
 * `npm run bench`: the table on stdout, progress on stderr.
 *
 * Exit code 0; 1 where the engine finds other names than the oracle, or with --check where an aim is missed; 2 where what
 * was typed cannot be done.
 */
export async function bench(words: string[]): Promise<number> {
  const options = readOptions(words)
  if (options === undefined) {
    console.error(USAGE)
    return 2
  }
  const { datasets, library } = loadDatasets([])
  // First, while the heap is small: an article is read by an engine that holds what the extension brings along.
  const article = articleFigures(datasets, library)
  console.error('allegations …')
  const allegations = allegationFigures(ALLEGATIONS, library)
  const names = nameFigures(NAMES, (line) => console.error(line))
  const figures = figuresOf({ names, allegations, article })
  console.log(printedTable(figures))
  const unequal = names.filter(({ isEqual }) => !isEqual)
  for (const one of unequal) console.error(`With ${one.names} names the engine finds other names than the oracle.`)
  if (unequal.length > 0) return 1
  const missed = missedOf(figures)
  console.error(missed.length === 0 ? 'All aims are met.' : `Missed: ${missed.map(({ what }) => what).join('; ')}.`)
  return options.check && missed.length > 0 ? 1 : 0
}

function readOptions(words: string[]): { check: boolean } | undefined {
  try {
    const { values } = parseArgs({ args: words, options: { check: { type: 'boolean', default: false } } })
    return values
  } catch {
    return undefined
  }
}
