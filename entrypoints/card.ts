import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createCardBox } from './reader/card-box.tsx'
import { partsHere } from './reader/parts.ts'

/* The card, put beside the reader before the first one opens. It says nothing to the browser: the reader does. */
export default defineUnlistedScript(() => {
  partsHere().card = createCardBox
})
