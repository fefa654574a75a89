import type { Hit } from './hits.ts'
import { Role } from './owners.ts'

/**
 * The hits of one sentence by their owners, of those that joins and rules ask for. One object is filled with one sentence
 * after the other, so that none costs a list or a map of its own.
 *
 *   slots   an open hash table by owner, of which the first `mask` + 1 are of this sentence: the first hit of an owner and
 *           1, or 0 where a slot is free
 *   next    for each hit the next one of the same owner, or -1
 */
export type SentenceHits = {
  hits: Hit[]
  from: number
  to: number
  slots: Int32Array
  mask: number
  next: Int32Array
}

const LEAST_SLOTS = 32

/** Holds no hits. */
export function createSentenceHits(): SentenceHits {
  return {
    hits: [],
    from: 0,
    to: 0,
    slots: new Int32Array(LEAST_SLOTS),
    mask: LEAST_SLOTS - 1,
    next: new Int32Array(0),
  }
}

/** Takes the hits `from` to `to` of a list, end excluded, in place of the sentence before. */
export function takeHits(into: SentenceHits, hits: Hit[], from: number, to: number): SentenceHits {
  into.hits = hits
  into.from = from
  into.to = to
  let size = LEAST_SLOTS
  while (size < 2 * (to - from)) size *= 2
  if (into.slots.length < size) into.slots = new Int32Array(size)
  else into.slots.fill(0, 0, size)
  into.mask = size - 1
  if (into.next.length < to) into.next = new Int32Array(2 * to)
  // From the last to the first, so that each hit finds the next one in its slot.
  for (let at = to - 1; at >= from; at--) {
    const { owner, role } = hits[at] as Hit
    if ((role & Role.Asked) === 0) continue
    const slot = slotOf(into, owner)
    into.next[at] = (into.slots[slot] as number) - 1
    into.slots[slot] = at + 1
  }
  return into
}

/** The first hit of an owner, as a number of the list; -1 where it has none. The others follow by `next`. */
export function firstHit(sentence: SentenceHits, owner: number): number {
  return (sentence.slots[slotOf(sentence, owner)] as number) - 1
}

/** Whether there is a hit of any of these owners. */
export function holdsAny(sentence: SentenceHits, owners: readonly number[]): boolean {
  for (const owner of owners) if (firstHit(sentence, owner) >= 0) return true
  return false
}

function slotOf({ hits, slots, mask }: SentenceHits, owner: number): number {
  let slot = (Math.imul(owner, 0x9e3779b1) >>> 16) & mask
  for (;;) {
    const first = slots[slot] as number
    if (first === 0 || (hits[first - 1] as Hit).owner === owner) return slot
    slot = (slot + 1) & mask
  }
}
