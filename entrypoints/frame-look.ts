import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { frameLook } from '../page/frame-look.ts'
import { whenWorthReading } from '../page/frame-wait.ts'
import { askBackground } from '../platform/ask.ts'
import type { FrameAnswer } from '../platform/frames.ts'
import { readerHere } from './reader/reader-here.ts'
import { newWaiterHere } from './reader/waiter-here.ts'

/*
 * Put into each permitted frame of a page that is read, to find those worth reading. What it returns is the answer. In a
 * frame that is not it leaves somebody behind who has all frames looked at again when it has become so.
 */
export default defineUnlistedScript((): FrameAnswer => {
  const hasReader = readerHere() !== undefined
  const look = frameLook(document)
  const waiting = newWaiterHere(!look.isWorthReading && !hasReader)
  if (waiting !== undefined) {
    whenWorthReading(document, () => void askBackground('frames', true).catch(() => {}), waiting)
  }
  return { ...look, hasReader }
})
