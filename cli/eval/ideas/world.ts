import type { Dataset } from '../../../dataset/model.ts'
import type { Index } from '../../../engine/compile.ts'
import { recognise } from '../../../engine/recognise.ts'
import { recordOf } from '../../record.ts'
import type { Article } from '../corpus.ts'
import { pageOfArticle } from '../measure.ts'
import { readArticle } from '../read-article.ts'
import type { IdeaArticle, World } from './idea.ts'

/** The rules of each allegation, by its id. */
export function worldOf(index: Index, datasets: readonly Dataset[]): World {
  const rules = new Map<string, World['index']['rules']>()
  for (const rule of index.rules) {
    const id = index.allegations[rule.allegation]?.target.id ?? ''
    rules.set(id, [...(rules.get(id) ?? []), rule])
  }
  return { index, datasets, rules }
}

/** Reads an article and marks it as the product does. */
export function ideaArticleOf(index: Index, article: Article): IdeaArticle {
  const reading = readArticle(index, article.document)
  const record = recordOf(article.id, article.document, recognise(index, pageOfArticle(article)), (_, actor) => actor)
  const marks = record.mentions
    .filter((one) => one.kind === 'allegation')
    .map(({ id, start, end, quote, sure = false, why = [] }) => ({
      ...{ id, start, end, quote, sure },
      sentence: reading.sentences.findIndex((one) => one.start <= start && start < one.end),
      fills: why.map((cause) => ({ slot: cause.slot, start: cause.start, end: cause.end, quote: cause.quote })),
    }))
  return { article, reading, marks }
}
