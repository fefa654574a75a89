import { browser } from 'wxt/browser'

/** Firefox's name for it; the types know Chromium alone. */
type WithSidebar = { sidebarAction?: { open(): Promise<void> } }

/** Whether this browser has a side panel: Firefox for Android and some relatives of Chromium have none. */
export function hasSidePanel(): boolean {
  return sidebar() !== undefined || typeof browser.sidePanel?.open === 'function'
}

/**
 * Opens the side panel of a window. To be called straight from a click or a key, before anything is awaited: browsers
 * open it for nothing else, and reject then.
 */
export async function openSidePanel(window: number): Promise<void> {
  const firefox = sidebar()
  await (firefox === undefined ? browser.sidePanel.open({ windowId: window }) : firefox.open())
}

function sidebar(): WithSidebar['sidebarAction'] {
  return (browser as WithSidebar).sidebarAction
}
