/** What a page loads besides may take long; so long it is waited for once it is parsed, in milliseconds. */
const LONGEST = 250
/** A page that opens its document anew takes all listeners away: so often it is looked at without them. */
const LOOK_MS = 1000

type Loading = Document & { prerendering?: boolean }

/**
 * Whether a page is still to be waited for: it has only begun to be parsed, or the browser only prepares it. What calls
 * itself loading with a body may be a document that a script has opened and never closes.
 */
export function isOnItsWay({ readyState, prerendering, body }: Loading): boolean {
  return prerendering === true || (readyState === 'loading' && body === null)
}

/**
 * Resolves when the page is shown and has loaded, or was parsed a quarter of a second ago, or `signal` aborts.
 *
 * What a script does until the load event, the page has to wait for.
 */
export async function whenReady(document: Loading, signal: AbortSignal): Promise<void> {
  await becomes(() => document.prerendering !== true, heard(document, 'prerenderingchange', signal), signal)
  await becomes(() => document.readyState !== 'loading', heard(document, 'DOMContentLoaded', signal), signal)
  const view = document.defaultView
  if (document.readyState === 'complete' || view === null || signal.aborted) return
  await Promise.race([heard(view, 'load', signal), paused(LONGEST)])
  // The load event is still going on.
  await paused(0)
}

async function becomes(isSo: () => boolean, heard: Promise<void>, signal: AbortSignal): Promise<void> {
  while (!isSo() && !signal.aborted) await Promise.race([heard, paused(LOOK_MS)])
}

function heard(target: EventTarget, name: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    target.addEventListener(name, () => resolve(), { once: true, signal })
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

function paused(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
