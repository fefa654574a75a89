import { newsArticle } from '../../page/news-article.ts'
import type { DataItem } from '../../page/structured-data.ts'
import type { PassedOver } from '../../platform/messages.ts'

/** A page that changes is judged so often; one that is no article by then is left alone until it is another page. */
const MOST_VERDICTS = 8

/** Decides whether a page is read by itself. What the reader asks for is always read. */
export type Judge = {
  /** The reader asks for this page: no rule stands in between as long as it is this page. */
  ask(): void
  /** It is another page now, at another address of the same document. */
  forget(): void
  /** Why the page is not read; undefined where it is. `isAlways`: every page of its site is. */
  objection(data: readonly DataItem[], isAlways: boolean): PassedOver | undefined
  /** Whether a page that was passed over is worth another verdict after a change. */
  readonly mayChange: boolean
}

/** A judge of one document. A frame (`isFrame`) is always read: the script is put there where the page around it is. */
export function createJudge(document: Document, isFrame = false): Judge {
  let isAsked = isFrame
  let verdicts = 0
  return {
    ask() {
      isAsked = true
    },
    forget() {
      isAsked = isFrame
      verdicts = 0
    },
    objection(data, isAlways) {
      if (isAsked || isAlways) return undefined
      verdicts++
      const verdict = newsArticle(document, new URL(document.location.href), data)
      return verdict.isArticle ? undefined : verdict.reason
    },
    get mayChange() {
      return verdicts < MOST_VERDICTS
    },
  }
}
