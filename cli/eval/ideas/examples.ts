import { bm25Of } from './bm25.ts'
import { type Idea, type IdeaArticle, readsIn, sureIds, type World, withAdded } from './idea.ts'

/** Sentences that are like what the dataset itself says of an allegation. */
export const examples: Idea = {
  name: 'BM25',
  says: 'a sentence counts that is like the dataset’s examples, quotes, titles and summaries (BM25)',
  learns: true,
  ways: (world, training) =>
    [false, true].flatMap((quotes) => {
      const like = bm25Of(documentsOf(world, quotes), training)
      return [true, false].flatMap((primed) =>
        [0.35, 0.45, 0.55, 0.65].map((least) => ({
          label: `${quotes ? 'examples, quotes, summaries' : 'examples'} from ${least}${primed ? ', primed page' : ''}`,
          mark: (one: IdeaArticle) => {
            const ids = primed ? [...sureIds(one)] : [...world.rules.keys()]
            const added = one.reading.sentences.flatMap((sentence) =>
              ids
                .filter((id) => like(id, sentence.text) >= least && readsIn(world, one, sentence.passage, id))
                .map((id) => ({ id, sentence })),
            )
            return withAdded(one, added)
          },
        })),
      )
    }),
}

/** What the datasets say of each allegation in whole sentences. */
export function documentsOf(world: World, quotes: boolean): Map<string, string[]> {
  const documents = new Map<string, string[]>()
  for (const allegation of world.datasets.flatMap((dataset) => dataset.allegations)) {
    const { id, title, summary, statements } = allegation
    const said = statements.flatMap((statement) => [statement.summary, ...(statement.quote ? [statement.quote] : [])])
    const more = quotes ? [title, summary, ...said.filter((text) => text.split(' ').length > 5)] : []
    documents.set(id, [...(documents.get(id) ?? []), ...allegation.examples.match, ...more])
  }
  return documents
}
