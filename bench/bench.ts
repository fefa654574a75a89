import { said } from '../cli/check-step.ts'
import { ChoiceError } from '../cli/datasets.ts'
import { leaving } from '../cli/leaving.ts'
import { bundledEngine } from './bundled-engine.ts'
import { pageBench } from './page/page-bench.ts'
import { type Figure, missedOf, printedTable } from './table.ts'
import { type BenchWish, readWish } from './wish.ts'

const USAGE = `npm run bench -- [--engine] [--page] [--life] [--all] [--check]
  [--browser chromium|firefox]… [--only paint|rival|memory|load]… [--names N]… [--loads N]
Measures and prints one table. Without a word for a part it is --engine: the engine in Node against other ways.
--page opens pages in real browsers with the built extension, --only chooses of it, --names says how many names
beside the bundled datasets. --life goes through 500 pages, or --loads. With --check, a missed aim gives exit code 1.`

/**
 * `npm run bench`: the table on stdout, progress on stderr.
 *
 * Exit code 0; 1 where the engine finds other names than the oracle, or with --check where an aim is missed; 2 where what
 * was typed cannot be done.
 */
export async function bench(words: string[]): Promise<number> {
  try {
    const wish = readWish(words)
    return await leaving((onLeave, stopped) => measure(wish, onLeave, stopped))
  } catch (error) {
    if (!(error instanceof ChoiceError) && !isMistyped(error)) throw error
    console.error(`${said(error)}\n\n${USAGE}`)
    return 2
  }
}

async function measure(wish: BenchWish, ...[onLeave, stopped]: Parameters<Parameters<typeof leaving>[0]>) {
  const tell = (line: string) => console.error(line)
  const figures: Figure[] = []
  let areEqual = true
  if (wish.engine) {
    const { engineFigures } = await bundledEngine()
    const engine = engineFigures(tell)
    figures.push(...engine.figures)
    areEqual = engine.areEqual
  }
  if (wish.page !== undefined) figures.push(...(await pageBench(wish.page, tell, onLeave, stopped)))
  console.log(printedTable(figures))
  if (!areEqual) return 1
  const missed = missedOf(figures)
  console.error(missed.length === 0 ? 'All aims are met.' : `Missed: ${missed.map(({ what }) => what).join('; ')}.`)
  return wish.check && missed.length > 0 ? 1 : 0
}

/** What `parseArgs` throws where it does not know a word. */
function isMistyped(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
