import { elementAt } from './caret.ts'
import { isLaidOutIn } from './flat-tree.ts'
import { groundOf } from './ground.ts'
import { mayHydrate } from './hydration.ts'
import { inkingsOf } from './inking.ts'
import { mostImportant, shortestFirst } from './mark-order.ts'
import { GROUNDS, type MarkStyle, markStyle } from './mark-style.ts'
import type { Painter } from './painter.ts'
import type { Mark } from './passage.ts'
import { piecesOf, rangeOf } from './range.ts'
import { StyleKeeper } from './style-keeper.ts'
import { type Stretch, TextWraps } from './text-wraps.ts'

/** So many marks are wrapped: each costs the page nodes and a new layout. */
export const MOST_ELEMENTS = 500

/** After so many changes by the page to what we had wrapped, it is left alone for good. */
const MOST_DISTURBANCES = 5

/**
 * Paints by wrapping words in elements, for browsers without highlights.
 *
 * Everything it does is undone to the same nodes. Where the page changes text that is wrapped, its version stands and
 * the wrapping there is undone at once; where that happens again and again, all of it is. A page that a
 * framework may take over is not touched at all. In both cases `limited` says so.
 */
export class ElementPainter implements Painter {
  readonly kind = 'elements'
  #style: MarkStyle
  #isCut = false
  #standsOff = false
  #disturbances = 0
  #current: Mark | null = null
  readonly #document: Document
  readonly #name = `on-the-record-${Math.random().toString(36).slice(2, 8)}`
  readonly #styles: StyleKeeper
  readonly #wraps = new Map<Element, TextWraps>()
  readonly #elements = new Map<Mark, HTMLElement[]>()
  readonly #marks = new Map<Element, readonly Mark[]>()
  readonly #observer: MutationObserver

  constructor(document: Document, style: MarkStyle) {
    this.#document = document
    this.#style = style
    this.#styles = new StyleKeeper(document)
    this.#observer = new MutationObserver((records) => this.#giveWay(records))
  }

  get limited(): boolean {
    return this.#isCut || this.#standsOff || this.#hasGivenWay()
  }

  /** Nothing: all is wrapped at once, for a page in the middle of it could be read and changed by others. */
  async prepare(): Promise<void> {}

  paint(marks: readonly Mark[]): void {
    this.#undo()
    this.#isCut = marks.length > MOST_ELEMENTS
    this.#standsOff = marks.length > 0 && mayHydrate(this.#document)
    if (this.#standsOff || this.#hasGivenWay()) return
    for (const [parent, stretches] of stretchesByParent(mostImportant(marks, MOST_ELEMENTS))) {
      const ground = groundOf(parent)
      const wraps = new TextWraps(parent)
      this.#wraps.set(parent, wraps)
      this.#styles.reach(parent.getRootNode())
      wraps.wrap(stretches, this.#name, (element, { inks, marks: its }) => {
        element.className = [this.#name, ...inks.map((ink) => `${this.#name}-${ink}-${ground}`)].join(' ')
        this.#marks.set(element, its)
        for (const mark of its) this.#elements.set(mark, [...(this.#elements.get(mark) ?? []), element])
      })
    }
    this.#watch()
    if (this.#elements.size > 0) this.#dress()
    this.current(this.#current)
  }

  current(mark: Mark | null): void {
    for (const element of this.#elementsOf(this.#current)) element.classList.remove(...this.#currentNames())
    this.#current = mark
    for (const element of this.#elementsOf(mark)) {
      element.classList.add(`${this.#name}-current-${groundOf(element.parentElement ?? element)}`)
    }
  }

  setLook(style: MarkStyle): void {
    this.#style = style
    if (this.#elements.size > 0) this.#dress()
  }

  markAt(x: number, y: number): Mark | null {
    return this.marksAt(x, y)[0] ?? null
  }

  marksAt(x: number, y: number): Mark[] {
    if (this.#marks.size === 0) return []
    const element = elementAt(this.#document, x, y)
    return shortestFirst((element && this.#marks.get(element)) ?? [])
  }

  rectsOf(mark: Mark): DOMRect[] {
    const elements = this.#elementsOf(mark)
    const painted = elements.length > 0 ? elements : [rangeOf(mark.passage, mark.span)]
    return painted.flatMap((one) => (one === null ? [] : [...one.getClientRects()]))
  }

  mend(): boolean {
    this.#giveWay(this.#observer.takeRecords())
    if (this.#elements.size > 0 && !this.#styles.isWorn()) this.#dress()
    return !this.#hasGivenWay()
  }

  release(block: Element): void {
    this.#giveWay(this.#observer.takeRecords())
    const outer = new Set([block])
    this.#unwrap(({ parent }) => isLaidOutIn(parent, outer))
  }

  clear(): void {
    this.#undo()
    this.#styles.clear()
    this.#isCut = false
    this.#standsOff = false
    this.#current = null
  }

  #undo(): void {
    this.#note(this.#observer.takeRecords())
    this.#observer.disconnect()
    for (const wraps of this.#wraps.values()) wraps.unwrap()
    this.#wraps.clear()
    this.#elements.clear()
    this.#marks.clear()
  }

  /** The page changed something beside or in what is wrapped: its version stands, ours goes. */
  #giveWay(records: readonly MutationRecord[]): void {
    const disturbed = this.#note(records)
    if (disturbed.size === 0) return
    this.#disturbances++
    if (this.#hasGivenWay()) {
      this.#undo()
      return
    }
    this.#unwrap((wraps) => disturbed.has(wraps))
  }

  #unwrap(isMeant: (wraps: TextWraps) => boolean): void {
    // What is written here must not be heard of.
    this.#observer.disconnect()
    for (const [parent, wraps] of this.#wraps) {
      if (!isMeant(wraps)) continue
      wraps.unwrap()
      this.#wraps.delete(parent)
    }
    this.#watch()
  }

  #note(records: readonly MutationRecord[]): Set<TextWraps> {
    const disturbed = new Set<TextWraps>()
    for (const { type, target } of records) {
      const parent = type === 'childList' ? target : target.parentNode
      for (const wraps of this.#wraps.values()) {
        if (wraps.parent !== parent && !wraps.holds(target)) continue
        if (type === 'characterData') wraps.rewritten(target)
        disturbed.add(wraps)
      }
    }
    return disturbed
  }

  #watch(): void {
    for (const { parent, heads } of this.#wraps.values()) {
      this.#observer.observe(parent, { childList: true })
      for (const head of heads) this.#observer.observe(head, { characterData: true })
    }
  }

  #hasGivenWay(): boolean {
    return this.#disturbances >= MOST_DISTURBANCES
  }

  #elementsOf(mark: Mark | null): HTMLElement[] {
    return ((mark && this.#elements.get(mark)) ?? []).filter((element) => element.isConnected)
  }

  #currentNames(): string[] {
    return GROUNDS.map((ground) => `${this.#name}-current-${ground}`)
  }

  #dress(): void {
    const rules = markStyle(this.#style, (ink, ground) => `.${this.#name}-${ink}-${ground}`, true)
    this.#styles.wear(`.${this.#name} { all: unset !important }\n${rules}`)
  }
}

/** What is to be wrapped in each element's own text nodes. */
function stretchesByParent(marks: readonly Mark[]): Map<Element, Stretch[]> {
  const byParent = new Map<Element, Stretch[]>()
  const isStanding = (mark: Mark) => piecesOf(mark.passage, mark.span) !== null
  for (const inking of inkingsOf(marks.filter(isStanding))) {
    for (const piece of piecesOf(inking.passage, inking.span) ?? []) {
      const parent = piece.node.parentElement
      if (parent === null) continue
      const known = byParent.get(parent)
      if (known) known.push({ ...piece, inking })
      else byParent.set(parent, [{ ...piece, inking }])
    }
  }
  return byParent
}
