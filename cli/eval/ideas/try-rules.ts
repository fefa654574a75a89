import type { CompiledRule } from '../../../engine/rule.ts'
import { type Filling, fillSlots } from '../../../engine/slots.ts'
import { type HitsByOwner, sentenceHits } from '../read-article.ts'
import type { IdeaArticle, World } from './idea.ts'

/** A rule and how words fill it. */
export type Tried = { rule: CompiledRule; filling: Filling }

/**
 * Fills the rules of an allegation that an article's page allows, from any hits; the best filling that `accepts`.
 *
 * `altered` gives each rule in the forms in which it is to be tried; without it, as it is.
 */
export function tryRules(
  world: World,
  one: IdeaArticle,
  id: string,
  hits: HitsByOwner,
  text: string,
  accepts: (tried: Tried) => boolean,
  altered: (rule: CompiledRule) => readonly CompiledRule[] = (rule) => [rule],
): Tried | undefined {
  const sentence = sentenceHits(hits)
  let best: Tried | undefined
  for (const rule of world.rules.get(id) ?? []) {
    if (rule.page.length > 0 && !rule.page.some((owner) => one.reading.present.has(owner))) continue
    const within = rule.within.map((number) => world.index.allegations[number]?.target.id)
    if (within.length > 0 && !one.marks.some((mark) => mark.sure && within.includes(mark.id))) continue
    for (const form of altered(rule)) {
      const filling = fillSlots(form, sentence, text)
      if (filling === undefined || !accepts({ rule: form, filling })) continue
      if (best === undefined || filling.score > best.filling.score) best = { rule: form, filling }
    }
  }
  return best
}

/** A rule in as many forms as it has needed slots, in each of which one of them may stay empty. */
export function withOneSlotFree(rule: CompiledRule): CompiledRule[] {
  const needed = rule.slots.flatMap((slot, number) => (slot.needed ? [number] : []))
  if (needed.length < 2) return []
  return needed.map((free) => {
    const slots = rule.slots.map((slot, number) => (number === free ? { ...slot, needed: false } : slot))
    const pivot = needed.find((number) => number !== free) ?? 0
    const threshold = rule.threshold - (rule.slots[free]?.weight ?? 1)
    return { ...rule, slots, threshold, pivots: [pivot], strong: [] }
  })
}
