import { type Browser, browser } from 'wxt/browser'
import { askReader } from './ask.ts'
import { injectAsked, injectReader } from './registration.ts'
import { readSettings, switchSite } from './settings.ts'
import { openSidePanel } from './side-panel.ts'
import { openInTab, stepInTab } from './tab-overview.ts'

/**
 * Does what a key of the manifest's commands stands for, in the active tab. The key counts as a click there, so a page
 * that was not read yet is read first. An unknown command, or a page that cannot be read, does nothing.
 */
export async function runCommand(command: string, told?: Browser.tabs.Tab): Promise<void> {
  // Before anything is awaited: a panel opens in the reader's own key press alone.
  if (command === 'open-panel' && told?.windowId !== undefined) await openSidePanel(told.windowId)
  const tab = told ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]
  if (tab?.id === undefined) return
  switch (command) {
    case 'next-mention':
      if (await injectAsked(tab.id)) await stepInTab(tab.id, 1)
      break
    case 'previous-mention':
      if (await injectAsked(tab.id)) await stepInTab(tab.id, -1)
      break
    case 'open-card':
      if (await injectAsked(tab.id)) await openInTab(tab.id)
      break
    case 'open-panel':
      // The key counts as a click on this page, so the panel has something to show.
      await injectReader(tab.id)
      break
    case 'toggle-site':
      await toggleSite(tab)
  }
}

/** A command and its key as the browser writes it; '' where it has none. */
export type Shortcut = { description: string; keys: string }

/** Chromium tells them by the alphabet. */
const ORDER = ['next-mention', 'previous-mention', 'open-card', 'open-panel', 'toggle-site']

/** The commands with their keys as they are now, in the order of use. A browser that tells none gives an empty list. */
export async function listShortcuts(): Promise<Shortcut[]> {
  const known = (await browser.commands?.getAll?.()) ?? []
  return ORDER.flatMap((wanted) => known.filter(({ name }) => name === wanted)).map(
    ({ description = '', shortcut = '' }) => ({ description, keys: shortcut }),
  )
}

async function toggleSite({ id, url, incognito }: Browser.tabs.Tab): Promise<void> {
  if (id === undefined || url === undefined || !(await injectReader(id))) return
  if (incognito) {
    // Nothing is stored from a private window.
    const { name } = await askReader(id, 'state')
    await askReader(id, 'switchHere', name === 'off')
    return
  }
  const host = new URL(url).hostname
  const { sitesOff } = await readSettings()
  const isSiteOff = sitesOff.includes(host)
  // A page that was switched off by itself is switched on, before anything is said of its site.
  if (!isSiteOff && (await askReader(id, 'state')).name === 'off') await askReader(id, 'switchHere', true)
  else await switchSite(host, isSiteOff)
}
