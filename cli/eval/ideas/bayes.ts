import type { SentenceReading } from '../read-article.ts'
import { type Idea, type IdeaArticle, sureIds, type World, withAdded } from './idea.ts'
import { tryRules, withOneSlotFree } from './try-rules.ts'

/** Words that annotated sentences have and others have not, learnt from articles. */
export const bayes: Idea = {
  name: 'naive Bayes',
  says: 'on a page with a sure mention, one slot may stay empty where the sentence’s words are those of annotated sentences (naive Bayes)',
  learns: true,
  ways: (world, training) => {
    const odds = oddsOf(training)
    return [0, 2, 4, 8, 12].map((least) => ({
      label: `log odds from ${least}`,
      mark: (one: IdeaArticle) =>
        withAdded(
          one,
          found(world, one, (sentence) => odds(sentence.text) >= least),
        ),
    }))
  },
}

function found(world: World, one: IdeaArticle, sounds: (sentence: SentenceReading) => boolean) {
  return one.reading.sentences.filter(sounds).flatMap((sentence) =>
    [...sureIds(one)]
      .filter((id) => {
        const text = one.reading.passages[sentence.passage]?.text ?? ''
        return tryRules(
          ...([world, one, id, sentence.byOwner, text] as const),
          ({ filling }) => filling.enough,
          withOneSlotFree,
        )
      })
      .map((id) => ({ id, sentence })),
  )
}

/** The log odds that a sentence of such words is annotated. */
function oddsOf(training: readonly IdeaArticle[]): (text: string) => number {
  const counts = { yes: new Map<string, number>(), no: new Map<string, number>() }
  const totals = { yes: 0, no: 0 }
  for (const { article, reading } of training) {
    for (const sentence of reading.sentences) {
      const own = article.sentences.filter((gold) => gold.start < sentence.end && sentence.start < gold.end)
      const side = own.some((gold) => gold.allegations.length > 0) ? 'yes' : own.length > 0 ? undefined : 'no'
      if (side === undefined) continue
      for (const word of wordsOf(sentence.text)) {
        counts[side].set(word, (counts[side].get(word) ?? 0) + 1)
        totals[side]++
      }
    }
  }
  const known = new Set([...counts.yes.keys(), ...counts.no.keys()]).size
  const share = (side: 'yes' | 'no', word: string) =>
    Math.log(((counts[side].get(word) ?? 0) + 1) / (totals[side] + known))
  return (text) => [...wordsOf(text)].reduce((sum, word) => sum + share('yes', word) - share('no', word), 0)
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{2,}/gu) ?? [])
}
