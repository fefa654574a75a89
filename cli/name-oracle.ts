import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { said } from './check-step.ts'
import { askedState, openExtensionPage } from './extension-page.ts'
import type { FoundBrowser } from './find-browser.ts'
import { inTab } from './in-tab.ts'
import { judgeNames, type NameFigures, namesIn, plain } from './judge-names.ts'
import { type Launched, launch } from './launch.ts'
import type { OnLeave } from './leaving.ts'
import { loadPage } from './load-page.ts'
import { nameBlocks } from './name-blocks.ts'
import { namesDataset } from './names-dataset.ts'
import { paintAll } from './paint-all.ts'
import { withDatasets } from './with-datasets.ts'

const READ_LIMIT = 20_000
const LEAST_SHARE = 0.995

/** One page under the oracle. `beyond`: it has more marks than are painted, so that nothing can be told of it. */
type Told = NameFigures & { page: string; beyond: boolean; error?: string }

export type OracleTask = {
  browser: FoundBrowser
  /** A built extension, of the demonstration's kind. */
  built: string
  pages: { name: string; address: string }[]
}

/**
 * Asks the extension for every capitalised name of two or three words that the browser itself reads on the pages, and
 * compares where they are marked with where they stand. Prints each page and each miss.
 *
 * Exit code 0 where at least 99.5 % were found and every page was read; else 1.
 */
export async function askForNames(task: OracleTask, onLeave: OnLeave, stopped: AbortSignal): Promise<number> {
  const names = await collectNames(task, onLeave, stopped)
  if (stopped.aborted) return 130
  console.log(`${names.length} names stand on ${task.pages.length} pages. Asking for them …`)
  const { actors } = namesDataset(names)
  const asked = new Set(actors.flatMap(({ aliases }) => aliases.map(({ text }) => plain(text))))
  const ours = await launch(task.browser, {
    headless: true,
    offline: true,
    extension: withNames(task.built, names, onLeave),
  })
  onLeave(() => ours.close())
  const popup = await openExtensionPage(ours, 'popup.html')
  const told: Told[] = []
  for (const { name, address } of task.pages) {
    if (stopped.aborted) return 130
    const one = await judgePage(ours, popup, name, address, asked)
    told.push(one)
    console.log(`[${told.length}/${task.pages.length}] ${line(one)}`)
  }
  return summed(told)
}

/** A copy of a built extension that knows these names alone. */
export function withNames(built: string, names: readonly string[], onLeave: OnLeave): string {
  const folder = mkdtempSync(join(tmpdir(), 'names-'))
  onLeave(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'names-on-pages.json')
  writeFileSync(file, JSON.stringify(namesDataset(names)))
  return withDatasets(built, [file], onLeave)
}

async function collectNames({ browser, pages }: OracleTask, onLeave: OnLeave, stopped: AbortSignal): Promise<string[]> {
  const bare = await launch(browser, { headless: true, offline: true })
  onLeave(() => bare.close())
  const names = new Set<string>()
  for (const { address } of pages) {
    if (stopped.aborted) return []
    const blocks = await inTab(bare, async (page) => {
      await loadPage(page, address)
      return nameBlocks(page)
    }).catch(() => [])
    for (const { text } of blocks) for (const name of namesIn(text)) names.add(name)
  }
  await bare.close()
  return [...names]
}

async function judgePage(
  ours: Launched,
  popup: Page,
  name: string,
  address: string,
  asked: ReadonlySet<string>,
): Promise<Told> {
  try {
    return await inTab(ours, async (page) => {
      const state = await askedState(popup, await loadPage(page, address), READ_LIMIT)
      if (state?.name !== 'read') throw new Error(`The page was not read: ${state?.name ?? 'nothing answered'}.`)
      await paintAll(page)
      const figures = judgeNames(await nameBlocks(page), asked)
      return { ...(state.limited ? judgeNames([], asked) : figures), page: name, beyond: state.limited }
    })
  } catch (error) {
    return { ...judgeNames([], asked), page: name, beyond: false, error: said(error) }
  }
}

function line({ page, expected, found, excluded, misses, beyond, error }: Told): string {
  if (error !== undefined) return `${page}: ERROR ${error}`
  if (beyond) return `${page}: more marks than are painted`
  const { machinery, unasked, overlapped } = excluded
  return [
    `${page}: ${found} of ${expected}; left out ${machinery} in machinery, ${overlapped} overlapped, ${unasked} not asked`,
    ...misses.map(({ name, line, count }) => `    MISSED ${count}× ${name} in: ${line}`),
  ].join('\n')
}

function summed(told: readonly Told[]): number {
  const sum = (of: (one: Told) => number) => told.reduce((all, one) => all + of(one), 0)
  const expected = sum((one) => one.expected)
  const found = sum((one) => one.found)
  const failed = told.filter(({ error }) => error !== undefined).length
  console.log(`
${told.length} pages: ${found} of ${expected} names found where they stand (${((100 * found) / expected).toFixed(2)} %), ${failed} pages with errors.
  Left out: ${sum((one) => one.excluded.machinery)} in navigation, controls, code and drawings,
  ${sum((one) => one.excluded.overlapped)} overlapped by another of the names, ${sum((one) => one.excluded.unasked)} that stood there at the second load alone,
  ${told.filter(({ beyond }) => beyond).length} pages with more marks than are painted.`)
  return failed === 0 && expected > 0 && found >= LEAST_SHARE * expected ? 0 : 1
}
