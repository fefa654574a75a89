/** How much of the window's height the words may take and still stay uncovered as a whole. */
const TALLEST_SHARE = 0.4

/**
 * What the card stands beside: all lines of the words, so that none is covered, below the line that the pointer is on or
 * the first. Words over much of the window can't stay uncovered: then it is that line alone.
 */
export function besideOf(rects: readonly DOMRect[], at: { x: number; y: number } | undefined): DOMRect | undefined {
  const here =
    at &&
    rects.find(({ top, bottom, left, right }) => at.y >= top && at.y <= bottom && at.x >= left - 1 && at.x <= right + 1)
  const line = here ?? rects[0]
  if (line === undefined) return undefined
  const top = Math.min(...rects.map((rect) => rect.top))
  const height = Math.max(...rects.map((rect) => rect.bottom)) - top
  return height > innerHeight * TALLEST_SHARE ? line : new DOMRect(line.left, top, line.width, height)
}
