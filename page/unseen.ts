import { readingRoot } from './passages.ts'

/** More hidden parts than these are not kept in mind. */
const MOST = 300
/** After a press, for what it shows to be there; and at most so often where a page changes its size all the time. */
const PAUSE_MS = 500

/** The parts of a page that are not laid out: found while it is read, and read when they are shown. */
export class Unseen {
  readonly #parts = new Set<Element>()

  /** Keeps a part in mind. Beyond three hundred nothing is kept. */
  add(part: Element): void {
    if (this.#parts.size < MOST) this.#parts.add(part)
  }

  /** Those that are shown by now; they are forgotten, and so are those that have left the page. */
  shown(): Element[] {
    const found: Element[] = []
    for (const part of this.#parts) {
      if (part.isConnected && (part.checkVisibility?.() === false || readingRoot(part) === null)) continue
      this.#parts.delete(part)
      if (part.isConnected) found.push(part)
    }
    return found
  }

  clear(): void {
    this.#parts.clear()
  }
}

/**
 * Tells which hidden parts of a page have been shown, until the signal aborts. No observer tells that of a class or a
 * style sheet, so the parts are looked at when the reader has pressed something, and when the page has changed its size.
 */
export function watchUnseen(
  document: Document,
  unseen: Unseen,
  shown: (parts: Element[]) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(soon) : undefined
  if (signal.aborted) return
  document.addEventListener('click', soon, { signal, capture: true, passive: true })
  if (document.body) sizes?.observe(document.body)
  signal.addEventListener('abort', () => {
    sizes?.disconnect()
    clearTimeout(timer)
  })

  function soon(): void {
    timer ??= setTimeout(look, PAUSE_MS)
  }

  function look(): void {
    timer = undefined
    const parts = unseen.shown()
    if (parts.length > 0) shown(parts)
  }
}
