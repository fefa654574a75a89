import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { frameLook } from '../page/frame-look.ts'
import type { FrameAnswer } from '../platform/frames.ts'
import { readerHere } from './reader/reader-here.ts'

/*
 * Put into each permitted frame of a page that is read, to find those worth reading. What it returns is the answer; it
 * leaves nothing behind.
 */
export default defineUnlistedScript((): FrameAnswer => {
  return { ...frameLook(document), hasReader: readerHere() !== undefined }
})
