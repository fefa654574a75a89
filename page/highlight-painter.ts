import { caretAt, elementAt } from './caret.ts'
import { type Ground, groundOf } from './ground.ts'
import { highlightName } from './highlight-names.ts'
import { blocksOf, Grounds, type HighlightPlan, MOST_AT_ONCE, planHighlights, type Stroke } from './highlight-plan.ts'
import { hasLifeline, MARK_LIFELINE } from './lifeline.ts'
import { isInside, MarkIndex } from './mark-index.ts'
import { shortestFirst } from './mark-order.ts'
import { type Ink, type MarkStyle, markStyle } from './mark-style.ts'
import type { Painter } from './painter.ts'
import type { Mark } from './passage.ts'
import { rangeOf } from './range.ts'
import type { Slices } from './slices.ts'
import { StyleKeeper } from './style-keeper.ts'
import { Vicinity } from './vicinity.ts'

/** So many marks are painted: browsers walk all live ranges at every change of the page. */
export const MOST_HIGHLIGHTS = 2_000

const MOST_MENDS = 5
/** What lies over what: the current mark shows above all. */
const PRIORITY: Record<Ink, number> = { tint: 1, line: 2, dashes: 2, dots: 2, current: 3 }

// TypeScript's library leaves out that it is map-like.
type Registry = { get(name: string): Highlight | undefined; set(name: string, value: Highlight): unknown } & {
  delete(name: string): boolean
}

/**
 * Paints with the CSS Custom Highlight API: the page's DOM stays as it is.
 *
 * The registry is the page's own, and iterating it throws in a Firefox content script, so what was registered is kept
 * here. Names hold their owner's, so that another copy of us takes nothing away, and a successor finds what was left.
 */
export class HighlightPainter implements Painter {
  readonly kind = 'highlights'
  #limited = false
  #style: MarkStyle
  #mends = 0
  readonly #document: Document
  readonly #owner: string
  readonly #registered = new Map<string, Highlight>()
  #index = new MarkIndex()
  #plan: HighlightPlan | null = null
  #strokes: readonly Stroke[] = []
  readonly #vicinity: Vicinity
  readonly #styles: StyleKeeper
  #current: string | null = null
  #before: string | undefined

  /** `owner` is a word for this copy of the extension, the same in each of its lives. */
  constructor(document: Document, style: MarkStyle, owner: string) {
    this.#document = document
    this.#style = style
    this.#owner = owner
    this.#styles = new StyleKeeper(document)
    this.#vicinity = new Vicinity(document, () => this.#lay())
  }

  static isSupported(): boolean {
    return typeof Highlight === 'function' && typeof CSS === 'object' && registry() !== undefined
  }

  get limited(): boolean {
    return this.#limited
  }

  async prepare(marks: readonly Mark[], slices: Slices): Promise<void> {
    this.#plan = null
    const planning = planHighlights(marks, MOST_HIGHLIGHTS)
    await slices.begin()
    let step = planning.next()
    for (; !step.done; step = planning.next()) if (slices.isOver()) await slices.next()
    slices.end()
    this.#plan = step.value
  }

  paint(marks: readonly Mark[]): void {
    const { index, strokes, grounds, limited } = this.#planFor(marks)
    this.#plan = null
    this.#index = index
    this.#limited = limited
    this.#strokes = strokes
    this.#lay(grounds)
  }

  current(mark: Mark | null): void {
    if (this.#current !== null) this.#drop(this.#current)
    this.#current = null
    const range = mark && rangeOf(mark.passage, mark.span)
    if (!mark || !range) return
    const ground = groundOf(range.startContainer.parentElement ?? mark.passage.block)
    this.#current = this.#nameOf('current', ground)
    this.#register(this.#current, 'current', [range])
    this.#styles.reach(range.startContainer.getRootNode())
    this.#dress()
    this.mend()
  }

  setLook(style: MarkStyle): void {
    this.#style = style
    if (this.#registered.size > 0) this.#dress()
  }

  markAt(x: number, y: number): Mark | null {
    return this.marksAt(x, y)[0] ?? null
  }

  marksAt(x: number, y: number): Mark[] {
    if (this.#registered.size === 0) return []
    const caret = caretAt(this.#document, x, y, this.#styles.shadowRoots)
    const here = (mark: Mark) => isInside(this.rectsOf(mark), x, y)
    const found = caret ? this.#index.at(caret.node, caret.offset).filter(here) : []
    if (found.length > 0) return shortestFirst(found)
    // Text that can't be selected has no caret.
    const element = elementAt(this.#document, x, y)
    return element === null ? [] : shortestFirst(this.#index.inside(element).filter(here))
  }

  rectsOf(mark: Mark): DOMRect[] {
    const range = rangeOf(mark.passage, mark.span)
    return range === null ? [] : [...range.getClientRects()]
  }

  mend(): boolean {
    const highlights = registry()
    if (highlights === undefined) return false
    const lost = [...this.#registered].filter(([name, paint]) => highlights.get(name) !== paint)
    const undressed = this.#registered.size > 0 && !this.#styles.isWorn()
    if (lost.length === 0 && !undressed) return true
    if (this.#mends >= MOST_MENDS) return false
    this.#mends++
    for (const [name, paint] of lost) highlights.set(name, paint)
    if (undressed) this.#dress()
    return true
  }

  release(): void {}

  clear(): void {
    this.#forget()
    if (this.#current !== null) this.#drop(this.#current)
    this.#current = null
    this.#styles.clear()
    this.#limited = false
    this.#mends = 0
  }

  /** Paints the strokes, of many those that are near now. Grounds are not kept: they hold half of the page. */
  #lay(grounds = new Grounds()): void {
    if (this.#strokes.length > MOST_AT_ONCE) this.#vicinity.look(blocksOf(this.#strokes))
    else this.#vicinity.forget()
    const rangesOf = new Map<string, { ink: Ink; ranges: Range[] }>()
    for (const { passage, span, inks } of this.#strokes) {
      const range = this.#vicinity.has(passage.block) ? rangeOf(passage, span) : null
      if (range === null) continue
      const ground = grounds.under(range.startContainer.parentElement ?? passage.block)
      for (const ink of inks) {
        const name = this.#nameOf(ink, ground)
        const known = rangesOf.get(name)
        if (known) known.ranges.push(range)
        else rangesOf.set(name, { ink, ranges: [range] })
      }
      this.#styles.reach(range.startContainer.getRootNode())
    }
    for (const name of [...this.#registered.keys()]) {
      if (name !== this.#current && !rangesOf.has(name)) this.#drop(name)
    }
    // A highlight is filled before it is registered: each range that is added later is painted by itself.
    for (const [name, { ink, ranges }] of rangesOf) this.#register(name, ink, ranges)
    if (rangesOf.size > 0) this.#dress()
  }

  #forget(): void {
    this.#vicinity.forget()
    this.#strokes = []
    for (const name of [...this.#registered.keys()]) if (name !== this.#current) this.#drop(name)
    this.#index.clear()
    this.#plan = null
  }

  #drop(name: string): void {
    const highlights = registry()
    const paint = this.#registered.get(name)
    this.#registered.delete(name)
    if (paint !== undefined && highlights?.get(name) === paint) highlights.delete(name)
  }

  #planFor(marks: readonly Mark[]): HighlightPlan {
    if (this.#plan?.marks === marks) return this.#plan
    const planning = planHighlights(marks, MOST_HIGHLIGHTS)
    let step = planning.next()
    while (!step.done) step = planning.next()
    return step.value
  }

  #register(name: string, ink: Ink, ranges: readonly Range[]): void {
    const paint = new Highlight(...ranges)
    paint.priority = PRIORITY[ink]
    this.#registered.set(name, paint)
    registry()?.set(name, paint)
  }

  #nameOf(ink: Ink, ground: Ground): string {
    return highlightName(this.#owner, ink, ground)
  }

  #dress(): void {
    this.#before ??= hasLifeline(this.#document) ? MARK_LIFELINE : ''
    const selectorOf = (ink: Ink, ground: Ground) => `::highlight(${this.#nameOf(ink, ground)})`
    this.#styles.wear(markStyle(this.#style, selectorOf, false, this.#before))
  }
}

function registry(): Registry | undefined {
  return CSS.highlights as unknown as Registry | undefined
}
