import './began.ts'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { HighlightPainter } from '../../page/highlight-painter.ts'
import { clearPredecessor } from '../../page/predecessor.ts'
import { extensionIsHere } from '../../platform/ask.ts'
import { ownName } from '../../platform/own-name.ts'
import { beganAt } from './began.ts'
import { fetchPart } from './fetch-part.ts'
import { partsHere } from './parts.ts'
import { newReaderHere, readerHere } from './reader-here.ts'
import { type Begun, startSession } from './session.ts'
import { isOnItsWay, whenReady } from './when-ready.ts'

/*
 * Put into a page when it begins, on sites with access, and there it waits until the page has loaded; or by the toolbar
 * button, and then it begins at once; maybe by both. The first one works. One that was stopped, or whose extension was
 * reloaded, makes room.
 */
export default defineUnlistedScript(() => {
  const before = readerHere()
  // Put here a second time: somebody waits for it.
  if (before !== undefined && extensionIsHere()) return before.begin()
  const putAt = Date.now()
  const here = newReaderHere((life) => start(life, { putAt, heldMs, since: performance.now() }))
  const isWaiting = isOnItsWay(document)
  if (isWaiting) void whenReady(document, here.life.signal).then(here.begin)
  const heldMs = performance.now() - beganAt
  if (!isWaiting) return here.begin()
})

function start(life: AbortController, begun: Begun): void | Promise<void> {
  // Reloaded while this one waited.
  if (!extensionIsHere()) return life.abort()
  partsHere(true)
  const owner = ownName()
  clearPredecessor(document, owner)
  if (!HighlightPainter.isSupported()) return startWithElements(life, begun)
  startSession(document, life, new HighlightPainter(document, 'both', owner), begun)
}

/** Whoever put this script into the page waits for it, and finds a reader that answers. */
async function startWithElements(life: AbortController, begun: Begun): Promise<void> {
  try {
    const createPainter = await fetchPart('elements')
    if (!life.signal.aborted)
      startSession(document, life, createPainter(document, 'both'), { ...begun, since: performance.now() })
  } catch {
    // Without a painter there is nothing to do here; the next one that is put into the page tries anew.
    life.abort()
  }
}
