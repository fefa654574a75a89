import { type Idea, type IdeaArticle, type OwnMark, type World, withAdded } from './idea.ts'
import { tryRules, withOneSlotFree } from './try-rules.ts'

const LEDE_SENTENCES = 3

/** What a page is about lowers the threshold for it, and raises it for what it mentions once in passing. */
export const agreement: Idea = {
  name: 'headline and body',
  says: 'one slot may stay empty where headline or lede or several sentences surely mention the allegation; a lone mark deep in an article may be dropped',
  ways: (world) => [
    { label: 'lone marks dropped', mark: (one: IdeaArticle) => withoutLone(one) },
    ...[2, 3, 5].map((most) => ({
      label: `from ${most} sure marks on`,
      mark: (one: IdeaArticle) =>
        withAdded(
          one,
          lowered(world, one, (own) => own.length >= most),
        ),
    })),
    {
      label: 'headline or lede',
      mark: (one: IdeaArticle) =>
        withAdded(
          one,
          lowered(world, one, (own) => own.some(isAtTop(one))),
        ),
    },
    {
      label: 'headline or lede, and 3 sure marks',
      mark: (one: IdeaArticle) =>
        withAdded(
          one,
          lowered(world, one, (own) => own.length >= 3 && own.some(isAtTop(one))),
        ),
    },
  ],
}

function withoutLone(one: IdeaArticle): OwnMark[] {
  const top = isAtTop(one)
  return one.marks.filter((mark) => one.marks.filter((other) => other.id === mark.id).length > 1 || top(mark))
}

function isAtTop(one: IdeaArticle): (mark: OwnMark) => boolean {
  const first = one.reading.sentences.findIndex((sentence) => sentence.passage > 0)
  return (mark) => mark.sentence < Math.max(0, first) + LEDE_SENTENCES
}

function lowered(world: World, one: IdeaArticle, isAbout: (own: readonly OwnMark[]) => boolean) {
  const ids = [...world.rules.keys()].filter((id) => isAbout(one.marks.filter((mark) => mark.sure && mark.id === id)))
  return ids.flatMap((id) =>
    one.reading.sentences
      .filter((sentence) => {
        const text = one.reading.passages[sentence.passage]?.text ?? ''
        const accepts = ({ filling }: { filling: { enough: boolean; fills: unknown[] } }) =>
          filling.enough && filling.fills.length >= 2
        return tryRules(world, one, id, sentence.byOwner, text, accepts, withOneSlotFree) !== undefined
      })
      .map((sentence) => ({ id, sentence })),
  )
}
