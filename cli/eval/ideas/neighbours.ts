import type { SentenceReading } from '../read-article.ts'
import { borrowing } from './borrowing.ts'
import type { Idea, IdeaArticle } from './idea.ts'

/** Words that stand for something in a sentence before. */
const REFERRING =
  /\b(?:they|them|their|it|its|he|him|his|she|her|this|that|these|those|such|the (?:group|movement|militants|insurgents|fighters|militia|country|government|ministry|agency|unit|reports?|allegations?|claims?|accusations?|intelligence|plot|scheme|programme?|payments?|money|deal|agreement|accord|pact|troops|soldiers|president|sides?|parties))\b/i

/** Sentences with "them", "the group", "the reports" borrow a slot from those before. */
export const neighbours: Idea = {
  name: 'neighbours',
  says: '"them", "the group", "the reports" stand for what the sentence before names: one empty slot is borrowed there',
  ways: (world) =>
    [1, 2].flatMap((back) =>
      [true, false].flatMap((namesOnly) =>
        [true, false].flatMap((primed) =>
          [2, 3].map((own) => ({
            label: `${back} back, ${namesOnly ? 'names' : 'any words'}, ${own} slots of its own${primed ? ', primed page' : ''}`,
            mark: borrowing(world, { from: (one, sentence) => before(one, sentence, back), namesOnly, primed, own }),
          })),
        ),
      ),
    ),
}

function before(one: IdeaArticle, sentence: SentenceReading, back: number): string | undefined {
  if (!REFERRING.test(sentence.text) || sentence.number === 0) return undefined
  const from = Math.max(0, sentence.number - back)
  return one.reading.sentences
    .slice(from, sentence.number)
    .map((other) => other.text)
    .join(' ')
}
