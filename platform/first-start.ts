import { browser } from 'wxt/browser'

const KEY = 'started'

/**
 * Whether the background starts for the first time since the extension was loaded: installed, updated, reloaded,
 * switched on again, or with the browser. The browser has no event for all of these. False where it cannot be told.
 */
export async function isFirstStart(): Promise<boolean> {
  try {
    const known = await browser.storage.session.get(KEY)
    if (known[KEY] === true) return false
    await browser.storage.session.set({ [KEY]: true })
    return true
  } catch {
    return false
  }
}
