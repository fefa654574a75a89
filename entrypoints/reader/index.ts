import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { extensionIsHere } from '../../platform/ask.ts'
import { newReaderHere, readerHere } from './reader-here.ts'
import { startSession } from './session.ts'

/*
 * Put into a page by the toolbar button, or by itself on sites with access; maybe by both. The first one works. One that
 * was stopped, or whose extension was reloaded, makes room.
 */
export default defineUnlistedScript(() => {
  if (readerHere() !== undefined && extensionIsHere()) return
  startSession(document, newReaderHere())
})
