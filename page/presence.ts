/** What a reader does in a page who is there. Scrolling is none: a script or a link's target scrolls as well. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'click']

/** Calls `come` when the reader does something in the page for the first time. What scripts make counts for nothing. */
export function watchPresence(document: Document, come: () => void, signal: AbortSignal): void {
  const watching = new AbortController()
  const options = { signal: AbortSignal.any([signal, watching.signal]), capture: true, passive: true }
  for (const sign of SIGNS) document.addEventListener(sign, heard, options)

  function heard({ isTrusted }: Event): void {
    if (!isTrusted) return
    watching.abort()
    come()
  }
}
