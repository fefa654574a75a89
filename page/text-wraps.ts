import Marker from 'mark.js'
import type { Inking } from './inking.ts'
import type { Piece } from './range.ts'

/** A piece of one text node that is to be wrapped, and what for. Stretches don't overlap. */
export type Stretch = Piece & { inking: Inking }

/** A text node that was taken apart: it keeps its identity and its first words; `parts` follow it. */
type Wrap = { head: Text; kept: string; parts: ChildNode[]; rewritten: boolean }

const NOT_TEXT = new Set(['script', 'style', 'title', 'head', 'html'])
const SHOW_TEXT = 4

/**
 * Words of one element's own text nodes, wrapped by mark.js and unwrapped to the same nodes.
 *
 * mark.js is given one element at a time and one text node a range, as it joins blocks and drops overlaps. Its own way
 * back is not used: it would also merge text nodes that the page keeps apart.
 */
export class TextWraps {
  readonly parent: Element
  readonly #wraps = new Map<Text, Wrap>()

  constructor(parent: Element) {
    this.parent = parent
  }

  /** The text nodes that were taken apart. */
  get heads(): Iterable<Text> {
    return this.#wraps.keys()
  }

  /** Whether a text node was taken apart here. */
  holds(node: Node): boolean {
    return this.#wraps.has(node as Text)
  }

  /** Wraps stretches of text nodes right inside the parent; tells each new element. */
  wrap(stretches: readonly Stretch[], className: string, tell: (element: HTMLElement, inking: Inking) => void) {
    const starts = startsIn(this.parent)
    const ranges = stretches.flatMap((stretch) => {
      const at = starts.get(stretch.node)
      return at === undefined ? [] : [{ start: at + stretch.start, length: stretch.end - stretch.start, stretch }]
    })
    if (ranges.length === 0) return
    new Marker(this.parent as HTMLElement).markRanges(ranges, {
      element: 'mark',
      className,
      each: (element, range) => {
        const { stretch } = range as (typeof ranges)[number]
        this.#remember(element, stretch.node)
        tell(element as HTMLElement, stretch.inking)
      },
    })
  }

  /** Takes note that the page wrote to a text node: what was cut off it is out of date. */
  rewritten(node: Node): void {
    const wrap = this.#wraps.get(node as Text)
    if (wrap) wrap.rewritten = true
  }

  /** Takes every wrap away. Where the page wrote or removed in the meantime, its version stands. */
  unwrap(): void {
    for (const wrap of this.#wraps.values()) undo(wrap)
    this.#wraps.clear()
  }

  #remember(element: Element, node: Text): void {
    const tail = element.nextSibling
    const wrap = this.#wraps.get(node) ?? { head: node, kept: node.data, parts: [], rewritten: false }
    this.#wraps.set(node, wrap)
    wrap.parts.push(...(tail ? [element, tail] : [element]))
  }
}

function undo({ head, kept, parts, rewritten }: Wrap): void {
  const isWhole = !rewritten && head.parentNode !== null && head.data === kept
  let rest = ''
  for (const part of parts) {
    if (part.parentNode === null) continue
    if (isWhole && part.parentNode !== head.parentNode) {
      part.replaceWith(...part.childNodes)
      continue
    }
    rest += part.textContent ?? ''
    part.remove()
  }
  if (isWhole && rest !== '') head.appendData(rest)
}

/** Where each text node begins in the text as mark.js joins it. */
function startsIn(parent: Element): Map<Text, number> {
  const starts = new Map<Text, number>()
  const walker = parent.ownerDocument.createTreeWalker(parent, SHOW_TEXT)
  let length = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (NOT_TEXT.has(node.parentElement?.localName ?? '')) continue
    starts.set(node as Text, length)
    length += (node as Text).length
  }
  return starts
}
