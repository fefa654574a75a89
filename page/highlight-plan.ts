import type { Span } from '../dataset/model.ts'
import { type Ground, groundOf, type KnownGrounds } from './ground.ts'
import { inkingsOf } from './inking.ts'
import { MarkIndex } from './mark-index.ts'
import { mostImportant } from './mark-order.ts'
import type { Ink } from './mark-style.ts'
import type { Mark, Passage } from './passage.ts'
import { piecesOf } from './range.ts'
import { nearBlocks } from './vicinity.ts'

/** A stretch of text without a change of ink. */
export type Stroke = { passage: Passage; span: Span; inks: readonly Ink[] }

/** What is to be painted for some marks, and where they stand. */
export type HighlightPlan = {
  marks: readonly Mark[]
  /** Without those whose text is no longer what was read. */
  index: MarkIndex
  strokes: readonly Stroke[]
  grounds: Grounds
  /** Whether the marks were more than `most`. */
  limited: boolean
}

/** The grounds of elements, each found out once. */
export class Grounds {
  readonly #grounds = new Map<Element, Ground>()
  readonly #known: KnownGrounds = new Map()

  under(element: Element): Ground {
    const ground = this.#grounds.get(element) ?? groundOf(element, this.#known)
    this.#grounds.set(element, ground)
    return ground
  }
}

/**
 * Where there are more strokes, only those near the viewport are painted: a browser looks at all painted ranges whenever
 * the page has changed, Chromium for some 3 µs each.
 */
export const MOST_AT_ONCE = 50

/**
 * Looks at all that is to be painted, and paints nothing: each highlight added between two looks makes the browser work
 * out the styles of the page anew. Gives control back after each mark and each stroke; the plan at the end.
 */
export function* planHighlights(marks: readonly Mark[], most: number): Generator<undefined, HighlightPlan> {
  const chosen = mostImportant(marks, most)
  const index = new MarkIndex()
  const standing: Mark[] = []
  for (const mark of chosen) {
    const pieces = piecesOf(mark.passage, mark.span)
    if (pieces !== null) {
      index.add(mark, pieces)
      standing.push(mark)
    }
    yield
  }
  // Held as long as the marks are painted, so that nothing is in them which is not needed for that.
  const strokes = inkingsOf(standing).map(({ passage, span, inks }): Stroke => ({ passage, span, inks }))
  const grounds = new Grounds()
  const view = strokes[0]?.passage.block.ownerDocument.defaultView
  const near = strokes.length > MOST_AT_ONCE && view ? nearBlocks(blocksOf(strokes), view) : undefined
  for (const stroke of strokes) {
    if (near?.has(stroke.passage.block) === false) continue
    grounds.under(elementOf(stroke))
    yield
  }
  return { marks, index, strokes, grounds, limited: chosen.length < marks.length }
}

export function blocksOf(strokes: readonly Stroke[]): Set<Element> {
  return new Set(strokes.map(({ passage }) => passage.block))
}

/** The element that the beginning of a stroke stands in. */
function elementOf({ passage, span }: Stroke): Element {
  return piecesOf(passage, span)?.[0]?.node.parentElement ?? passage.block
}
