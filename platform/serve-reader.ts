import { type Browser, browser } from 'wxt/browser'
import { answer } from './answer.ts'
import type { PagePlace, ReaderVerbs } from './messages.ts'

/**
 * Answers our own pages and the background, until the signal aborts. A message from anything in a page, of this
 * extension or not, is refused, and so is one of another shape.
 */
export function serveReader(verbs: ReaderVerbs, signal: AbortSignal): void {
  answer((message, sender) => {
    if (!isOurPage(sender) || typeof message !== 'object' || message === null || !('verb' in message)) return undefined
    const data = 'data' in message ? message.data : undefined
    switch (message.verb) {
      case 'state':
        return verbs.state()
      case 'excerpts':
        return verbs.excerpts()
      case 'goTo':
        return Number.isSafeInteger(data) ? verbs.goTo(data as number) : undefined
      case 'jump':
        return isPlace(data) ? verbs.jump(data) : undefined
      case 'step':
        return data === 1 || data === -1 ? verbs.step(data) : undefined
      case 'open':
        return verbs.open()
      case 'leave':
        return verbs.leave()
      case 'read':
        return verbs.read()
      case 'readAgain':
        return verbs.readAgain()
      case 'switchHere':
        return typeof data === 'boolean' ? verbs.switchHere(data) : undefined
      case 'stop':
        return verbs.stop()
      case 'stopFrame':
        return verbs.stopFrame()
      case 'figures':
        return verbs.figures()
      default:
        return undefined
    }
  }, signal)
}

/** The options page is shown in a tab too, so it is the address that tells ours from others. */
function isOurPage(sender: Browser.runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false
  return sender.tab === undefined || (sender.url ?? '').startsWith(browser.runtime.getURL('/'))
}

function isPlace(data: unknown): data is PagePlace {
  if (typeof data !== 'object' || data === null || !('passage' in data) || !('span' in data)) return false
  const { passage, span } = data
  if (typeof span !== 'object' || span === null || !('start' in span) || !('end' in span)) return false
  return [passage, span.start, span.end].every((one) => Number.isSafeInteger(one) && (one as number) >= 0)
}
