import { askBackground } from '../../platform/ask.ts'

/** When the frames are looked at, in milliseconds after the page was read: many get their text late. */
const LOOKS_AFTER = [0, 2000, 10_000]

/** Has the frames of a page read along with it. */
export type Frames = {
  /** The page is read, and its frames are to be, those that come later too. */
  follow(): void
  /** The page is not read any longer, and neither are its frames. */
  leave(): void
  /**
   * Goes on from the current mention of this document to those of other frames, and opens a card there. Where the page
   * has no frames, or the background does not answer, `otherwise` is done.
   */
  goOn(by: 1 | -1, otherwise: () => void): void
}

/** Whether a document is itself a frame in a page. */
export function isInnerFrame({ defaultView }: Document): boolean {
  return defaultView !== defaultView?.parent
}

/**
 * The frames of one document. Which of them may be read, and are worth it, is decided in the background; frames that the
 * page loads later are noticed by their load events.
 */
export function createFrames(document: Document, signal: AbortSignal): Frames {
  const isInner = isInnerFrame(document)
  let isFollowing = false
  let timers: ReturnType<typeof setTimeout>[] = []
  // A load event does not bubble, but it is captured.
  document.addEventListener('load', ({ target }) => isFollowing && isFrame(target) && look(), { signal, capture: true })
  signal.addEventListener('abort', leave, { once: true })

  return {
    follow() {
      if (isFollowing || signal.aborted) return
      isFollowing = true
      look()
    },
    leave,
    goOn(by, otherwise) {
      const isAlone = !isInner && document.querySelector('iframe, frame') === null
      if (isAlone) otherwise()
      else askBackground('onward', by).catch(otherwise)
    },
  }

  function look(): void {
    rest()
    timers = LOOKS_AFTER.map((after) => setTimeout(() => tell(true), after))
  }

  function leave(): void {
    if (!isFollowing) return
    isFollowing = false
    rest()
    // What holds for a frame is decided by the page around it.
    if (!isInner) tell(false)
  }

  function rest(): void {
    for (const timer of timers) clearTimeout(timer)
    timers = []
  }

  function tell(on: boolean): void {
    askBackground('frames', on).catch(() => {})
  }
}

function isFrame(target: EventTarget | null): boolean {
  return target instanceof HTMLIFrameElement || target instanceof HTMLFrameElement
}
