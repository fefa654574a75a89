import { type PageTheme, pageTheme } from './page-theme.ts'

/** What a page changes when it turns dark: a class, a style or a word of its own on an element around the text. */
const OBSERVED = { attributes: true }
/** Pages change such things while they scroll too: they are looked at together. */
const REST_MS = 100

/**
 * Gives what `pageTheme` says of an element, and tells each time that it has become another, until the signal aborts: the
 * reader's system turned dark, or the page did, at once or fading.
 *
 * What is around the element when the watch begins is watched; to look costs one reading of its colours, and happens
 * after changes alone.
 */
export function watchTheme(element: Element, tell: (theme: PageTheme) => void, signal: AbortSignal): PageTheme {
  const view = element.ownerDocument.defaultView
  const first = pageTheme(element)
  if (view === null || signal.aborted) return first
  let told = first
  let timer: ReturnType<typeof setTimeout> | undefined
  const around = new Set<EventTarget>()
  const observer = new MutationObserver(lookSoon)
  for (let one: Node | null = element; one !== null; one = outside(one)) {
    around.add(one)
    if (one instanceof Element) observer.observe(one, OBSERVED)
  }
  view.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', lookSoon, { signal })
  element.ownerDocument.addEventListener('transitionend', faded, { signal, capture: true, passive: true })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
  })
  return first

  /** A ground that fades has its colour at the end alone. */
  function faded({ target }: Event): void {
    if (target !== null && around.has(target)) lookSoon()
  }

  function lookSoon(): void {
    timer ??= setTimeout(look, REST_MS)
  }

  function look(): void {
    timer = undefined
    if (!element.isConnected) return
    const theme = pageTheme(element)
    if (theme === told) return
    told = theme
    tell(theme)
  }
}

/** The parent; of a shadow root, its host. */
function outside(node: Node): Node | null {
  return node.parentNode ?? (node as ShadowRoot).host ?? null
}
