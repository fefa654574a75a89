type Yielding = { yield?: () => Promise<void> }

/**
 * `onSlice` is told how long each slice held the main thread, in milliseconds. `asksLayout` is false for work that asks
 * neither for styles nor for the layout: it need not wait for a frame. `isShort` is true for work that is mostly done
 * within one slice and asks little: it does not wait for a frame to begin.
 */
export type SliceOptions = {
  signal: AbortSignal
  sliceMs?: number
  onSlice?: (milliseconds: number) => void
  asksLayout?: boolean
  isShort?: boolean
}

const SLICE_MS = 8
/** A page that is drawn less often than this is not waited for: the work goes on. */
const LONGEST_FRAME_MS = 200

/**
 * Cuts work into slices, between which the page has its turn.
 *
 * Each slice begins just after the browser has drawn a frame. Then the styles and the layout of the page are worked out
 * already, and asking for them costs little; at another time the first question pays for all that the page has changed.
 */
export class Slices {
  #begun = 0
  readonly #document: Document
  readonly #signal: AbortSignal
  readonly #sliceMs: number
  readonly #onSlice: ((milliseconds: number) => void) | undefined
  #waitsForFrame: boolean
  readonly #asksLayout: boolean

  constructor(document: Document, options: SliceOptions) {
    const { signal, sliceMs = SLICE_MS, onSlice, asksLayout = true, isShort = false } = options
    this.#document = document
    this.#signal = signal
    this.#sliceMs = sliceMs
    this.#onSlice = onSlice
    this.#asksLayout = asksLayout
    this.#waitsForFrame = asksLayout && !isShort
  }

  /** Waits for the first slice. Rejects with the signal's reason. */
  async begin(): Promise<void> {
    this.#signal.throwIfAborted()
    await (this.#waitsForFrame ? afterFrame(this.#document) : giveWay())
    this.#waitsForFrame = this.#asksLayout
    this.#signal.throwIfAborted()
    this.#begun = performance.now()
  }

  /** Whether the slice has had its time. */
  isOver(): boolean {
    return performance.now() >= this.#begun + this.#sliceMs
  }

  /** Ends a slice and waits for the next one. Rejects with the signal's reason. */
  async next(): Promise<void> {
    this.end()
    await this.begin()
  }

  /** Ends the last slice. */
  end(): void {
    this.#onSlice?.(performance.now() - this.#begun)
  }
}

/**
 * Resolves in a task of its own after the browser has drawn the next frame. A hidden page is not drawn: there, and where
 * a frame is long in coming, no frame is waited for.
 */
async function afterFrame(document: Document): Promise<void> {
  const view = document.defaultView
  if (view !== null && document.visibilityState === 'visible' && typeof view.requestAnimationFrame === 'function') {
    await new Promise<void>((resolve) => {
      const limit = setTimeout(resolve, LONGEST_FRAME_MS)
      view.requestAnimationFrame(() => {
        clearTimeout(limit)
        resolve()
      })
    })
  }
  await giveWay()
}

/**
 * Lets the page have its turn, and goes on in a task of our own.
 *
 * A hidden tab throttles timers to one a second or worse, so they come last.
 */
function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Yielding }
  if (typeof scheduler?.yield === 'function') return scheduler.yield()
  if (typeof MessageChannel === 'function') return throughChannel()
  return new Promise((resolve) => setTimeout(resolve))
}

function throughChannel(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
