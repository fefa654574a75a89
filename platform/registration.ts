import { browser } from 'wxt/browser'
import { MatchPattern } from 'wxt/utils/match-patterns'
import { grantedOrigins } from './access.ts'
import { askReader } from './ask.ts'
import { leaveFrames, readFrames } from './frames.ts'

const SCRIPT = '/reader.js'
const ID = 'reader'
/** In Firefox alone, which takes it back when the extension goes: see page/lifeline.ts. */
const STYLES = import.meta.env.FIREFOX ? ['/lifeline.css'] : []

/**
 * Registers the script in pages for exactly the sites with access, or takes it back where there are none. Where it is
 * registered for them already, nothing is done. Two calls at once are no fault: the later one finds what the earlier one
 * has registered.
 */
export async function syncRegistration(): Promise<void> {
  const matches = await grantedOrigins()
  const [there] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] })
  const isThere = there !== undefined
  if (matches.length === 0) {
    if (isThere) await browser.scripting.unregisterContentScripts({ ids: [ID] })
    return
  }
  // A page that loads while the browser takes in an update gets no script at all.
  if (there?.runAt === 'document_start' && sameSites(there.matches, matches)) return
  const script = {
    id: ID,
    js: [SCRIPT],
    ...(STYLES.length > 0 ? { css: STYLES } : {}),
    matches,
    // There it waits by itself. An idle script holds up the load event until the browser has drawn a frame.
    runAt: 'document_start' as const,
    allFrames: false,
    persistAcrossSessions: true,
  }
  if (isThere) await browser.scripting.updateContentScripts([script])
  else
    await browser.scripting
      .registerContentScripts([script])
      .catch(() => browser.scripting.updateContentScripts([script]))
}

function sameSites(some: readonly string[] = [], others: readonly string[]): boolean {
  return some.length === others.length && others.every((one) => some.includes(one))
}

/**
 * Puts the script into the top frame of a tab, once: a second time does nothing there. False where the browser forbids
 * it or the tab is gone.
 */
export async function injectReader(tab: number): Promise<boolean> {
  return (await refusalOf(tab)) === undefined
}

/** The same, and gives the browser's words where it forbids it or the tab is gone; undefined where the script is there. */
export async function refusalOf(tab: number): Promise<string | undefined> {
  try {
    const target = { tabId: tab }
    if (STYLES.length > 0) await browser.scripting.insertCSS({ target, files: STYLES })
    await browser.scripting.executeScript({ target, files: [SCRIPT] })
    return undefined
  } catch (error) {
    return String(error)
  }
}

/** The same for a reader who asks for the page: it is read, whatever kind of page it is. */
export async function injectAsked(tab: number): Promise<boolean> {
  if (!(await injectReader(tab))) return false
  // The script may be gone again, with its page; whoever asks it next is told so.
  await askReader(tab, 'read').catch(() => {})
  return true
}

/** Puts the script into every open tab that may be read without a click. Discarded tabs get it when they load. */
export async function injectOpenTabs(): Promise<void> {
  const matches = await grantedOrigins()
  if (matches.length === 0) return
  const tabs = await browser.tabs.query({ url: matches, discarded: false })
  await Promise.all(
    tabs.map(async ({ id }) => {
      // A page that is read already may have a frame that may be read now.
      if (id !== undefined && (await injectReader(id))) await readFrames(id)
    }),
  )
}

/**
 * Stops the script in every open tab and frame that may no longer be read, after access to `removed` was given back. A
 * tab whose address the browser hides from us is one of them.
 */
export async function stopWithoutAccess(removed: readonly string[]): Promise<void> {
  const granted = await grantedOrigins()
  const tabs = await browser.tabs.query({ discarded: false })
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined) return
      await leaveFrames(id)
      const isLost = url === undefined || (!matchesAny(granted, url) && matchesAny(removed, url))
      if (isLost) await askReader(id, 'stop').catch(() => {})
      else await readFrames(id)
    }),
  )
}

function matchesAny(patterns: readonly string[], url: string): boolean {
  return patterns.some((pattern) => {
    try {
      return new MatchPattern(pattern).includes(url)
    } catch {
      return false
    }
  })
}
