import { browser } from 'wxt/browser'
import { allegationsOfTab } from './tab-overview.ts'

const INK = '#ffffff'
const GROUND = '#3b4a5a'
const MOST = 99

/**
 * What shows on the toolbar button of a tab how many allegations its page and frames have, each once. `here` is how many
 * the one that asks has, and is shown where the page cannot tell. A tab that is gone is no fault.
 */
export function createTabBadge(): (tab: number, here: number) => Promise<void> {
  // One after the other: an earlier count is not to be shown over a later one.
  let queue = Promise.resolve()
  return (tab, here) => {
    queue = queue.then(async () => {
      const ofTab = await allegationsOfTab(tab).catch(() => undefined)
      await showBadge(tab, ofTab ?? here)
    })
    return queue
  }
}

async function showBadge(tab: number, allegations: number): Promise<void> {
  const text = allegations === 0 ? '' : allegations > MOST ? `${MOST}+` : String(allegations)
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId: tab, color: GROUND }),
      browser.action.setBadgeTextColor({ tabId: tab, color: INK }),
      browser.action.setBadgeText({ tabId: tab, text }),
    ])
  } catch {
    // The tab was closed meanwhile.
  }
}
