import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { askReaderOf, settledState } from '../../cli/extension-page.ts'
import { loadPage } from '../../cli/load-page.ts'
import { runningWorker } from '../../cli/stop-background.ts'
import { until } from '../../cli/until.ts'
import { type Ground, type OurBrowser, startOurs } from './ground.ts'
import { heapOf } from './heap-of.ts'

const READ_LIMIT = 20_000
/** By then all code has been compiled, and what is kept for good is kept. */
const SETTLED_AFTER = 25
const TELL_EVERY = 50
/** So long the browser is left alone before work at rest is measured: what the loads left is cleared away by then. */
const CLEARED_S = 20
const REST_S = 10
/** A sentence with a name that the bundled datasets know. */
const CHANGE = 'Dmitry Peskov told reporters that there was nothing to add.'

/** Bytes after garbage was collected. */
export type Heaps = { page: number; background: number }
export type Life = {
  loads: number
  /** Heaps at the end, against those when everything had been done some times. */
  start: Heaps
  end: Heaps
  workerStarts: number
  cards: number
  /** Milliseconds of work in a second at rest: in the page, and in all processes that show or serve pages. */
  atRest: { page: number; renderers: number }
}

/**
 * Goes through so many pages in one tab: each is read, gets another paragraph, which is read too, and has a card opened
 * and closed. Chromium alone tells of heaps and work, so another browser gives undefined. Fewer than 50 loads compare
 * little: everything is measured from the 25th on, or from half of them.
 */
export async function lifeOf(ground: Ground, names: number, loads: number): Promise<Life | undefined> {
  if (ground.found.name === 'firefox') return undefined
  const ours = await startOurs(ground, names)
  let workerStarts = 0
  ours.browser.on('targetcreated', (target) => {
    if (target.type() === 'service_worker') workerStarts++
  })
  const page = await ours.browser.newPage()
  const { news, others } = ground.pages
  const addresses = [news, ...others]
  const settled = Math.min(SETTLED_AFTER, Math.ceil(loads / 2))
  let start: Heaps = { page: Number.NaN, background: Number.NaN }
  let cards = 0
  for (let at = 1; at <= loads && !ground.stopped.aborted; at++) {
    cards += await liveOn(page, ours, addresses[at % addresses.length] ?? news)
    if (at === settled) {
      start = await heapsOf(page, ours, news)
      ground.tell(
        `${ground.found.name}: after ${at} loads the page holds ${start.page} bytes, the background ${start.background}`,
      )
    }
    if (at % TELL_EVERY === 0) ground.tell(`${ground.found.name}: ${at} of ${loads} loads …`)
  }
  const end = await heapsOf(page, ours, news)
  const atRest = await workAtRest(page, ours)
  await ours.close()
  return { loads, start, end, workerStarts, cards, atRest }
}

/** Reads a page, changes it, opens a card and closes it; gives how many cards opened. */
async function liveOn(page: Page, { ours }: OurBrowser, address: string): Promise<number> {
  const here = await loadPage(page, address)
  await settledState(ours, here, READ_LIMIT)
  const before = (await askReaderOf(ours, here, 'figures'))?.painted ?? 0
  await page.evaluate((text) => {
    document.querySelector('article')?.append(Object.assign(document.createElement('p'), { textContent: text }))
  }, CHANGE)
  // The card's script comes when the reader moves: from wherever the pointer was left.
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  const isRead = async () => {
    const now = await askReaderOf(ours, here, 'figures')
    return now?.hasCard === true && now.painted > before
  }
  if (!(await until(isRead, Boolean, READ_LIMIT))) throw new Error(`${address}: the change was not read.`)
  await askReaderOf(ours, here, 'goTo', 0)
  await askReaderOf(ours, here, 'open')
  // The card lives in the one element of ours, which stands behind the body.
  const hasCard = () => page.evaluate(() => document.documentElement.lastElementChild !== document.body)
  const isOpen = await until(hasCard, Boolean, READ_LIMIT)
  await page.keyboard.press('Escape')
  return isOpen ? 1 : 0
}

/** Both heaps, with one page in the tab that was just read; so the background runs. */
async function heapsOf(page: Page, launched: OurBrowser, address: string): Promise<Heaps> {
  await liveOn(page, launched, address)
  const session = await page.createCDPSession()
  const tab = await heapOf(session)
  await session.detach()
  const worker = await runningWorker(launched.browser)
  return { page: tab, background: worker === undefined ? Number.NaN : await heapOf(worker.client) }
}

/** How much is worked while nobody does anything, in milliseconds a second. */
async function workAtRest(page: Page, { browser }: OurBrowser): Promise<Life['atRest']> {
  const session = await browser.target().createCDPSession()
  const renderers = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0)
  }
  const task = async () => (await page.metrics()).TaskDuration ?? Number.NaN
  await pause(1000 * CLEARED_S)
  const before = { page: await task(), renderers: await renderers() }
  await pause(1000 * REST_S)
  const perSecond = (after: number, then: number) => (1000 * (after - then)) / REST_S
  return {
    page: perSecond(await task(), before.page),
    renderers: perSecond(await renderers(), before.renderers),
  }
}
