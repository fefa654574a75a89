import { browser } from 'wxt/browser'
import type { PageText } from '../engine/reading.ts'
import type { BackgroundVerbs, ReaderVerbs } from './messages.ts'

/** How long an answer may take, in milliseconds, before the question is put again or given up. */
export const TIME_LIMIT = 3000
/** A page may take longer by a millisecond for so many characters: its answer is worked out, not looked up. */
const CHARACTERS_A_MS = 500

/** What comes back for a message. A refusal and a failure look alike to who asked. */
export type Answer = { ok: true; value?: unknown } | { ok: false }

/**
 * Why there was no answer: nobody listens or nobody answered in time (`no-answer`), the other side could not or would
 * not (`refused`), or this script's extension was reloaded or removed (`gone`).
 */
export class AskError extends Error {
  readonly reason: 'no-answer' | 'refused' | 'gone'

  constructor(reason: AskError['reason']) {
    super(`The message was not answered: ${reason}.`)
    this.reason = reason
  }
}

/**
 * Asks the background, with a time limit of 3 s for each of two attempts, and more for a page, two seconds a million
 * characters. Rejects with an AskError and nothing else.
 *
 * An answer that arrives after the limit is dropped. The second attempt wakes a background that was stopped while the
 * first one waited.
 */
export async function askBackground<V extends keyof BackgroundVerbs>(
  verb: V,
  ...data: Parameters<BackgroundVerbs[V]>
): Promise<Awaited<ReturnType<BackgroundVerbs[V]>>> {
  const message = { verb, data: data[0] }
  return (await asked(() => browser.runtime.sendMessage(message), 2, limitFor(data[0]))) as Awaited<
    ReturnType<BackgroundVerbs[V]>
  >
}

/**
 * Asks the script in the top frame of a tab, with a time limit of 3 s. Rejects with an AskError and nothing else:
 * `no-answer` where the tab has no such script.
 *
 * Only `state` is asked a second time, for the other verbs do something.
 */
export async function askReader<V extends keyof ReaderVerbs>(
  tab: number,
  verb: V,
  ...data: Parameters<ReaderVerbs[V]>
): Promise<Awaited<ReturnType<ReaderVerbs[V]>>> {
  return askFrame(tab, 0, verb, ...data)
}

/** The same for the script in any frame of a tab; frame 0 is the page itself. */
export async function askFrame<V extends keyof ReaderVerbs>(
  tab: number,
  frame: number,
  verb: V,
  ...data: Parameters<ReaderVerbs[V]>
): Promise<Awaited<ReturnType<ReaderVerbs[V]>>> {
  const send = () => browser.tabs.sendMessage(tab, { verb, data: data[0] }, { frameId: frame })
  return (await asked(send, verb === 'state' ? 2 : 1)) as Awaited<ReturnType<ReaderVerbs[V]>>
}

/** Whether nobody answered because the extension of this script is gone. */
export function isGone(error: unknown): boolean {
  return error instanceof AskError && error.reason === 'gone'
}

/** Whether the extension that this script belongs to is still there: false after a reload, an update or a removal. */
export function extensionIsHere(): boolean {
  try {
    return typeof browser.runtime?.id === 'string'
  } catch {
    return false
  }
}

function limitFor(data: unknown): number {
  if (typeof data !== 'object' || data === null || !('page' in data)) return TIME_LIMIT
  const { passages } = data.page as PageText
  return TIME_LIMIT + passages.reduce((sum, { text }) => sum + text.length, 0) / CHARACTERS_A_MS
}

async function asked(send: () => Promise<unknown>, attempts: number, limit = TIME_LIMIT): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    if (!extensionIsHere()) throw new AskError('gone')
    try {
      const answer = await inTime(send, limit)
      if (isAnswer(answer)) {
        if (!answer.ok) throw new AskError('refused')
        return answer.value
      }
      throw new AskError('no-answer')
    } catch (error) {
      if (!extensionIsHere()) throw new AskError('gone')
      if (error instanceof AskError && error.reason === 'refused') throw error
      if (attempt >= attempts) throw new AskError('no-answer')
    }
  }
}

function inTime(send: () => Promise<unknown>, limit: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new AskError('no-answer')), limit)
    // Asynchronous by itself: a call into an extension that is gone throws at once.
    void (async () => send())()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'
}
