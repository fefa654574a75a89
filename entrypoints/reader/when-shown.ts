/** Resolves when the page is shown, or `signal` aborts: a page that the browser only prepares is not read. */
export async function whenShown(document: Document & { prerendering?: boolean }, signal: AbortSignal): Promise<void> {
  if (document.prerendering !== true || signal.aborted) return
  await new Promise<void>((resolve) => {
    document.addEventListener('prerenderingchange', () => resolve(), { once: true, signal })
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
