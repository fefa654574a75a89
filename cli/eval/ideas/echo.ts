import { CUE_NAMES, type CueName } from '../../../engine/compile.ts'
import type { SentenceReading } from '../read-article.ts'
import { distanceToMark, type Idea, type IdeaArticle, type World, withAdded } from './idea.ts'

const POINTING =
  /\b(?:the|these|those|such|this|that) (?:\w+ )?(?:reports?|reporting|allegations?|claims?|accusations?|charges?|assertions?|stor(?:y|ies)|intelligence|intel|assessments?|information|plot|scheme|programme?|operation|payments?|offers?|arrangement|matter)\b/i
const ANSWERS: readonly CueName[] = CUE_NAMES.filter((name) => name !== 'saying' && name !== 'response-noun')

/** "The reports", "such claims" near a mark, with an answer to them. */
export const echo: Idea = {
  name: 'the reports',
  says: '"the reports", "the intelligence", "such claims" beside a word of denial, doubt or confirmation mean the allegation last marked',
  ways: (world) =>
    [1, 2, 4].flatMap((reach) =>
      [true, false].map((answered) => ({
        label: `within ${reach} sentences${answered ? ', with an answer' : ''}`,
        mark: (one: IdeaArticle) => withAdded(one, echoes(world, one, reach, answered)),
      })),
    ),
}

function echoes(world: World, one: IdeaArticle, reach: number, answered: boolean) {
  return one.reading.sentences.flatMap((sentence) => {
    if (!POINTING.test(sentence.text) || (answered && !answers(world, sentence))) return []
    const ids = [...new Set(one.marks.map((mark) => mark.id))]
    const near = ids
      .map((id) => ({ id, distance: distanceToMark(one, id, sentence.number) }))
      .filter(({ distance }) => distance <= reach)
      .sort((a, b) => a.distance - b.distance)
    return near.slice(0, 1).map(({ id }) => ({ id, sentence }))
  })
}

function answers(world: World, sentence: SentenceReading): boolean {
  return ANSWERS.some((name) => {
    const owner = world.index.cues[name]
    return owner !== undefined && sentence.byOwner.has(owner)
  })
}
