import { type Idea, type IdeaArticle, sureIds, type World, withAdded } from './idea.ts'
import { tryRules } from './try-rules.ts'

/** How much less than a rule's threshold is enough. */
export const thresholds: Idea = {
  name: 'thresholds',
  says: 'likely marks are left out, or count with more missing; or sure ones need less, on every page',
  ways: (world) => [
    { label: 'sure marks alone', mark: (one: IdeaArticle) => one.marks.filter((mark) => mark.sure) },
    ...[1.5, 2, 3].map((margin) => ({
      label: `likely: ${margin} less`,
      mark: (one: IdeaArticle) => withAdded(one, below(world, one, [...sureIds(one)], margin)),
    })),
    ...[0.5, 1].map((margin) => ({
      label: `everywhere: ${margin} less`,
      mark: (one: IdeaArticle) => withAdded(one, below(world, one, [...world.rules.keys()], margin)),
    })),
  ],
}

function below(world: World, one: IdeaArticle, ids: readonly string[], margin: number) {
  return one.reading.sentences.flatMap((sentence) => {
    const text = one.reading.passages[sentence.passage]?.text ?? ''
    return ids
      .filter(
        (id) =>
          tryRules(
            ...([world, one, id, sentence.byOwner, text] as const),
            ({ rule, filling }) =>
              filling.score >= rule.threshold - margin && one.reading.reads(sentence.passage, rule.allegation),
          ) !== undefined,
      )
      .map((id) => ({ id, sentence }))
  })
}
