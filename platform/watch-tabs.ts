import { type Browser, browser } from 'wxt/browser'
import { type ActiveTab, activeTab } from './active-page.ts'

/**
 * Calls back with the active tab of this window, now and whenever another comes to the front or it shows another page,
 * until the signal aborts. Events that follow each other quickly may give the same tab twice.
 */
export function watchActiveTab(changed: (tab: ActiveTab | undefined) => void, signal: AbortSignal): void {
  const look = () => {
    void activeTab().then(
      (tab) => !signal.aborted && changed(tab),
      () => {},
    )
  }
  const { onActivated, onUpdated, onAttached, onReplaced } = browser.tabs
  listen(onActivated, look, signal)
  listen(onUpdated, look, signal)
  listen(onAttached, look, signal)
  listen(onReplaced, look, signal)
  if (!signal.aborted) look()
}

/** Calls back with the id of each tab that is closed, until the signal aborts. */
export function watchClosedTabs(closed: (tab: number) => void, signal: AbortSignal): void {
  listen(browser.tabs.onRemoved, closed, signal)
}

/**
 * Calls back when the page of a tab was read anew, until the signal aborts. The script in the page tells the background
 * how many allegations it found, and every page of ours hears that.
 */
export function watchReadings(tab: number, read: () => void, signal: AbortSignal): void {
  const heard = (message: unknown, sender: Browser.runtime.MessageSender): undefined => {
    const isBadge = typeof message === 'object' && message !== null && 'verb' in message && message.verb === 'badge'
    if (isBadge && sender.id === browser.runtime.id && sender.tab?.id === tab) read()
  }
  listen(browser.runtime.onMessage, heard, signal)
}

type Event<Listener> = { addListener(listener: Listener): void; removeListener(listener: Listener): void }

function listen<Listener>(event: Event<Listener> | undefined, listener: Listener, signal: AbortSignal): void {
  // Firefox replaces no tabs and has no event for it.
  if (signal.aborted || event === undefined) return
  event.addListener(listener)
  signal.addEventListener('abort', () => event.removeListener(listener), { once: true })
}
