import { publishedOn } from '../../page/article.ts'
import { judging } from '../../page/news-article.ts'
import { type SliceOptions, Slices } from '../../page/slices.ts'
import { type KnownData, structuredData } from '../../page/structured-data.ts'
import type { PassedOver } from '../../platform/messages.ts'

/** A page that changes is judged so often; one that is no article by then is left alone until it is another page. */
const MOST_VERDICTS = 8

/** Why a page is not read, or when it was published, where it tells. */
export type Verdict = { objection: PassedOver } | { published: string | undefined }

/** Decides whether a page is read by itself. What the reader asks for is always read. */
export type Judge = {
  /** The reader asks for this page: no rule stands in between as long as it is this page. */
  ask(): void
  /** It is another page now, at another address of the same document. */
  forget(): void
  /** Whether the page is read; `isAlways`: every page of its site is. In slices, without a question about the layout. */
  verdict(isAlways: () => boolean, options: SliceOptions): Promise<Verdict>
  /** Whether a page that was passed over is worth another verdict after a change. */
  readonly mayChange: boolean
}

/** A judge of one document. A frame (`isFrame`) is always read: the script is put there where the page around it is. */
export function createJudge(document: Document, isFrame = false): Judge {
  let isAsked = isFrame
  let verdicts = 0
  const known: KnownData = new WeakMap()
  return {
    ask() {
      isAsked = true
    },
    forget() {
      isAsked = isFrame
      verdicts = 0
    },
    async verdict(isAlways, options) {
      const slices = new Slices(document, { ...options, asksLayout: false })
      await slices.begin()
      const steps = toVerdict(() => isAsked || isAlways())
      let step = steps.next()
      for (; !step.done; step = steps.next()) if (slices.isOver()) await slices.next()
      slices.end()
      return step.value
    },
    get mayChange() {
      return verdicts < MOST_VERDICTS
    },
  }
  /** `isBeyondDoubt` is asked again after the verdict: the reader may have asked for the page meanwhile. */
  function* toVerdict(isBeyondDoubt: () => boolean): Generator<undefined, Verdict> {
    const data = structuredData(document, known)
    yield
    if (!isBeyondDoubt()) {
      verdicts++
      const verdict = yield* judging(document, new URL(document.location.href), data)
      if (!verdict.isArticle && !isBeyondDoubt()) return { objection: verdict.reason }
      yield
    }
    return { published: publishedOn(document, data) }
  }
}
