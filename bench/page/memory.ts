import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { askReaderOf, settledState } from '../../cli/extension-page.ts'
import type { Launched } from '../../cli/launch.ts'
import { loadPage } from '../../cli/load-page.ts'
import { runningWorker } from '../../cli/stop-background.ts'
import { type Ground, type OurBrowser, startBare, startOurs } from './ground.ts'
import { heapOf } from './heap-of.ts'
import { median } from './median.ts'
import { processMemory } from './process-memory.ts'

const TABS = [1, 10, 50]
const READ_LIMIT = 20_000
const MOVES = 3
/** What a browser does of itself after a page has loaded, let it be done. */
const REST_MS = 3000

/** Bytes, with so many tabs of one article open. NaN where the browser or the system does not tell. */
export type MemoryAt = {
  tabs: number
  /** What a tab holds as it was opened: the median of all, with us and without. */
  tab: { ours: number; bare: number }
  /** The same in the last of them, once the reader has moved in it: the script of the card comes then. */
  used: { ours: number; bare: number }
  background: number
  /** The whole browser with all its processes. */
  whole: { ours: number; bare: number }
}

/** The memory of a browser with us and of one without, with 1, 10 and 50 tabs of the generated article. */
export async function memoryRuns(ground: Ground, names: number): Promise<MemoryAt[]> {
  const [ours, bare] = [await startOurs(ground, names), await startBare(ground)]
  const tabs: { ours: Page[]; bare: Page[] } = { ours: [], bare: [] }
  const runs: MemoryAt[] = []
  for (const count of TABS) {
    if (ground.stopped.aborted) return runs
    ground.tell(`${ground.found.name}: memory with ${count} tabs …`)
    while (tabs.ours.length < count) {
      tabs.bare.push(await openIn(bare, ground.pages.article))
      tabs.ours.push(await openIn(ours, ground.pages.article))
      await settledState(ours.ours, ground.pages.article, READ_LIMIT)
    }
    await pause(REST_MS)
    const run: MemoryAt = {
      tabs: count,
      tab: { ours: await heapOfTabs(tabs.ours, ours), bare: await heapOfTabs(tabs.bare, bare) },
      background: await backgroundHeap(ours),
      whole: { ours: processMemory(ours.browser) ?? Number.NaN, bare: processMemory(bare.browser) ?? Number.NaN },
      // Last, as it changes what is measured: two of fifty tabs were in use before.
      used: { ours: await heapOnceUsed(tabs.ours, ours), bare: await heapOnceUsed(tabs.bare, bare) },
    }
    runs.push(run)
    const [tab, used] = [run.tab.ours - run.tab.bare, run.used.ours - run.used.bare]
    ground.tell(`  we add ${tab} bytes to a tab, ${used} to one in use; the background holds ${run.background}`)
  }
  await Promise.all([ours.close(), bare.close()])
  return runs
}

async function openIn({ browser }: Launched, address: string): Promise<Page> {
  const page = await browser.newPage()
  await loadPage(page, address)
  return page
}

async function heapOfTabs(tabs: readonly Page[], { name }: Launched): Promise<number> {
  if (name === 'firefox') return Number.NaN
  const heaps: number[] = []
  for (const page of tabs) {
    const session = await page.createCDPSession()
    heaps.push(await heapOf(session))
    await session.detach()
  }
  return median(heaps)
}

/** What the tab in front holds after the pointer has moved in it; the tab stays as one that was used. */
async function heapOnceUsed(tabs: readonly Page[], launched: Launched & { ours?: Page }): Promise<number> {
  const page = tabs.at(-1)
  if (page === undefined || launched.name === 'firefox') return Number.NaN
  await page.bringToFront()
  for (let step = 1; step <= MOVES; step++) await page.mouse.move(step, step)
  await pause(REST_MS)
  if (launched.ours !== undefined) {
    const figures = await askReaderOf(launched.ours, page.url(), 'figures')
    if (figures?.hasCard !== true) throw new Error('The card did not come.')
  }
  return heapOfTabs([page], launched)
}

/** What the background holds; it must run. */
async function backgroundHeap({ browser, name }: OurBrowser): Promise<number> {
  const worker = name === 'firefox' ? undefined : await runningWorker(browser)
  return worker === undefined ? Number.NaN : heapOf(worker.client)
}
