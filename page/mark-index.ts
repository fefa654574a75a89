import type { Mark } from './passage.ts'
import type { Piece } from './range.ts'

type Entry = { start: number; end: number; mark: Mark }

/** Whether a point is in one of some rectangles, or within `slack` pixels of it. */
export function isInside(rects: Iterable<DOMRect>, x: number, y: number, slack = 1): boolean {
  for (const { left, right, top, bottom } of rects) {
    if (x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack) return true
  }
  return false
}

/** Which marks stand where in which text node. Offsets in UTF-16 units. */
export class MarkIndex {
  readonly #byNode = new Map<Node, Entry[]>()
  readonly #byParent = new Map<Node, Set<Mark>>()

  add(mark: Mark, pieces: readonly Piece[]): void {
    for (const { node, start, end } of pieces) {
      const entries = this.#byNode.get(node)
      if (entries) entries.push({ start, end, mark })
      else this.#byNode.set(node, [{ start, end, mark }])
      const parent = node.parentNode
      if (parent === null) continue
      const marks = this.#byParent.get(parent)
      if (marks) marks.add(mark)
      else this.#byParent.set(parent, new Set([mark]))
    }
  }

  /**
   * The marks that touch a caret position, ends included, as a caret before a letter and one behind it are the same
   * position of a pointer. A line through the entries of one node, which takes microseconds even at the painter's limit.
   */
  at(node: Node, offset: number): Mark[] {
    const entries = this.#byNode.get(node) ?? []
    return entries.filter(({ start, end }) => start <= offset && offset <= end).map(({ mark }) => mark)
  }

  /** The marks that have text right inside an element. */
  inside(parent: Node): Mark[] {
    return [...(this.#byParent.get(parent) ?? [])]
  }

  clear(): void {
    this.#byNode.clear()
    this.#byParent.clear()
  }
}
