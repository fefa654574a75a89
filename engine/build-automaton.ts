import { type Automaton, BEGIN_BITS, MORE, mixedKey, STATE } from './automaton.ts'
import type { PatternList } from './pattern-list.ts'
import { finished } from './steps.ts'

const PATTERNS_A_STEP = 4096
/** Where building the automaton begins in the whole of compiling, and how much each of its two long steps takes. */
const BUILD_FROM = 0.6
const BUILD_SHARE = 0.2

/** `buildingAutomaton`, from beginning to end. */
export function buildAutomaton(patterns: PatternList): Automaton {
  return finished(buildingAutomaton(patterns))
}

/**
 * Builds the automaton, in steps as `compiling`. No patterns give one that finds nothing. Patterns keep their order
 * within one state.
 *
 * Throws a RangeError for more than some 16 million different beginnings of names: no dataset may be so large.
 */
export function* buildingAutomaton(patterns: PatternList): Generator<number, Automaton> {
  const most = yield* beginningsOf(patterns)
  if (most > STATE) throw new RangeError('There are more names than an index can hold.')
  const entries = new Uint32Array(tableSize(most))
  const mask = entries.length - 1
  let states = 1
  const begins = new Uint32Array(1 << (BEGIN_BITS - 5))
  const { hashes, ends } = patterns
  const stateOf = new Uint32Array(ends.length)
  for (let index = 0, at = 0; index < ends.length; index++) {
    if (index % PATTERNS_A_STEP === 0) yield BUILD_FROM + (BUILD_SHARE * index) / ends.length
    const begin = (hashes[at] as number) >>> (32 - BEGIN_BITS)
    begins[begin >>> 5] = (begins[begin >>> 5] as number) | (1 << (begin & 31))
    let state = 0
    let before = -1
    for (; at < (ends[index] as number); at++) {
      const key = mixedKey(state, hashes[at] as number)
      let slot = key & mask
      while (entries[slot] !== 0 && ((entries[slot] as number) ^ key) >>> 25 !== 0) slot = (slot + 1) & mask
      if (entries[slot] === 0) entries[slot] = (key & TAG) | states++
      if (before >= 0) entries[before] = (entries[before] as number) | MORE
      before = slot
      state = (entries[slot] as number) & STATE
    }
    stateOf[index] = state
  }
  return { entries, begins, ...(yield* sortedByState(patterns, stateOf, states)) }
}

const TAG = 0x7f << 25

/** How many different beginnings the names have, of one word and more: as many states are needed at most. */
function* beginningsOf({ hashes, ends }: PatternList): Generator<number, number> {
  const seen = new Uint32Array(tableSize(hashes.length))
  const mask = seen.length - 1
  let count = 0
  for (let index = 0, at = 0; index < ends.length; index++) {
    if (index % PATTERNS_A_STEP === 0) yield BUILD_FROM
    let beginning = 0
    for (; at < (ends[index] as number); at++) {
      beginning = mixedKey(beginning, hashes[at] as number) || 1
      let slot = beginning & mask
      while (seen[slot] !== 0 && seen[slot] !== beginning) slot = (slot + 1) & mask
      if (seen[slot] === 0) {
        seen[slot] = beginning
        count++
      }
    }
  }
  return count
}

/** A power of two that so many entries fill to two thirds at most. */
function tableSize(entries: number): number {
  let size = 64
  while (size * 2 < entries * 3) size *= 2
  return size
}

/** The patterns in columns, those of one state behind each other in their order. */
function* sortedByState(
  patterns: PatternList,
  stateOf: Uint32Array,
  states: number,
): Generator<number, Pick<Automaton, 'first' | 'verify' | 'capitals' | 'exact' | 'owner'>> {
  const first = new Uint32Array(states + 1)
  for (const state of stateOf) first[state + 1] = (first[state + 1] as number) + 1
  for (let state = 0; state < states; state++)
    first[state + 1] = (first[state + 1] as number) + (first[state] as number)
  const free = first.slice()
  const count = stateOf.length
  const verify = new Uint32Array(count)
  const capitals = new Uint8Array(count)
  const exact = new Uint8Array(count)
  const owner = new Uint32Array(count)
  for (let index = 0; index < count; index++) {
    if (index % PATTERNS_A_STEP === 0) yield 1 - (BUILD_SHARE * (count - index)) / count
    const state = stateOf[index] as number
    const at = free[state] as number
    free[state] = at + 1
    verify[at] = patterns.verify[index] as number
    capitals[at] = patterns.capitals[index] as number
    exact[at] = patterns.exact[index] as number
    owner[at] = patterns.owner[index] as number
  }
  return { first, verify, capitals, exact, owner }
}
