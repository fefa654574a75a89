import { extensionIsHere } from '../../platform/ask.ts'

/** How often to see whether the extension is still there and whether the page has taken marks away, in milliseconds. */
const PULSE_MS = 2000

/** Ends `life` when the extension is gone; as long as it is there and the page is in sight, `mend` is called time and again. */
export function startPulse(document: Document, life: AbortController, mend: () => void): void {
  const pulse = setInterval(beat, PULSE_MS)
  life.signal.addEventListener('abort', () => clearInterval(pulse))

  function beat(): void {
    if (!extensionIsHere()) life.abort()
    else if (document.visibilityState === 'visible') mend()
  }
}
