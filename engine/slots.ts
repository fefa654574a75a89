import type { Hit } from './hits.ts'
import type { CompiledRule } from './rule.ts'

/** The hits of one sentence, by the owner of their patterns. */
export type HitsByOwner = ReadonlyMap<number, readonly Hit[]>

export type Fill = { slot: string; hit: Hit }

/** A rule applied to a sentence: what filled its slots, in the order of the words, and how much that weighs. */
export type Filling = { score: number; enough: boolean; fills: Fill[] }

/**
 * Fills the slots of a rule from the hits of a sentence, as well as they can be filled.
 *
 * No two slots share a word. Starting from each hit of the slot by which the rule is looked up, every other slot takes
 * the nearest hit that is free. The filling with the highest score wins, of equals the tightest. Undefined where a
 * needed slot stays empty, a rival stands for an empty one, or the words stand in the wrong places.
 */
export function fillSlots(rule: CompiledRule, hits: HitsByOwner, text: string): Filling | undefined {
  if (!canFill(rule, hits) || rule.not.some((owner) => hits.has(owner))) return undefined
  let best: (Filling & { width: number }) | undefined
  for (const pivot of rule.pivots) {
    for (const owner of rule.slots[pivot]?.owners ?? []) {
      for (const hit of (hits.get(owner) ?? []).slice(0, MOST_STARTS)) {
        const filling = fillFrom(rule, hits, text, pivot, hit)
        if (filling === undefined) continue
        if (best === undefined || isBetter(filling, best)) best = filling
      }
    }
  }
  if (best === undefined) return undefined
  const { score, enough, fills } = best
  return { score, enough, fills: fills.sort((a, b) => a.hit.start - b.hit.start) }
}

/** Whether there is a word for every needed slot, or a rule might do without: most sentences fail here, at little cost. */
export function canFill(rule: CompiledRule, hits: ReadonlyMap<number, unknown>): boolean {
  if (rule.strong.length > 0) return true
  for (const { needed, owners } of rule.slots) {
    if (needed && !hasAny(owners, hits)) return false
  }
  return true
}

function hasAny(owners: readonly number[], hits: ReadonlyMap<number, unknown>): boolean {
  for (const owner of owners) if (hits.has(owner)) return true
  return false
}

type Wide = Filling & { width: number }

function isBetter(one: Wide, other: Wide): boolean {
  if (one.enough !== other.enough) return one.enough
  return one.score > other.score || (one.score === other.score && one.width < other.width)
}

/** From how many words of one concept a filling is tried in one sentence: no sentence in print has as many. */
const MOST_STARTS = 24

/** How many words a needed slot tries before it gives up, from the nearest on. */
const MOST_TRIES = 4

function fillFrom(rule: CompiledRule, hits: HitsByOwner, text: string, pivot: number, first: Hit): Wide | undefined {
  const filled: (Hit | undefined)[] = []
  filled[pivot] = first
  return fillNext(0)

  /** A needed slot that took the only word of another gives it back: each tries its nearest words in turn. */
  function fillNext(step: number): Wide | undefined {
    const number = rule.order[step]
    const slot = number === undefined ? undefined : rule.slots[number]
    if (number === undefined || slot === undefined) return judge(rule, hits, text, filled)
    if (number === pivot) return fillNext(step + 1)
    const fits = (hit: Hit) =>
      isFree(hit, filled) && (!rule.ordered || !slot.needed || inOrder(rule, filled, number, hit))
    const choices = nearest(slot.owners, hits, first, fits, slot.needed ? MOST_TRIES : 1)
    for (const choice of choices) {
      filled[number] = choice
      const filling = fillNext(step + 1)
      if (filling !== undefined) return filling
    }
    filled[number] = undefined
    if (choices.length > 0) return undefined
    return slot.rivals.some((owner) => hits.has(owner)) ? undefined : fillNext(step + 1)
  }
}

/** What a complete filling is worth; undefined where it breaks a limit of the rule. */
function judge(
  rule: CompiledRule,
  hits: HitsByOwner,
  text: string,
  chosen: readonly (Hit | undefined)[],
): Wide | undefined {
  const filled = [...chosen]
  const strong = rule.strong.some((set) => set.every((slot) => filled[slot] !== undefined))
  if (!strong && rule.slots.some((slot, index) => slot.needed && filled[index] === undefined)) return undefined
  if (!actsAsAccused(rule, hits, text, filled)) return undefined
  const needed = filled.filter((hit, index): hit is Hit => hit !== undefined && rule.slots[index]?.needed === true)
  if (rule.reach > 0 && needed.length > 0 && wordsAcross(needed) > rule.reach) return undefined
  const fills = rule.slots.flatMap((slot, index) => {
    const hit = filled[index]
    return hit === undefined ? [] : [{ slot: slot.name, hit }]
  })
  const boost = rule.boosts.filter((one) => one.owners.some((owner) => hits.has(owner)))
  const score =
    rule.slots.reduce((sum, slot, index) => sum + (filled[index] === undefined ? 0 : slot.weight), 0) +
    boost.reduce((sum, one) => sum + one.weight, 0)
  return { score, enough: strong || score >= rule.threshold, fills, width: wordsAcross(fills.map((fill) => fill.hit)) }
}

function isFree(hit: Hit, filled: readonly (Hit | undefined)[]): boolean {
  return filled.every((other) => other === undefined || other.end <= hit.start || hit.end <= other.start)
}

/** Whether a hit stands behind the filled needed slots before its slot, and before those after it. */
function inOrder(rule: CompiledRule, filled: readonly (Hit | undefined)[], number: number, hit: Hit): boolean {
  return filled.every((other, index) => {
    if (other === undefined || rule.slots[index]?.needed !== true || index === number) return true
    return index < number ? other.end <= hit.start : hit.end <= other.start
  })
}

/** The fitting hits with the fewest words between them and the first, the longer first of equals; at most so many. */
function nearest(
  owners: readonly number[],
  hits: HitsByOwner,
  first: Hit,
  fits: (hit: Hit) => boolean,
  most: number,
): Hit[] {
  const found: Hit[] = []
  for (const owner of owners) for (const hit of hits.get(owner) ?? []) if (fits(hit)) found.push(hit)
  if (found.length > 1) {
    found.sort((a, b) => distance(a, first) - distance(b, first) || b.toWord - b.fromWord - (a.toWord - a.fromWord))
  }
  return found.length > most ? found.slice(0, most) : found
}

function distance(one: Hit, other: Hit): number {
  return one.fromWord >= other.toWord ? one.fromWord - other.toWord : other.fromWord - one.toWord
}

function wordsAcross(hits: readonly Hit[]): number {
  return Math.max(...hits.map((hit) => hit.toWord)) - Math.min(...hits.map((hit) => hit.fromWord))
}

/** What stands between a deed and who did it ("was broken again by the "); another clause is no longer about the deed. */
const BY = /^(?:(?! and | that | which | who |[,;:]).){0,60}\bby (?:the )?$/i

/**
 * Whether the party that acts is the accused and not a rival: the one behind "by", where the trigger has one ("was
 * broken by the Americans"), else the nearest before the trigger, else whoever there is. Parties that are part of the
 * words that another slot takes or might take ("the US-Taliban deal") do not act.
 */
function actsAsAccused(rule: CompiledRule, hits: HitsByOwner, text: string, filled: (Hit | undefined)[]): boolean {
  if (rule.agent === null) return true
  const { of, is } = rule.agent
  const trigger = filled[of]
  const slot = rule.slots[is]
  if (trigger === undefined || slot === undefined) return true
  const others = filled.map((hit, index) => (index === is ? undefined : hit))
  const isPart = ({ start, end }: Hit) =>
    rule.slots.some(
      (one, index) =>
        index !== is &&
        one.owners.some((owner) =>
          hits.get(owner)?.some((hit) => hit.start <= start && end <= hit.end && hit.end - hit.start > end - start),
        ),
    )
  const parties = (owners: readonly number[]) =>
    owners.flatMap((owner) => hits.get(owner) ?? []).filter((hit) => isFree(hit, others))
  const accused = parties(slot.owners)
  const rivals = parties(slot.rivals)
  const isByAgent = (hit: Hit) => hit.start > trigger.end && BY.test(text.slice(trigger.end, hit.start))
  if (rivals.some(isByAgent)) return false
  const agent = accused.find(isByAgent) ?? lastBefore(accused, trigger, isPart)
  const rival = lastBefore(rivals, trigger, isPart)
  if (agent === undefined) return rival === undefined
  if (agent.end <= trigger.start && rival !== undefined && rival.end > agent.end) {
    // "Velmark and Kestria violated": both act.
    if (!/^,? (?:and|as well as|along with|together with) (?:the )?$/i.test(text.slice(agent.end, rival.start)))
      return false
  }
  filled[is] = agent
  return true
}

/** How many parties inside other names are passed over: no sentence in print has as many. */
const MOST_PASSED = 4

/** The nearest party before the trigger that is no part of another name. */
function lastBefore(parties: readonly Hit[], trigger: Hit, isPart: (hit: Hit) => boolean): Hit | undefined {
  let limit = trigger.start
  for (let passed = 0; passed <= MOST_PASSED; passed++) {
    let last: Hit | undefined
    for (const hit of parties) if (hit.end <= limit && (last === undefined || hit.end > last.end)) last = hit
    if (last === undefined || !isPart(last)) return last
    limit = last.start
  }
  return undefined
}
