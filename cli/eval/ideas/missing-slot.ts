import { distanceToMark, type Idea, type IdeaArticle, sureIds, type World, withAdded } from './idea.ts'
import { tryRules, withOneSlotFree } from './try-rules.ts'

/** On a page that surely mentions an allegation, a rule may lack a needed slot. */
export const missingSlot: Idea = {
  name: 'missing slot',
  says: 'near a sure mention of the same allegation, one needed slot may stay empty',
  ways: (world) =>
    [1, 3, Number.POSITIVE_INFINITY].flatMap((reach) =>
      [2, 3].map((own) => ({
        label: `${reach === Number.POSITIVE_INFINITY ? 'anywhere' : `within ${reach} sentences`}, ${own} slots filled`,
        mark: (one: IdeaArticle) => withAdded(one, found(world, one, reach, own)),
      })),
    ),
}

function found(world: World, one: IdeaArticle, reach: number, own: number) {
  return [...sureIds(one)].flatMap((id) =>
    one.reading.sentences
      .filter((sentence) => distanceToMark(one, id, sentence.number) <= reach)
      .filter((sentence) => {
        const text = one.reading.passages[sentence.passage]?.text ?? ''
        const accepts = ({ filling }: { filling: { enough: boolean; fills: unknown[] } }) =>
          filling.enough && filling.fills.length >= own
        return tryRules(world, one, id, sentence.byOwner, text, accepts, withOneSlotFree) !== undefined
      })
      .map((sentence) => ({ id, sentence })),
  )
}
