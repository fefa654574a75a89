import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import type { ReaderState, ReaderVerbs } from '../platform/messages.ts'
import type { Launched } from './launch.ts'

/** How long an extension page may take to appear, in milliseconds. */
const OPEN_LIMIT = 20_000
const STEP = 50

/** What of the extension API is used here, from inside one of the extension's own pages. */
type Tabs = {
  query(what: object): Promise<{ id?: number; url?: string }[]>
  sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown>
}

/**
 * Opens a page of the extension (`popup.html`) as a tab. Rejects where it doesn't come within 20 s.
 *
 * Firefox never tells that such a page has loaded, so its address is watched instead.
 */
export async function openExtensionPage({ browser, name, extensionOrigin }: Launched, file: string): Promise<Page> {
  const page = await browser.newPage()
  const address = `${extensionOrigin}/${file}`
  if (name === 'chromium') {
    await page.goto(address, { timeout: OPEN_LIMIT })
    return page
  }
  page.goto(address).catch(() => {
    // Settles when the page is closed, if at all.
  })
  const end = Date.now() + OPEN_LIMIT
  while (Date.now() < end) {
    const here = await page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => '')
    if (here === `complete ${address}`) return page
    await pause(STEP)
  }
  throw new Error(`${address} did not open.`)
}

/**
 * Asks the reader of the tab that shows `address`, through an extension page. Undefined where the tab has no reader
 * (yet), or it refuses.
 */
export async function askReaderOf<V extends keyof ReaderVerbs>(
  extensionPage: Page,
  address: string,
  verb: V,
  ...data: Parameters<ReaderVerbs[V]>
): Promise<Awaited<ReturnType<ReaderVerbs[V]>> | undefined> {
  const answer = await extensionPage.evaluate(
    async (address, message) => {
      const here = globalThis as unknown as { browser?: { tabs: Tabs }; chrome?: { tabs: Tabs } }
      const tabs = (here.browser ?? here.chrome)?.tabs
      const tab = (await tabs?.query({}))?.find(({ url }) => url?.split('#')[0] === address.split('#')[0])?.id
      if (tab === undefined) return undefined
      return tabs?.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined)
    },
    address,
    { verb, data: data[0] },
  )
  const { ok, value } = (answer ?? { ok: false }) as { ok: boolean; value?: unknown }
  return ok ? (value as Awaited<ReturnType<ReaderVerbs[V]>>) : undefined
}

/** Waits until the reader of a tab has come to an end; undefined where it has not within `limit` milliseconds. */
export async function settledState(
  extensionPage: Page,
  address: string,
  limit: number,
): Promise<ReaderState | undefined> {
  const end = Date.now() + limit
  do {
    const state = await askReaderOf(extensionPage, address, 'state')
    if (state !== undefined && state.name !== 'reading') return state
    await pause(STEP)
  } while (Date.now() < end)
  return undefined
}

/**
 * The same for a page that is to be read whatever kind of page it is: where it was passed over, the reader of it is asked
 * to read it.
 */
export async function askedState(
  extensionPage: Page,
  address: string,
  limit: number,
): Promise<ReaderState | undefined> {
  const end = Date.now() + limit
  const state = await settledState(extensionPage, address, limit)
  if (state?.name !== 'passed-over') return state
  await askReaderOf(extensionPage, address, 'read')
  return settledState(extensionPage, address, end - Date.now())
}

/**
 * Starts the popup, open as a tab, anew for a page, and brings it to the front. The popup tells of the tab that is in
 * front when it starts.
 */
export async function showPopupFor(page: Page, popup: Page): Promise<void> {
  await page.bringToFront()
  await restart(popup)
  await popup.waitForSelector('html:not([data-before]) .popup', { timeout: OPEN_LIMIT })
  await popup.bringToFront()
  await popup.waitForSelector('.popup .datasets', { timeout: OPEN_LIMIT })
}

async function restart(popup: Page): Promise<void> {
  if (popup.url().startsWith('chrome-extension:')) {
    await popup.reload({ timeout: OPEN_LIMIT })
    return
  }
  await popup.evaluate(() => {
    document.documentElement.dataset.before = ''
    setTimeout(() => location.reload())
  })
}
