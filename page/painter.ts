import type { MarkStyle } from './mark-style.ts'
import type { Mark } from './passage.ts'

/**
 * Paints marks on the page and knows where they are.
 *
 * Marks whose text has changed since it was read are not painted and have no place. Nothing here ever throws.
 */
export type Painter = {
  readonly kind: 'highlights' | 'elements'
  /** Whether less is painted than was asked for: beyond the painter's limit, or because the page doesn't bear it. */
  readonly limited: boolean
  /** Paints these in place of everything painted before. Marks may overlap; of too many, allegations come first. */
  paint(marks: readonly Mark[]): void
  /** Shows which mark is the current one; null for none. One beyond the limit is shown by highlights alone. */
  current(mark: Mark | null): void
  setLook(style: MarkStyle): void
  /** The innermost mark at a point of the viewport, in CSS pixels. */
  markAt(x: number, y: number): Mark | null
  /** All marks at a point, the shortest first. */
  marksAt(x: number, y: number): Mark[]
  /** Where a mark stands in the viewport, painted or not, a rectangle a line; empty where its text isn't as it was. */
  rectsOf(mark: Mark): DOMRect[]
  /** Puts back what the page has taken away, a few times and then no more. False where something stays away. */
  mend(): boolean
  /**
   * To be called before a block, or the page, is read again: takes back what would be read with it. Marks in it are
   * painted again by the next `paint`. Nothing to do for highlights.
   */
  release(block: Element): void
  /** Takes everything of ours away. The painter can be used again. */
  clear(): void
}
