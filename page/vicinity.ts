/** What is at most so many heights of the window away counts as near when it is looked. */
const NEAR = 1
/** So close, in heights of the window, a block is told of that was not near. */
const ARRIVES = '50% 0px'

/** Those blocks that stand in the viewport of their document or near it, or have no box of their own. Asks for the layout. */
export function nearBlocks(blocks: ReadonlySet<Element>, view: Window): Set<Element> {
  const reach = NEAR * view.innerHeight
  return new Set(
    [...blocks].filter((block) => {
      const { top, bottom } = block.getBoundingClientRect()
      // What overflows its block stands below it.
      return top <= view.innerHeight + reach && (bottom >= -reach || top + block.scrollHeight >= -reach)
    }),
  )
}

/**
 * Knows which blocks stand near the viewport, and tells when another one comes close, by scrolling or by itself. Where
 * the browser cannot watch them, and for blocks without a box of their own, all are near.
 */
export class Vicinity {
  readonly #document: Document
  readonly #arrived: () => void
  #near: Set<Element> | null = null
  readonly #watched = new Set<Element>()
  /** Those that the browser last told of as close. How far that reaches differs between browsers and boxes that scroll. */
  readonly #close = new Set<Element>()
  #observer: IntersectionObserver | null = null

  /** `arrived` is called when one came close that was not near; what is near is found out by `look`. */
  constructor(document: Document, arrived: () => void) {
    this.#document = document
    this.#arrived = arrived
  }

  /** Finds out which of these are near now, and watches them from now on instead of those before. */
  look(blocks: ReadonlySet<Element>): void {
    const view = this.#document.defaultView
    if (view === null || typeof IntersectionObserver === 'undefined') return
    this.#watch(blocks)
    this.#near = nearBlocks(blocks, view)
    // The browser tells of a block once: what it has told of must count as near, or it would stay out for good.
    for (const block of this.#close) this.#near.add(block)
  }

  /** Whether a block was near when it was looked last; before the first look all are. */
  has(block: Element): boolean {
    return this.#near === null || this.#near.has(block)
  }

  /** Watches nothing any longer; all are near again. */
  forget(): void {
    this.#observer?.disconnect()
    this.#watched.clear()
    this.#close.clear()
    this.#near = null
  }

  #watch(blocks: ReadonlySet<Element>): void {
    this.#observer ??= new IntersectionObserver((entries) => this.#hear(entries), {
      rootMargin: ARRIVES,
      // The same for boxes that scroll by themselves, where the browser knows it.
      ...{ scrollMargin: ARRIVES },
    })
    for (const block of this.#watched) {
      if (blocks.has(block)) continue
      this.#observer.unobserve(block)
      this.#watched.delete(block)
      this.#close.delete(block)
    }
    for (const block of blocks) {
      if (this.#watched.has(block)) continue
      this.#observer.observe(block)
      this.#watched.add(block)
    }
  }

  #hear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting && this.#watched.has(target)) this.#close.add(target)
      else this.#close.delete(target)
    }
    if (entries.some(({ isIntersecting, target }) => isIntersecting && !this.has(target))) this.#arrived()
  }
}
