import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildExtension } from './build.ts'
import { said } from './check-step.ts'
import { ChoiceError, chosenFiles, loadDatasets } from './datasets.ts'
import { type BrowserName, type FoundBrowser, findBrowser } from './find-browser.ts'
import { installLine } from './install-browser.ts'
import { leaving, type OnLeave } from './leaving.ts'
import { askForNames } from './name-oracle.ts'
import { type PageReport, summaryOf, toldReport, toldSummary } from './page-report.ts'
import { filesIn, servePages } from './page-server.ts'
import { PageVisitor } from './page-visitor.ts'
import { withDatasets } from './with-datasets.ts'

const USAGE = `npm run pages -- FOLDER [--browser chromium|firefox] [--json FILE] [--screenshots DIR] [--dataset ID|FILE]…
  [--from N] [--take N] [--oracle]
Opens every .html and .txt file of the folder with the built extension and reports what it did; with --from
and --take a part of them, in the order of their names: from the Nth on, so many. With --oracle it asks for the
capitalised names that the browser itself reads there, and compares where they are marked with where they stand.`

type Asked = {
  folder: string
  browser: FoundBrowser
  json: string | undefined
  screenshots: string | undefined
  datasets: string[]
  names: string[]
  oracle: boolean
}

/**
 * `npm run pages`: exit code 0; 1 where the oracle found less than 99.5 %, or where a page could not be read, was changed, or our own code failed on it; 2 where
 * what was typed cannot be done.
 */
export async function pages(words: string[]): Promise<number> {
  let asked: Asked
  try {
    asked = understood(words)
  } catch (error) {
    console.error(`${said(error)}\n\n${USAGE}`)
    return 2
  }
  return leaving((onLeave, stopped) => visitAll(asked, onLeave, stopped))
}

async function visitAll(asked: Asked, onLeave: OnLeave, stopped: AbortSignal): Promise<number> {
  console.log(`Building the extension for ${asked.browser.name} …`)
  const built = await buildExtension(asked.browser.name, 'demo')
  const { names } = asked
  const site = await servePages(asked.folder)
  onLeave(site.close)
  if (asked.oracle) {
    const pages = names.map((name) => ({ name, address: site.addressOf(name) }))
    return askForNames({ browser: asked.browser, built, pages }, onLeave, stopped)
  }
  // A copy in any case: a long run is not to be disturbed by the next build.
  const extension = withDatasets(built, chosenFiles(asked.datasets), onLeave)
  const visitor = new PageVisitor(asked.browser, extension)
  onLeave(() => visitor.close())
  if (asked.screenshots !== undefined) mkdirSync(asked.screenshots, { recursive: true })

  const reports: PageReport[] = []
  for (const name of names) {
    if (stopped.aborted) return 130
    const picture = asked.screenshots && join(asked.screenshots, `${basename(name).replace(/\.\w+$/, '')}.png`)
    const report = await visitor.visit(name, site.addressOf(name), picture)
    reports.push(report)
    console.log(`[${reports.length}/${names.length}] ${toldReport(report)}`)
  }
  const summary = summaryOf(reports)
  if (asked.json !== undefined) writeFileSync(asked.json, `${JSON.stringify({ pages: reports, summary }, null, 1)}\n`)
  console.log(toldSummary(summary))
  return summary.withErrors > 0 || summary.bodyChanged > 0 ? 1 : 0
}

function understood(words: string[]): Asked {
  const options = {
    browser: { type: 'string', default: 'chromium' },
    json: { type: 'string' },
    screenshots: { type: 'string' },
    oracle: { type: 'boolean', default: false },
    from: { type: 'string', default: '1' },
    take: { type: 'string', default: '100000' },
    dataset: { type: 'string', multiple: true, default: [] as string[] },
  } as const
  const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1) throw new ChoiceError('Name one folder of pages.')
  const all = filesIn(folder)
  if (all.length === 0) throw new ChoiceError(`There is no .html or .txt file in ${folder}.`)
  const begin = numberOf(values.from, '--from') - 1
  const names = all.slice(begin, begin + numberOf(values.take, '--take'))
  if (names.length === 0) throw new ChoiceError(`There are only ${all.length} pages in ${folder}.`)
  const wanted = values.browser
  if (wanted !== 'chromium' && wanted !== 'firefox') throw new ChoiceError(`There is no browser "${wanted}" to choose.`)
  loadDatasets(values.dataset)
  const { json, screenshots, dataset } = values
  return {
    folder,
    browser: browserFor(wanted),
    json,
    screenshots,
    datasets: [...dataset],
    names,
    oracle: values.oracle,
  }
}

function numberOf(value: string, option: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 1) throw new ChoiceError(`${option} takes a number from 1 on.`)
  return number
}

function browserFor(name: BrowserName): FoundBrowser {
  const found = findBrowser(name)
  if (found === undefined) throw new ChoiceError(`No ${name} was found here. This gets it: ${installLine(name)}`)
  return found
}
