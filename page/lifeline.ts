/** Put before each value of a mark's style: nothing while the lifeline is there, and no valid value without it. */
export const MARK_LIFELINE = 'var(--on-the-record-mark) '
/** How our element is laid out: as a block while the lifeline is there, and not at all without it. */
export const CARD_LIFELINE = 'var(--on-the-record-card, none)'

/**
 * Whether the extension's own style sheet is on the page: Firefox gives it, and takes it away when the extension is
 * removed, switched off or reloaded, where our script is ended without a word and nobody is left to tidy up. In
 * Chromium such a sheet would stay, so there is none, and the script tidies up by itself.
 */
export function hasLifeline(document: Document): boolean {
  const style = document.defaultView?.getComputedStyle(document.documentElement)
  return style?.getPropertyValue('--on-the-record-card').trim() === 'block'
}
