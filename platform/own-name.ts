import { browser } from 'wxt/browser'

/**
 * A short word that tells this copy of the extension from others on the same page, the same in each of its lives.
 * Made of the id that the stores know; Firefox's other id, which tells one profile from another, is not in it.
 */
export function ownName(): string {
  let hash = 0x811c9dc5
  for (const sign of browser.runtime.id) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0
  return hash.toString(36).padStart(7, '0')
}
