/** What a page loads besides may take long; so long it is waited for, in milliseconds. */
const LONGEST = 250

/** Resolves when the page is shown, or `signal` aborts: a page that the browser only prepares is not read. */
export async function whenShown(document: Document & { prerendering?: boolean }, signal: AbortSignal): Promise<void> {
  if (document.prerendering !== true || signal.aborted) return
  await new Promise<void>((resolve) => {
    document.addEventListener('prerenderingchange', () => resolve(), { once: true, signal })
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/**
 * Resolves when the page has loaded, has taken longer than a quarter of a second for it, or `signal` aborts. The browser
 * starts our script when the page is parsed: what it does until the load event, the page has to wait for.
 */
export async function whenLoaded(document: Document, signal: AbortSignal): Promise<void> {
  if (document.readyState === 'complete' || signal.aborted) return
  await new Promise<void>((resolve) => {
    const done = () => setTimeout(resolve)
    document.defaultView?.addEventListener('load', done, { once: true, signal })
    signal.addEventListener('abort', () => resolve(), { once: true })
    setTimeout(resolve, LONGEST)
  })
}
