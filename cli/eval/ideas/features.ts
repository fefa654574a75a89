import type { CompiledRule } from '../../../engine/rule.ts'
import type { SentenceReading } from '../read-article.ts'
import type { Bm25 } from './bm25.ts'
import { distanceToMark, type IdeaArticle, type World } from './idea.ts'

/** What is told of a sentence and an allegation, each about between 0 and 1. None of it names an allegation. */
export type Features = readonly number[]

/** Features of a sentence for an allegation; undefined where fewer than half of each rule's needed slots are filled. */
export function featuresOf(
  world: World,
  one: IdeaArticle,
  sentence: SentenceReading,
  id: string,
  like: Bm25,
): Features | undefined {
  const rules = world.rules.get(id) ?? []
  const shares = rules.map((rule) => filledShare(rule, sentence))
  const best = Math.max(0, ...shares)
  const isMarked = one.marks.some((mark) => mark.id === id && mark.sentence === sentence.number)
  if (best < 0.5 && !isMarked) return undefined
  const own = one.marks.filter((mark) => mark.id === id)
  const distance = distanceToMark(one, id, sentence.number)
  const words = sentence.text.split(/\s+/).length
  return [
    1,
    Number(isMarked),
    Number(own.some((mark) => mark.sure && mark.sentence === sentence.number)),
    best,
    Number(best >= 1),
    shares.filter((share) => share >= 1).length / Math.max(1, rules.length),
    shares.reduce((sum, share) => sum + share, 0) / Math.max(1, rules.length),
    Number(own.some((mark) => mark.sure && mark.sentence !== sentence.number)),
    Math.min(1, own.length / 10),
    distance === 0 ? 0 : 1 / distance,
    Number(sentence.passage === 0),
    Math.min(1, words / 60),
    like(id, sentence.text),
    like(id, sentence.text) * Number(own.some((mark) => mark.sure)),
    Number(ruledOut(rules, sentence)),
  ]
}

function filledShare(rule: CompiledRule, sentence: SentenceReading): number {
  const needed = rule.slots.filter((slot) => slot.needed)
  const filled = needed.filter((slot) => slot.owners.some((owner) => sentence.byOwner.has(owner)))
  return needed.length === 0 ? 0 : filled.length / needed.length
}

function ruledOut(rules: readonly CompiledRule[], sentence: SentenceReading): boolean {
  return rules.some((rule) => rule.not.some((owner) => sentence.byOwner.has(owner)))
}
