const LOWEST = 160
const TALLEST = 600
/** A card with less room shows less of what it is about. */
const LOW = 420

/**
 * Gives a card so much height, in CSS pixels, within what is too low and too tall for one. `isSteady`: what it shows
 * stays as it is, for text would jump.
 */
export function giveRoom(card: Element | null, height: number, isSteady = false): void {
  if (!(card instanceof HTMLElement)) return
  card.style.maxBlockSize = `${Math.max(LOWEST, Math.min(TALLEST, Math.floor(height)))}px`
  if (!isSteady) card.toggleAttribute('data-low', height < LOW)
}

/** By how much a page that zooms its root makes our pixels larger. */
export function zoomOf(element: HTMLElement): number {
  return element.getBoundingClientRect().height / element.offsetHeight || 1
}
