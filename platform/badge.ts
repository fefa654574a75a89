import { browser } from 'wxt/browser'

const INK = '#ffffff'
const GROUND = '#3b4a5a'
const MOST = 99

/** Shows a number on the toolbar button of one tab; 0 clears it. A tab that is gone is no fault. */
export async function showBadge(tab: number, allegations: number): Promise<void> {
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
