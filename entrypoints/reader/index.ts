import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { HighlightPainter } from '../../page/highlight-painter.ts'
import { extensionIsHere } from '../../platform/ask.ts'
import { fetchPart } from './fetch-part.ts'
import { partsHere } from './parts.ts'
import { startSession } from './session.ts'

/** Known to scripts of this extension alone: pages have a world of their own. */
const KEY = Symbol.for('on-the-record.reader')
type World = { [KEY]?: AbortController }

/*
 * Put into a page by the toolbar button, or by itself on sites with access; maybe by both. The first one works. One that
 * was stopped, or whose extension was reloaded, makes room.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as World
  const earlier = world[KEY]
  if (earlier !== undefined && !earlier.signal.aborted && extensionIsHere()) return
  earlier?.abort()
  const life = new AbortController()
  world[KEY] = life
  partsHere(true)
  if (!HighlightPainter.isSupported()) return startWithElements(life)
  startSession(document, life, new HighlightPainter(document, 'both'))
})

/** Whoever put this script into the page waits for it, and finds a reader that answers. */
async function startWithElements(life: AbortController): Promise<void> {
  try {
    const createPainter = await fetchPart('elements')
    if (!life.signal.aborted) startSession(document, life, createPainter(document, 'both'))
  } catch {
    // Without a painter there is nothing to do here; the next one that is put into the page tries anew.
    life.abort()
  }
}
