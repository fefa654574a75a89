import { type Browser, browser } from 'wxt/browser'
import { type Answer, extensionIsHere } from './ask.ts'

/**
 * Answers each message for which `handle` gives a promise, until the signal aborts. Where it gives undefined the
 * message is refused; where the promise rejects, the answer is a failure without a reason, for an error's text may
 * carry words of a page.
 */
export function answer(
  handle: (message: unknown, sender: Browser.runtime.MessageSender) => Promise<unknown> | undefined,
  signal: AbortSignal,
): void {
  // A returned promise is an answer in Firefox and in newer Chromium alone; `sendResponse` and true work everywhere.
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    sendResponse: (answer: Answer) => void,
  ): true => {
    const refused: Answer = { ok: false }
    const result = handle(message, sender)
    if (result === undefined) sendResponse(refused)
    else
      void result.then(
        (value) => sendResponse({ ok: true, value }),
        () => sendResponse(refused),
      )
    return true
  }
  if (signal.aborted) return
  browser.runtime.onMessage.addListener(listener)
  // Of an extension that is gone there is nothing left to take it from.
  const leave = () => extensionIsHere() && browser.runtime.onMessage.removeListener(listener)
  signal.addEventListener('abort', leave, { once: true })
}
