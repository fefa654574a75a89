import { browser } from 'wxt/browser'
import { type Access, accessTo } from './access.ts'
import { AskError, askReader } from './ask.ts'
import type { ReaderState } from './messages.ts'
import { injectAsked } from './registration.ts'

/** The tab in front of the reader. `url` is missing where the browser hides it from us. */
export type ActiveTab = { id: number; url?: string; isPrivate: boolean }

/** What can be said of a page: what its script says of it, or why there is no script in it. */
export type PageState = ReaderState | { name: 'no-access' } | { name: 'forbidden' }

/** Sites of the browsers' makers, where no extension may work and the address is an ordinary one. */
const STORES = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']

/** The active tab of the window that asks; undefined where there is none. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return undefined
  return { id: tab.id, isPrivate: tab.incognito, ...(tab.url === undefined ? {} : { url: tab.url }) }
}

/**
 * Tells the state of a tab's page. Where no script is in it yet it is put there, if the reader's click or a grant allows
 * it, and the page is read. Never rejects.
 */
export async function pageState(tab: ActiveTab): Promise<{ access: Access; state: PageState }> {
  const access = await accessTo(tab.url)
  if (access.name === 'unreadable') return { access, state: { name: 'forbidden' } }
  return { access, state: (await askedState(tab.id)) ?? (await stateAfterInjection(tab.id, access)) }
}

async function stateAfterInjection(tab: number, { host, granted }: Access & { name: 'readable' }): Promise<PageState> {
  if (await injectAsked(tab)) return (await askedState(tab)) ?? { name: 'failed', reason: 'no-answer' }
  const isForbidden = granted !== 'click' || host === '' || STORES.includes(host)
  return { name: isForbidden ? 'forbidden' : 'no-access' }
}

async function askedState(tab: number): Promise<ReaderState | undefined> {
  try {
    return await askReader(tab, 'state')
  } catch (error) {
    return error instanceof AskError && error.reason === 'refused' ? { name: 'failed', reason: 'internal' } : undefined
  }
}
