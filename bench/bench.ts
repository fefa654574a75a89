import { parseArgs } from 'node:util'
import { bundledEngine } from './bundled-engine.ts'
import { missedOf, printedTable } from './table.ts'

const USAGE = `npm run bench -- [--check]
Measures the engine in Node against other ways and prints a table. With --check, a missed aim gives exit code 1.`

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
  const { engineFigures } = await bundledEngine()
  const { figures, areEqual } = engineFigures((line) => console.error(line))
  console.log(printedTable(figures))
  if (!areEqual) return 1
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
