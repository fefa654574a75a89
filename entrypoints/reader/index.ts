import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { extensionIsHere } from '../../platform/ask.ts'
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
  startSession(document, life)
})
