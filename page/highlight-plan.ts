import type { Ground } from './ground.ts'
import { groundOf, type KnownGrounds } from './ground.ts'
import { inkingsOf } from './inking.ts'
import { MarkIndex } from './mark-index.ts'
import { mostImportant } from './mark-order.ts'
import type { Ink } from './mark-style.ts'
import type { Mark } from './passage.ts'
import { piecesOf, rangeOf } from './range.ts'

/** What is to be painted for some marks, and where they stand. */
export type HighlightPlan = {
  marks: readonly Mark[]
  /** Without those whose text is no longer what was read. */
  index: MarkIndex
  strokes: { range: Range; inks: readonly Ink[]; ground: Ground }[]
  /** Whether the marks were more than `most`. */
  limited: boolean
}

/**
 * Looks at all that is to be painted, and paints nothing: each highlight added between two looks makes the browser work
 * out the styles of the page anew. Gives control back after each mark and each stroke; the plan at the end.
 */
export function* planHighlights(marks: readonly Mark[], most: number): Generator<undefined, HighlightPlan> {
  const chosen = mostImportant(marks, most)
  const plan: HighlightPlan = { marks, index: new MarkIndex(), strokes: [], limited: chosen.length < marks.length }
  const standing: Mark[] = []
  for (const mark of chosen) {
    const pieces = piecesOf(mark.passage, mark.span)
    if (pieces !== null) {
      plan.index.add(mark, pieces)
      standing.push(mark)
    }
    yield
  }
  const grounds = new Map<Element, Ground>()
  const known: KnownGrounds = new Map()
  for (const { passage, span, inks } of inkingsOf(standing)) {
    const range = rangeOf(passage, span)
    if (range === null) continue
    const parent = range.startContainer.parentElement ?? passage.block
    const ground = grounds.get(parent) ?? groundOf(parent, known)
    grounds.set(parent, ground)
    plan.strokes.push({ range, inks, ground })
    yield
  }
  return plan
}
