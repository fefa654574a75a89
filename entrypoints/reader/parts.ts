import type { MarkStyle } from '../../page/mark-style.ts'
import type { Painter } from '../../page/painter.ts'
import type { Part } from '../../platform/messages.ts'
import type { createCardBox } from './card-box.tsx'

/** What each part of the script in a page hands over to the reader, once it was put beside it. */
export type Parts = {
  card: typeof createCardBox
  elements: (document: Document, style: MarkStyle) => Painter
} & Record<Part, unknown>

/** Known to scripts of this extension alone: pages have a world of their own. */
const KEY = Symbol.for('on-the-record.parts')

/** The parts that this page has got so far. `afresh` forgets those of a reader that is gone: they may be of another version. */
export function partsHere(afresh = false): Partial<Parts> {
  const world = globalThis as { [KEY]?: Partial<Parts> }
  if (afresh || world[KEY] === undefined) world[KEY] = {}
  return world[KEY]
}
