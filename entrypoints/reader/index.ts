import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { HighlightPainter } from '../../page/highlight-painter.ts'
import { clearPredecessor } from '../../page/predecessor.ts'
import { extensionIsHere } from '../../platform/ask.ts'
import { ownName } from '../../platform/own-name.ts'
import { fetchPart } from './fetch-part.ts'
import { partsHere } from './parts.ts'
import { newReaderHere, readerHere } from './reader-here.ts'
import { startSession } from './session.ts'

/*
 * Put into a page by the toolbar button, or by itself on sites with access; maybe by both. The first one works. One that
 * was stopped, or whose extension was reloaded, makes room.
 */
export default defineUnlistedScript(() => {
  const since = performance.now()
  if (readerHere() !== undefined && extensionIsHere()) return
  const life = newReaderHere()
  partsHere(true)
  const owner = ownName()
  clearPredecessor(document, owner)
  if (!HighlightPainter.isSupported()) return startWithElements(life)
  startSession(document, life, new HighlightPainter(document, 'both', owner), since)
})

/** Whoever put this script into the page waits for it, and finds a reader that answers. */
async function startWithElements(life: AbortController): Promise<void> {
  try {
    const createPainter = await fetchPart('elements')
    if (!life.signal.aborted) startSession(document, life, createPainter(document, 'both'), performance.now())
  } catch {
    // Without a painter there is nothing to do here; the next one that is put into the page tries anew.
    life.abort()
  }
}
