/**
 * Puts text into the clipboard, from within the reader's own click. Rejects where the browser does not allow it.
 *
 * Pages without https have no clipboard, and others may forbid it; the older way asks no leave of the page.
 */
export async function copyText(document: Document, text: string): Promise<void> {
  const clipboard = document.defaultView?.navigator.clipboard as Clipboard | undefined
  try {
    if (clipboard === undefined) throw new Error('no clipboard here')
    await clipboard.writeText(text)
  } catch (error) {
    if (!copiedByCommand(document, text)) throw error
  }
}

function copiedByCommand(document: Document, text: string): boolean {
  let isTaken = false
  const fill = (event: Event) => {
    const { clipboardData } = event as ClipboardEvent
    if (!event.isTrusted || clipboardData === null) return
    clipboardData.setData('text/plain', text)
    event.preventDefault()
    // What the page does when something is copied is not for this.
    event.stopImmediatePropagation()
    isTaken = true
  }
  document.addEventListener('copy', fill, { capture: true })
  try {
    return document.execCommand('copy') && isTaken
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
  }
}
