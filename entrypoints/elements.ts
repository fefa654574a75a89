import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ElementPainter } from '../page/element-painter.ts'
import { partsHere } from './reader/parts.ts'

/* The painter for browsers without highlights, put beside the reader in those alone. */
export default defineUnlistedScript(() => {
  partsHere().elements = (document, style) => new ElementPainter(document, style)
})
