import type { Span } from '../dataset/model.ts'
import type { Passage } from './passage.ts'

/** A stretch of one text node: offsets in UTF-16 units, end excluded. */
export type Piece = { node: Text; start: number; end: number }

/**
 * A live range over a span of a passage.
 *
 * Null where the span holds no text of the page, where its nodes left the document, where their text is no longer what
 * was read, or where the offsets are no offsets. Never throws.
 */
export function rangeOf(passage: Passage, span: Span): Range | null {
  const pieces = piecesOf(passage, span)
  const first = pieces?.[0]
  const last = pieces?.at(-1)
  if (!first || !last) return null
  const range = first.node.ownerDocument.createRange()
  range.setStart(first.node, first.start)
  range.setEnd(last.node, last.end)
  return range.collapsed || range.startContainer !== first.node ? null : range
}

/**
 * The stretches of text nodes that a span covers, one for each node, in order.
 *
 * Null under the same conditions as `rangeOf`.
 */
export function piecesOf(passage: Passage, span: Span): Piece[] | null {
  const { start, end } = span
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > passage.text.length) return null
  const pieces: Piece[] = []
  for (let at = firstSegment(passage, start); at < passage.segments.length; at++) {
    const segment = passage.segments[at]
    if (segment === undefined || segment.start >= end) break
    const from = Math.max(segment.start, start)
    const to = Math.min(segment.start + segment.length, end)
    if (to <= from) continue
    const offset = segment.offset + from - segment.start
    const length = to - from
    if (!segment.node.isConnected) return null
    if (segment.node.data.slice(offset, offset + length) !== passage.text.slice(from, to)) return null
    const last = pieces.at(-1)
    if (last?.node === segment.node) last.end = offset + length
    else pieces.push({ node: segment.node, start: offset, end: offset + length })
  }
  return pieces.length === 0 ? null : pieces
}

function firstSegment({ segments }: Passage, start: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]
    if (segment !== undefined && segment.start + segment.length <= start) low = middle + 1
    else high = middle
  }
  return low
}
