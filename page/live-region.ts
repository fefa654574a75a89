/** A moment, in milliseconds, after which a region that is new or emptied is heard when it speaks. */
const HEARD_AFTER = 100

/**
 * Adds a region to a shadow root that screen readers speak politely, and nobody sees. What is told replaces what was
 * told before; the same text again is spoken again.
 */
export function createLiveRegion(root: ShadowRoot): (text: string) => void {
  const region = root.ownerDocument.createElement('p')
  region.setAttribute('role', 'status')
  Object.assign(region.style, {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    margin: '0',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  })
  root.append(region)
  let later: ReturnType<typeof setTimeout> | undefined
  return (text) => {
    clearTimeout(later)
    region.textContent = ''
    later = setTimeout(() => {
      region.textContent = text
    }, HEARD_AFTER)
  }
}
