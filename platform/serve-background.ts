import * as v from 'valibot'
import { type Browser, browser } from 'wxt/browser'
import { answer } from './answer.ts'
import type { BackgroundVerbs } from './messages.ts'

const MOST_PASSAGES = 50_000
const LONGEST_PASSAGE = 1_000_000
const LONGEST_PAGE = 5_000_000
const MOST_ALLEGATIONS = 100_000
const MOST_TARGETS = 10_000
const LONGEST_ID = 1000

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))

const Passage = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(LONGEST_PASSAGE)),
  role: v.optional(v.picklist(['title', 'heading'])),
  language: v.optional(v.pipe(v.string(), v.maxLength(40))),
})

const Page = v.pipe(
  v.strictObject({ passages: v.pipe(v.array(Passage), v.maxLength(MOST_PASSAGES)), published: v.optional(day) }),
  v.check((page) => page.passages.reduce((sum, one) => sum + one.text.length, 0) <= LONGEST_PAGE),
)

const Revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Id = v.pipe(v.string(), v.maxLength(LONGEST_ID))
const Targets = v.pipe(
  v.array(v.strictObject({ dataset: Id, kind: v.picklist(['actor', 'allegation']), id: Id })),
  v.maxLength(MOST_TARGETS),
)

const Question = v.variant('verb', [
  v.strictObject({ verb: v.literal('expect'), data: Revision }),
  v.strictObject({ verb: v.literal('recognise'), data: v.strictObject({ page: Page, revision: Revision }) }),
  v.strictObject({ verb: v.literal('excerpts'), data: v.strictObject({ targets: Targets, revision: Revision }) }),
  v.strictObject({
    verb: v.literal('badge'),
    data: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_ALLEGATIONS)),
  }),
  v.strictObject({ verb: v.literal('frames'), data: v.boolean() }),
  v.strictObject({ verb: v.literal('bring'), data: v.picklist(['card', 'elements']) }),
  v.strictObject({ verb: v.literal('onward'), data: v.picklist([1, -1]) }),
  v.strictObject({ verb: v.literal('openOptions'), data: v.optional(v.null()) }),
])

/** What answers the verbs. `tab` and `frame` are those that ask. */
export type BackgroundHandlers = {
  [V in keyof BackgroundVerbs]: (
    data: Parameters<BackgroundVerbs[V]>[0],
    tab: number,
    frame: number,
  ) => ReturnType<BackgroundVerbs[V]>
}

/**
 * Answers the scripts in pages, until the signal aborts.
 *
 * Only messages of this very extension that come from a tab showing http, https or file are heard, or from a frame in
 * one that has no address of its own (`about:blank`, `about:srcdoc`). One of another shape, with another verb or beyond
 * the limits (50,000 passages, 1 million characters each, 5 million in all; 10,000 things) is refused.
 */
export function serveBackground(handlers: BackgroundHandlers, signal: AbortSignal): void {
  answer((message, sender) => {
    const tab = tabOf(sender)
    const frame = sender.frameId ?? 0
    const question = v.safeParse(Question, message)
    if (tab === undefined || !question.success) return undefined
    switch (question.output.verb) {
      case 'expect':
        return handlers.expect(question.output.data, tab, frame)
      case 'recognise':
        // The optional fields of the schema are missing or whole, never undefined: messages are JSON.
        return handlers.recognise(question.output.data as Parameters<BackgroundVerbs['recognise']>[0], tab, frame)
      case 'excerpts':
        return handlers.excerpts(question.output.data, tab, frame)
      case 'badge':
        return handlers.badge(question.output.data, tab, frame)
      case 'frames':
        return handlers.frames(question.output.data, tab, frame)
      case 'bring':
        return handlers.bring(question.output.data, tab, frame)
      case 'onward':
        return handlers.onward(question.output.data, tab, frame)
      case 'openOptions':
        return handlers.openOptions(undefined, tab, frame)
    }
  }, signal)
}

function tabOf(sender: Browser.runtime.MessageSender): number | undefined {
  if (sender.id !== browser.runtime.id) return undefined
  const ofPages = (sender.frameId ?? 0) === 0 ? /^(?:https?|file):/ : /^(?:https?|file|about):/
  return ofPages.test(sender.url ?? '') ? sender.tab?.id : undefined
}
