import {
  ALIKE,
  type Automaton,
  addedKey,
  beginShift,
  EXACT,
  hasTag,
  MORE,
  PATTERN,
  slotOf,
  slotScale,
} from './automaton.ts'
import type { PatternList } from './pattern-list.ts'
import { finished } from './steps.ts'

const PATTERNS_A_STEP = 4096
const ENTRIES_A_STEP = 65_536
/** Where building the automaton begins in the whole of compiling, and how much each of its two long steps takes. */
const BUILD_FROM = 0.6
const BUILD_SHARE = 0.2

/** `buildingAutomaton`, from beginning to end. */
export function buildAutomaton(patterns: PatternList): Automaton {
  return finished(buildingAutomaton(patterns))
}

/**
 * Builds the automaton, in steps as `compiling`. No patterns give one that finds nothing. Patterns that are the same
 * words keep their order.
 *
 * Throws a RangeError for more than some 16 million patterns: no dataset may be so large.
 */
export function* buildingAutomaton(patterns: PatternList): Generator<number, Automaton> {
  const { hashes, ends } = patterns
  if (ends.length >= PATTERN) throw new RangeError('There are more names than an index can hold.')
  const entries = new Uint32Array(tableSize(yield* beginningsOf(patterns)))
  const begins = new Uint32Array(beginsSize(ends.length))
  const shift = beginShift(begins)
  const slots = new Uint32Array(ends.length)
  for (let index = 0, at = 0; index < ends.length; index++) {
    if (index % PATTERNS_A_STEP === 0) yield BUILD_FROM + (BUILD_SHARE * index) / ends.length
    const begin = (hashes[at] as number) >>> shift
    begins[begin >>> 5] = (begins[begin >>> 5] as number) | (1 << (begin & 31))
    const end = ends[index] as number
    let key = 0
    for (; at < end; at++) {
      key = addedKey(key, hashes[at] as number)
      const slot = foundOrFree(entries, key)
      // Until the patterns have their places, 1 says that some end here.
      entries[slot] = (entries[slot] as number) | (key << 25) | (at === end - 1 ? 1 : MORE)
      slots[index] = slot
    }
  }
  return { entries, begins, ...(yield* sortedBySlot(patterns, slots, entries)) }
}

function foundOrFree(entries: Uint32Array, key: number): number {
  let slot = slotOf(key, slotScale(entries.length))
  while (entries[slot] !== 0 && !hasTag(entries[slot] as number, key)) slot = slot + 1 === entries.length ? 0 : slot + 1
  return slot
}

/** How many different beginnings the names have, of one word and more: as many entries are needed at most. */
function* beginningsOf({ hashes, ends }: PatternList): Generator<number, number> {
  const seen = new Uint32Array(tableSize(hashes.length))
  let count = 0
  for (let index = 0, at = 0; index < ends.length; index++) {
    if (index % PATTERNS_A_STEP === 0) yield BUILD_FROM
    let key = 0
    for (; at < (ends[index] as number); at++) {
      key = addedKey(key, hashes[at] as number)
      // 0 marks what is free, so the one beginning in four thousand million with this key takes its neighbour's.
      const kept = key || 1
      let slot = slotOf(key, slotScale(seen.length))
      while (seen[slot] !== 0 && seen[slot] !== kept) slot = slot + 1 === seen.length ? 0 : slot + 1
      if (seen[slot] === 0) {
        seen[slot] = kept
        count++
      }
    }
  }
  return count
}

/** 32 KB, or what gives each pattern three bits: with fewer, most words that pass would be no name's. */
function beginsSize(patterns: number): number {
  let size = 8192
  while (size * 32 < patterns * 3) size *= 2
  return size
}

/** So many entries fill two thirds. */
function tableSize(entries: number): number {
  return Math.max(64, Math.ceil((entries * 3) / 2))
}

/** The patterns in columns, those of one entry behind each other in their order; tells each entry where its own begin. */
function* sortedBySlot(
  patterns: PatternList,
  slots: Uint32Array,
  entries: Uint32Array,
): Generator<number, Pick<Automaton, 'verify' | 'owner' | 'capitals' | 'flags'>> {
  const count = slots.length
  const flags = new Uint8Array(count).fill(ALIKE)
  const left = new Uint32Array(entries.length)
  for (const slot of slots) left[slot] = (left[slot] as number) + 1
  for (let slot = 0, first = 0; slot < entries.length; slot++) {
    if (slot % ENTRIES_A_STEP === 0) yield 1 - BUILD_SHARE
    if (left[slot] === 0) continue
    entries[slot] = ((entries[slot] as number) & ~PATTERN) | (first + 1)
    first += left[slot] as number
    flags[first - 1] = 0
  }
  const [verify, owner] = [new Uint32Array(count), new Uint32Array(count)]
  const capitals = new Uint8Array(count)
  // From the last to the first: what is left of an entry's patterns tells the place of each.
  for (let index = count - 1; index >= 0; index--) {
    if (index % PATTERNS_A_STEP === 0) yield 1 - (BUILD_SHARE * index) / count
    const slot = slots[index] as number
    const before = (left[slot] as number) - 1
    const at = ((entries[slot] as number) & PATTERN) - 1 + before
    left[slot] = before
    verify[at] = patterns.verify[index] as number
    owner[at] = patterns.owner[index] as number
    capitals[at] = patterns.capitals[index] as number
    if (patterns.exact[index] === 1) flags[at] = (flags[at] as number) | EXACT
  }
  return { verify, owner, capitals, flags }
}
