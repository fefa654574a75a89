import type { Hit } from './hits.ts'
import type { CompiledRule, CompiledSlot } from './rule.ts'
import { firstHit, holdsAny, type SentenceHits } from './sentence-hits.ts'

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
export function fillSlots(rule: CompiledRule, sentence: SentenceHits, text: string): Filling | undefined {
  if (!canFill(rule, sentence) || holdsAny(sentence, rule.not)) return undefined
  let best: Judged | undefined
  for (const pivot of rule.pivots) {
    for (const owner of rule.slots[pivot]?.owners ?? []) {
      let at = firstHit(sentence, owner)
      for (let starts = 0; at >= 0 && starts < MOST_STARTS; starts++, at = sentence.next[at] as number) {
        const first = sentence.hits[at] as Hit
        const filled: Filled = rule.slots.map(() => undefined)
        filled[pivot] = first
        const judged = fillFrom({ rule, sentence, text, pivot, first, filled }, 0)
        if (judged !== undefined && (best === undefined || isBetter(judged, best))) best = judged
      }
    }
  }
  return best && { score: best.score, enough: best.enough, fills: fillsOf(rule, best.filled) }
}

/** Whether there is a word for every needed slot, or a rule might do without: most sentences fail here, at little cost. */
export function canFill(rule: CompiledRule, sentence: SentenceHits): boolean {
  if (rule.strong.length > 0) return true
  // From the last on: the first one is mostly that by which the rule was looked up.
  for (let number = rule.slots.length - 1; number >= 0; number--) {
    const { needed, owners } = rule.slots[number] as CompiledSlot
    if (needed && !holdsAny(sentence, owners)) return false
  }
  return true
}

/** The hit of each slot, by the slot's number. */
type Filled = (Hit | undefined)[]

type Judged = { score: number; enough: boolean; filled: Filled; width: number }

function isBetter(one: Judged, other: Judged): boolean {
  if (one.enough !== other.enough) return one.enough
  return one.score > other.score || (one.score === other.score && one.width < other.width)
}

function fillsOf(rule: CompiledRule, filled: Filled): Fill[] {
  const fills: Fill[] = []
  for (let number = 0; number < filled.length; number++) {
    const hit = filled[number]
    if (hit === undefined) continue
    let at = fills.length
    while (at > 0 && (fills[at - 1] as Fill).hit.start > hit.start) at--
    fills.splice(at, 0, { slot: rule.slots[number]?.name ?? '', hit })
  }
  return fills
}

/** From how many words of one concept a filling is tried in one sentence: no sentence in print has as many. */
const MOST_STARTS = 24

/** How many words a needed slot tries before it gives up, from the nearest on. */
const MOST_TRIES = 4

/** A rule that is being filled from one hit of one slot on. */
type Attempt = {
  rule: CompiledRule
  sentence: SentenceHits
  text: string
  pivot: number
  first: Hit
  filled: Filled
}

/** A needed slot that took the only word of another gives it back: each tries its nearest words in turn. */
function fillFrom(attempt: Attempt, step: number): Judged | undefined {
  const { rule, sentence, pivot, filled } = attempt
  const number = rule.order[step]
  const slot = number === undefined ? undefined : rule.slots[number]
  if (number === undefined || slot === undefined) return judge(attempt)
  if (number === pivot) return fillFrom(attempt, step + 1)
  const choices = choicesFor(attempt, number, slot)
  for (const choice of choices) {
    filled[number] = choice
    const judged = fillFrom(attempt, step + 1)
    if (judged !== undefined) return judged
  }
  filled[number] = undefined
  if (choices.length > 0) return undefined
  return holdsAny(sentence, slot.rivals) ? undefined : fillFrom(attempt, step + 1)
}

/**
 * The hits that may fill a slot, with the fewest words between them and the first one, the longer first of equals; at
 * most so many as are tried.
 */
function choicesFor({ rule, sentence, first, filled }: Attempt, number: number, slot: CompiledSlot): readonly Hit[] {
  let found: Hit[] | undefined
  const most = slot.needed ? MOST_TRIES : 1
  const inPlace = rule.ordered && slot.needed
  for (const owner of slot.owners) {
    for (let at = firstHit(sentence, owner); at >= 0; at = sentence.next[at] as number) {
      const hit = sentence.hits[at] as Hit
      if (!isFree(hit, filled) || (inPlace && !inOrder(rule, filled, number, hit))) continue
      if (found === undefined) found = [hit]
      else addNearest(found, hit, first, most)
    }
  }
  return found ?? NONE
}

const NONE: readonly Hit[] = []

/** Adds a hit to those found so far, which stand by how near they are; what is no longer among so many drops out. */
function addNearest(found: Hit[], hit: Hit, first: Hit, most: number): void {
  let at = found.length
  while (at > 0 && isNearer(hit, found[at - 1] as Hit, first)) at--
  if (at === most) return
  found.splice(at, 0, hit)
  if (found.length > most) found.pop()
}

function isNearer(one: Hit, other: Hit, first: Hit): boolean {
  const nearer = distance(other, first) - distance(one, first)
  return nearer > 0 || (nearer === 0 && one.toWord - one.fromWord > other.toWord - other.fromWord)
}

/** What a complete filling is worth; undefined where it breaks a limit of the rule. */
function judge({ rule, sentence, text, filled: chosen }: Attempt): Judged | undefined {
  const strong = rule.strong.some((set) => set.every((slot) => chosen[slot] !== undefined))
  if (!strong && rule.slots.some((slot, number) => slot.needed && chosen[number] === undefined)) return undefined
  const filled = rule.agent === null ? chosen : [...chosen]
  if (!actsAsAccused(rule, sentence, text, filled)) return undefined
  let weight = 0
  const all = noWords()
  const needed = noWords()
  for (let number = 0; number < filled.length; number++) {
    const hit = filled[number]
    const slot = rule.slots[number]
    if (hit === undefined || slot === undefined) continue
    weight += slot.weight
    widen(all, hit)
    if (slot.needed) widen(needed, hit)
  }
  if (rule.reach > 0 && needed.to - needed.from > rule.reach) return undefined
  let boost = 0
  for (const { owners, weight } of rule.boosts) if (holdsAny(sentence, owners)) boost += weight
  const score = weight + boost
  return { score, enough: strong || score >= rule.threshold, filled, width: all.to - all.from }
}

/** From the first to the last of some words. */
type Words = { from: number; to: number }

function noWords(): Words {
  return { from: Number.MAX_SAFE_INTEGER, to: 0 }
}

function widen(words: Words, { fromWord, toWord }: Hit): void {
  if (fromWord < words.from) words.from = fromWord
  if (toWord > words.to) words.to = toWord
}

function isFree(hit: Hit, filled: Filled): boolean {
  for (const other of filled) if (other !== undefined && other.end > hit.start && hit.end > other.start) return false
  return true
}

/** Whether a hit stands behind the filled needed slots before its slot, and before those after it. */
function inOrder({ slots }: CompiledRule, filled: Filled, number: number, hit: Hit): boolean {
  return filled.every((other, index) => {
    if (other === undefined || slots[index]?.needed !== true || index === number) return true
    return index < number ? other.end <= hit.start : hit.end <= other.start
  })
}

function distance(one: Hit, other: Hit): number {
  return one.fromWord >= other.toWord ? one.fromWord - other.toWord : other.fromWord - one.toWord
}

/** What stands between a deed and who did it ("was broken again by the "); another clause is no longer about the deed. */
const BY = /^(?:(?! and | that | which | who |[,;:]).){0,60}\bby (?:the )?$/i

/**
 * Whether the party that acts is the accused and not a rival: the one behind "by", where the trigger has one ("was
 * broken by the Americans"), else the nearest before the trigger, else whoever there is. Parties that are part of the
 * words that another slot takes or might take ("the US-Taliban deal") do not act.
 */
function actsAsAccused(rule: CompiledRule, sentence: SentenceHits, text: string, filled: Filled): boolean {
  if (rule.agent === null) return true
  const { of, is } = rule.agent
  const trigger = filled[of]
  const slot = rule.slots[is]
  if (trigger === undefined || slot === undefined) return true
  const others = filled.map((hit, number) => (number === is ? undefined : hit))
  const isPart = (hit: Hit) => rule.slots.some((one, number) => number !== is && holdsAround(sentence, one.owners, hit))
  const accused = partiesOf(slot.owners, sentence, others)
  const rivals = partiesOf(slot.rivals, sentence, others)
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

function partiesOf(owners: readonly number[], sentence: SentenceHits, others: Filled): Hit[] {
  const parties: Hit[] = []
  for (const owner of owners) {
    for (let at = firstHit(sentence, owner); at >= 0; at = sentence.next[at] as number) {
      const hit = sentence.hits[at] as Hit
      if (isFree(hit, others)) parties.push(hit)
    }
  }
  return parties
}

/** Whether a longer hit of any of these owners holds this one. */
function holdsAround(sentence: SentenceHits, owners: readonly number[], { start, end }: Hit): boolean {
  for (const owner of owners) {
    for (let at = firstHit(sentence, owner); at >= 0; at = sentence.next[at] as number) {
      const hit = sentence.hits[at] as Hit
      if (hit.start <= start && end <= hit.end && hit.end - hit.start > end - start) return true
    }
  }
  return false
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
