import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import type { OutlineEntry } from '../engine/overview.ts'
import type { ReaderFigures, ReaderState } from '../platform/messages.ts'
import { said } from './check-step.ts'
import { askedState, askReaderOf, openExtensionPage, settledState } from './extension-page.ts'
import type { FoundBrowser } from './find-browser.ts'
import { inTab } from './in-tab.ts'
import { type Launched, launch } from './launch.ts'
import { loadPage } from './load-page.ts'
import { watchOwnErrors } from './own-errors.ts'
import type { PageReport } from './page-report.ts'
import { WITHOUT_SCRIPTS } from './page-server.ts'

const READ_LIMIT = 20_000
/** How long a page is left alone after reading, for late errors and late changes of its own to show. */
const REST = 150
/** How much longer a page is left alone to show that it changes by itself. */
const LONGER = 1000
const TALLEST_PICTURE = 6000

type Visit = {
  body: string
  restMs: number
  parsedAt: number
  /** By itself, before the reader was asked to read it in any case. */
  isTakenForArticle: boolean | null
  state: ReaderState | undefined
  /** What the reader had taken by itself, before it was asked. */
  before: ReaderFigures | undefined
  figures: ReaderFigures | undefined
  errors: string[]
}
type Pair = { ours: Launched; bare: Launched; popup: Page }

/**
 * Visits pages with the extension and without it, in two browsers that are started at the first visit, and again where
 * one of them has gone.
 *
 * Whether the body is the same is told so: the page is loaded bare and with ours, and left alone equally long. Where
 * the bodies differ the page may change by itself (the time, a random id), so it is loaded bare twice more, once for
 * longer. Three equal bare bodies mean that the difference is ours. Otherwise the page is loaded both ways with its own
 * scripts forbidden, which does not stop a content script, and these bodies are compared.
 */
export class PageVisitor {
  readonly #found: FoundBrowser
  readonly #extension: string
  #pair: Promise<Pair> | undefined

  constructor(found: FoundBrowser, extension: string) {
    this.#found = found
    this.#extension = extension
  }

  /** Reports on a page, and writes a picture of it where one is asked for. Never rejects: what fails is reported. */
  async visit(name: string, address: string, picture?: string): Promise<PageReport> {
    try {
      const pair = await this.#ready()
      const visit = await visitOurs(pair, address, picture)
      const bodyEqual = await isBodyEqual(pair, address, visit)
      return reportOf(name, visit, bodyEqual)
    } catch (error) {
      const nothing = { paintMs: null, longestTaskMs: null, mainThreadMs: null, byItselfMs: null, partsMs: {} }
      return {
        page: name,
        allegations: {},
        actors: {},
        ...nothing,
        errors: [said(error)],
        bodyEqual: false,
        isTakenForArticle: null,
      }
    }
  }

  async close(): Promise<void> {
    const pair = await this.#pair?.catch(() => undefined)
    this.#pair = undefined
    await Promise.all([pair?.ours.close(), pair?.bare.close()])
  }

  async #ready(): Promise<Pair> {
    const pair = await this.#pair
    if (pair?.ours.browser.connected && pair.bare.browser.connected) return pair
    await this.close()
    this.#pair = this.#start()
    return this.#pair
  }

  async #start(): Promise<Pair> {
    const ours = await launch(this.#found, { headless: true, offline: true, extension: this.#extension })
    try {
      const bare = await launch(this.#found, { headless: true, offline: true })
      return { ours, bare, popup: await openExtensionPage(ours, 'popup.html') }
    } catch (error) {
      await ours.close()
      throw error
    }
  }
}

function reportOf(
  name: string,
  { isTakenForArticle, state, before, figures, parsedAt, errors }: Visit,
  bodyEqual: boolean,
): PageReport {
  const { lastPaintAt = null, longestTaskMs = null, longestTask, mainThreadMs = null, partsMs = {} } = figures ?? {}
  const within = figures === undefined ? ['The reader gave no figures.'] : figures.errors
  return {
    page: name,
    allegations: state?.name === 'read' ? countsOf(state.outline.allegations) : {},
    actors: state?.name === 'read' ? countsOf(state.outline.actors) : {},
    paintMs: lastPaintAt === null ? null : rounded(Math.max(0, lastPaintAt - parsedAt)),
    longestTaskMs: longestTaskMs === null ? null : rounded(longestTaskMs),
    ...(longestTask ? { longestTask } : {}),
    mainThreadMs: mainThreadMs === null ? null : rounded(mainThreadMs),
    byItselfMs: before === undefined ? null : rounded(before.mainThreadMs),
    partsMs: Object.fromEntries(Object.entries(partsMs).map(([part, time]) => [part, rounded(time)])),
    errors: [...errors, ...within],
    bodyEqual,
    isTakenForArticle,
  }
}

async function isBodyEqual(pair: Pair, address: string, ours: Visit): Promise<boolean> {
  const bare = await visitBare(pair, address, ours.restMs)
  if (bare === ours.body) return true
  const isSteady =
    bare === (await visitBare(pair, address, ours.restMs)) &&
    bare === (await visitBare(pair, address, ours.restMs + LONGER))
  if (isSteady) return false
  const still = `${address}?${WITHOUT_SCRIPTS}`
  const stillOurs = await visitOurs(pair, still)
  return (await visitBare(pair, still, stillOurs.restMs)) === stillOurs.body
}

async function visitOurs({ ours, popup }: Pair, address: string, picture?: string): Promise<Visit> {
  return inTab(ours, async (page) => {
    const errors = watchOwnErrors(page, ours.extensionOrigin)
    const here = await loadPage(page, address)
    const loaded = Date.now()
    const byItself = await settledState(popup, here, READ_LIMIT)
    const before = await askReaderOf(popup, here, 'figures')
    const state = await askedState(popup, here, READ_LIMIT)
    await pause(REST)
    const restMs = Date.now() - loaded
    const { body, parsedAt } = await bodyOf(page)
    const figures = await askReaderOf(popup, here, 'figures')
    if (picture !== undefined) await takePicture(page, picture)
    const failure = state?.name === 'read' ? [] : [`The page was not read: ${state?.name ?? 'nothing answered'}.`]
    const isTakenForArticle = verdictOf(byItself)
    return { body, parsedAt, restMs, isTakenForArticle, state, before, figures, errors: [...failure, ...errors] }
  })
}

async function visitBare({ bare }: Pair, address: string, restMs: number): Promise<string> {
  return inTab(bare, async (page) => {
    await loadPage(page, address)
    await pause(restMs)
    return (await bodyOf(page)).body
  })
}

async function bodyOf(page: Page): Promise<{ body: string; parsedAt: number }> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return { body: document.body?.outerHTML ?? '', parsedAt: navigation?.domContentLoadedEventEnd ?? 0 }
  })
}

async function takePicture(page: Page, path: string): Promise<void> {
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }))
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST_PICTURE) }
  await page.screenshot({ path: path as `${string}.png`, clip, captureBeyondViewport: true })
}

function verdictOf(state: ReaderState | undefined): boolean | null {
  return state?.name === 'read' ? true : state?.name === 'passed-over' ? false : null
}

function countsOf(entries: readonly OutlineEntry[]): Record<string, number> {
  return Object.fromEntries(entries.map(({ id, mentions }) => [id, mentions.length]))
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10
}
