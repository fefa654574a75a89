import { frameLook, isLarge } from './frame-look.ts'

/** Between two looks at a frame that changes, in milliseconds. */
const PAUSE_MS = 500
/** A frame that has changed so often and holds no text is taken for one that never will. */
const MOST_LOOKS = 40

/**
 * Calls back once, when a frame that was not worth reading has become so: it is shown, made larger, or filled with text.
 *
 * A frame that is too small is only heard when it changes its size; what happens within one that is large is followed
 * until it has changed for forty looks. Nothing in the document is changed.
 */
export function whenWorthReading(document: Document, worth: () => void, signal: AbortSignal): void {
  const view = document.defaultView
  if (view === null || signal.aborted) return
  let timer: ReturnType<typeof setTimeout> | undefined
  let looks = 0
  const observer = new MutationObserver(soon)
  view.addEventListener('resize', soon, { passive: true })
  signal.addEventListener('abort', end, { once: true })
  follow()

  function follow(): void {
    observer.disconnect()
    if (view === null || !isLarge(view) || looks >= MOST_LOOKS) return
    observer.observe(document, { childList: true, characterData: true, subtree: true })
  }

  function soon(): void {
    timer ??= setTimeout(look, PAUSE_MS)
  }

  function look(): void {
    timer = undefined
    looks++
    if (!frameLook(document).isWorthReading) {
      follow()
      return
    }
    end()
    worth()
  }

  function end(): void {
    observer.disconnect()
    clearTimeout(timer)
    view?.removeEventListener('resize', soon)
    signal.removeEventListener('abort', end)
  }
}
