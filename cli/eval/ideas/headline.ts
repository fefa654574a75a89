import type { SentenceReading } from '../read-article.ts'
import { borrowing } from './borrowing.ts'
import type { Idea, IdeaArticle } from './idea.ts'

const LEDE_SENTENCES = 2

/** Sentences borrow a slot from the headline, or from the headline and the lede. */
export const headline: Idea = {
  name: 'headline',
  says: 'a sentence borrows one empty slot from the headline (and the lede)',
  ways: (world) =>
    [false, true].flatMap((lede) =>
      [false, true].flatMap((primed) =>
        [2, 3].map((own) => ({
          label: `${lede ? 'headline and lede' : 'headline'}, ${own} slots of its own${primed ? ', primed page' : ''}`,
          mark: borrowing(world, {
            from: (one, sentence) => topOf(one, sentence, lede),
            namesOnly: false,
            primed,
            own,
          }),
        })),
      ),
    ),
}

/** Undefined for what stands in it itself. */
function topOf(one: IdeaArticle, sentence: SentenceReading, lede: boolean): string | undefined {
  const title = one.reading.passages[0]?.text
  if (title === undefined || sentence.passage === 0) return undefined
  const first = one.reading.sentences.filter((other) => other.passage > 0).slice(0, LEDE_SENTENCES)
  if (!lede) return title
  return first.includes(sentence) ? undefined : [title, ...first.map((other) => other.text)].join(' ')
}
