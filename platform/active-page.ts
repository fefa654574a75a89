import { browser } from 'wxt/browser'
import { type Access, accessTo } from './access.ts'
import { AskError } from './ask.ts'
import { injectAsked, injectReader, refusalOf } from './registration.ts'
import { type TabState, tabState } from './tab-overview.ts'

/** A tab, its window, and its address where the browser does not hide it from us. */
export type ActiveTab = { id: number; window: number; url?: string; isPrivate: boolean }

/** What can be said of a page: what its script says of it, or why there is no script in it. */
export type PageState = TabState | { name: 'no-access' } | { name: 'not-asked' } | { name: 'forbidden' }

/** Sites of the browsers' makers, where no extension may work and the address is an ordinary one. */
const STORES = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']

/** The active tab of the window that asks; undefined where there is none. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return undefined
  const { id, windowId, incognito, url } = tab
  return { id, window: windowId, isPrivate: incognito, ...(url === undefined ? {} : { url }) }
}

/**
 * Tells the state of a tab's page and its frames. Where no script is in it yet it is put there, if the reader's click or a grant allows
 * it, and the page is read. Never rejects.
 *
 * A click on the extension's button tells the address of any page but the browser's own. Without one (`afterClick` is
 * false, as in a side panel) a hidden address may be that of any page to which no access was given: `not-asked`.
 */
export async function pageState(
  tab: Pick<ActiveTab, 'id' | 'url'>,
  { afterClick = true } = {},
): Promise<{ access: Access; state: PageState }> {
  const access = await accessTo(tab.url)
  if (tab.url === undefined && !afterClick) {
    return { access, state: (await askedState(tab.id)) ?? (await hiddenState(tab.id)) }
  }
  if (access.name === 'unreadable') return { access, state: { name: 'forbidden' } }
  return { access, state: (await askedState(tab.id)) ?? (await stateAfterInjection(tab.id, access, afterClick)) }
}

async function stateAfterInjection(
  tab: number,
  { host, granted }: Access & { name: 'readable' },
  afterClick: boolean,
): Promise<PageState> {
  // To look at a tab in a panel is not to ask for its page to be read.
  const inject = afterClick ? injectAsked : injectReader
  if (await inject(tab)) return (await askedState(tab)) ?? { name: 'failed', reason: 'no-answer' }
  const isForbidden = granted !== 'click' || host === '' || STORES.includes(host)
  return { name: isForbidden ? 'forbidden' : 'no-access' }
}

/** Chromium says of its own pages why they cannot be read. Firefox says the same of every page. */
const BROWSERS_OWN = /cannot be scripted|Cannot access a \S+ URL/

async function hiddenState(tab: number): Promise<PageState> {
  const refusal = await refusalOf(tab)
  if (refusal === undefined) return (await askedState(tab)) ?? { name: 'failed', reason: 'no-answer' }
  return { name: BROWSERS_OWN.test(refusal) ? 'forbidden' : 'not-asked' }
}

async function askedState(tab: number): Promise<TabState | undefined> {
  try {
    return await tabState(tab)
  } catch (error) {
    return error instanceof AskError && error.reason === 'refused' ? { name: 'failed', reason: 'internal' } : undefined
  }
}
