import { laidOutParent } from './flat-tree.ts'
import type { Painter } from './painter.ts'
import type { Mark } from './passage.ts'

const SCROLLS = /^(?:auto|scroll|overlay)$/

/**
 * Brings a mark into the middle of what is seen, through every scrolling box that it stands in.
 *
 * In a frame, the frame is brought in sight as well, where the browser allows that. Nothing moves where it is in sight
 * already. Without a smooth movement for readers who asked for less motion. False
 * where the mark has no place on the page.
 */
export function showMark(painter: Painter, mark: Mark): boolean {
  const { block } = mark.passage
  const view = block.ownerDocument.defaultView
  // Only this way does the page around a frame scroll along.
  if (view && view !== view.parent) block.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  const rect = painter.rectsOf(mark)[0]
  if (!view || !rect) return false
  const behavior = view.matchMedia?.('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
  const page = block.ownerDocument.scrollingElement
  let { top, left } = rect
  const { height, width } = rect
  for (let box: Element | null = block; box !== null; box = laidOutParent(box)) {
    if (box === page || !scrolls(box, view)) continue
    const { top: edge, left: side } = box.getBoundingClientRect()
    const down = within(way(top - edge, height, box.clientHeight), box.scrollTop, box.scrollHeight - box.clientHeight)
    const right = way(left - side, width, box.clientWidth)
    if (down !== 0 || right !== 0) box.scrollBy({ top: down, left: right, behavior })
    top -= down
    left -= right
  }
  const down = way(top, height, view.innerHeight)
  const right = way(left, width, view.innerWidth)
  if (down !== 0 || right !== 0) view.scrollBy({ top: down, left: right, behavior })
  return true
}

/** How far a stretch must move to stand in the middle of a frame; 0 where it is well within. */
function way(start: number, length: number, frame: number): number {
  const margin = Math.min(48, frame / 8)
  if (start >= margin && start + length <= frame - margin) return 0
  return start >= 0 && start + length <= frame && length > frame - 2 * margin ? 0 : start + length / 2 - frame / 2
}

/** As far as the box can go. */
function within(way: number, from: number, most: number): number {
  return Math.max(-from, Math.min(way, most - from))
}

function scrolls(box: Element, view: Window): boolean {
  if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) return false
  const { overflowX, overflowY } = view.getComputedStyle(box)
  return SCROLLS.test(overflowY) || SCROLLS.test(overflowX)
}
