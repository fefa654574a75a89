import { performance } from 'node:perf_hooks'
import type { Dataset } from '../../dataset/model.ts'
import type { Index } from '../../engine/compile.ts'
import type { PageText } from '../../engine/reading.ts'
import { recognise } from '../../engine/recognise.ts'
import { pageOf } from '../read-document.ts'
import { recordOf } from '../record.ts'
import type { Article } from './corpus.ts'
import { type ArticleCounts, countArticle } from './counts.ts'
import { sidesOf } from './sides.ts'
import { whyMissed } from './why-missed.ts'

/** Recognises every article and counts what is right, wrong and missed. `told` hears how many are done. */
export function measure(
  articles: readonly Article[],
  index: Index,
  datasets: readonly Dataset[],
  told: (done: number) => void = () => {},
): ArticleCounts[] {
  const sideOf = sidesOf(datasets)
  return articles.map((article, number) => {
    told(number + 1)
    const page = pageOfArticle(article)
    const start = performance.now()
    const findings = recognise(index, page)
    const milliseconds = performance.now() - start
    const record = recordOf(article.id, article.document, findings, (_, actor) => actor)
    return { ...countArticle(article, record, sideOf, whyMissed(index, article.document)), milliseconds }
  })
}

/** An article as the engine takes it, with its date where that is a day. */
export function pageOfArticle({ document, date }: Article): PageText {
  const { passages } = pageOf(document)
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? { passages, published: date } : { passages }
}
