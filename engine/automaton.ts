import { FIRST_COMPOUND, FOLD, lettersOf, SKIPPED } from './fold.ts'
import { mayFollow } from './gap.ts'
import type { Form } from './term.ts'
import { asPrinted, type Tokens } from './tokens.ts'

/*
 * All names and terms of an index, in typed arrays.
 *
 *   entry:    a slot of an open hash table: (state, hash of the next word) -> next state
 *             keys     [ mixed key | … ]   a power of two, at most 2/3 full
 *             targets  [ state     | … ]   0 = free
 *   state:    first[state] … first[state + 1] are its patterns (sorted by state)
 *   pattern:  verify    a second hash of the whole name: what the walk finds is checked against it
 *             capitals  which of its first eight words must begin with a capital
 *             exact     1 where it must be printed just so
 *             owner   whose name it is (a number of the compiled index)
 *   begins:   a bit for each hash that a name may begin with, so that most words cost one look
 *
 * Two different transitions whose mixed keys are equal share a state. That is harmless: both leave their patterns
 * there, and verifying tells them apart.
 */
export type Automaton = {
  keys: Uint32Array
  targets: Uint32Array
  first: Uint32Array
  verify: Uint32Array
  capitals: Uint8Array
  exact: Uint8Array
  owner: Uint32Array
  begins: Uint32Array
}

/** A form and whose it is. */
export type Pattern = Form & { owner: number }

/** What the walk calls for each hit: from and to which word (end excluded), and which pattern. */
export type OnHit = (fromToken: number, toToken: number, pattern: number) => void

const BEGIN_BITS = 18

/** Builds the automaton. No patterns give one that finds nothing. Patterns keep their order within one state. */
export function buildAutomaton(patterns: readonly Pattern[]): Automaton {
  const wanted = patterns.reduce((sum, pattern) => sum + pattern.hashes.length, 0)
  let table = createTable(Math.min(wanted, 1 << 22))
  let states = 1
  const begins = new Uint32Array(1 << (BEGIN_BITS - 5))
  const stateOf = new Uint32Array(patterns.length)
  patterns.forEach((pattern, index) => {
    let state = 0
    for (const hash of pattern.hashes) {
      const key = mixedKey(state, hash)
      const slot = slotOf(table, key)
      const known = table.targets[slot] as number
      if (known !== 0) {
        state = known
        continue
      }
      table.keys[slot] = key
      table.targets[slot] = states
      state = states++
      if (states * 3 > table.keys.length * 2) table = doubled(table)
    }
    stateOf[index] = state
    const begin = (pattern.hashes[0] as number) >>> (32 - BEGIN_BITS)
    begins[begin >>> 5] = (begins[begin >>> 5] as number) | (1 << (begin & 31))
  })
  return { ...fitted(table, states), begins, ...sortedByState(patterns, stateOf, states) }
}

/**
 * Walks the text once and reports whole-word occurrences, also those inside others, by their first word.
 *
 * Of more than MOST_NESTED names that begin at one word the longest are reported, of more than MOST_ALIKE patterns of the
 * same words the first, so that no list of names makes a page cost more than its length.
 */
export function walk(automaton: Automaton, text: string, tokens: Tokens, onHit: OnHit): void {
  const { begins, keys, targets, first } = automaton
  const { count, hash } = tokens
  const mask = keys.length - 1
  const ends = new Int32Array(MOST_NESTED)
  const states = new Int32Array(MOST_NESTED)
  for (let from = 0; from < count; from++) {
    const begin = (hash[from] as number) >>> (32 - BEGIN_BITS)
    if (((begins[begin >>> 5] as number) & (1 << (begin & 31))) === 0) continue
    let state = 0
    let depth = 0
    for (let at = from; at < count; at++) {
      if (at > from && !mayFollow(text, tokens, at)) break
      const key = mixedKey(state, hash[at] as number)
      let slot = key & mask
      let next = targets[slot] as number
      while (next !== 0 && keys[slot] !== key) {
        slot = (slot + 1) & mask
        next = targets[slot] as number
      }
      if (next === 0) break
      state = next
      if (first[state] === first[state + 1]) continue
      ends[depth % MOST_NESTED] = at
      states[depth % MOST_NESTED] = state
      depth++
    }
    if (depth > 0) accept(automaton, text, tokens, from, depth, ends, states, onHit)
  }
}

/** Of names that begin with the same word, each longer than the last, so many of the longest are reported. */
const MOST_NESTED = 8
/** Of patterns that are the same words, so many are reported. */
const MOST_ALIKE = 256

function accept(
  automaton: Automaton,
  text: string,
  tokens: Tokens,
  from: number,
  depth: number,
  ends: Int32Array,
  states: Int32Array,
  onHit: OnHit,
): void {
  const proof = createProof(from)
  for (let at = Math.max(0, depth - MOST_NESTED); at < depth; at++) {
    const to = ends[at % MOST_NESTED] as number
    const state = states[at % MOST_NESTED] as number
    const start = automaton.first[state] as number
    const last = Math.min(automaton.first[state + 1] as number, start + MOST_ALIKE)
    for (let pattern = start; pattern < last; pattern++) {
      if (stands(automaton, pattern, text, tokens, from, to, proof)) onHit(from, to + 1, pattern)
    }
  }
}

/** The second hashes of the words of one walk, folded and as printed, each up to a word (end excluded). */
type Proof = { folded: number; foldedUntil: number; printed: number; printedUntil: number }

function createProof(from: number): Proof {
  return { folded: NAME_SEED, foldedUntil: from, printed: NAME_SEED, printedUntil: from }
}

/** Each word is added once, and only to the hash that is asked for: names that begin alike cost what the longest costs. */
function foldedProof(proof: Proof, text: string, tokens: Tokens, from: number, to: number): number {
  for (; proof.foldedUntil <= to; proof.foldedUntil++) {
    if (proof.foldedUntil > from) proof.folded = addedUnit(proof.folded, 32)
    proof.folded = addedFolded(
      proof.folded,
      text,
      tokens.start[proof.foldedUntil] as number,
      tokens.end[proof.foldedUntil] as number,
    )
  }
  return proof.folded >>> 0
}

function printedProof(proof: Proof, text: string, tokens: Tokens, from: number, to: number): number {
  for (; proof.printedUntil <= to; proof.printedUntil++) {
    const gap = proof.printedUntil > from ? ' ' : ''
    const word = asPrinted(text, tokens.start[proof.printedUntil], tokens.end[proof.printedUntil])
    proof.printed = nameHash(gap + word, proof.printed)
  }
  return proof.printed >>> 0
}

function stands(
  automaton: Automaton,
  pattern: number,
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  proof: Proof,
): boolean {
  const proofOf = automaton.exact[pattern] === 1 ? printedProof : foldedProof
  if (proofOf(proof, text, tokens, from, to) !== automaton.verify[pattern]) return false
  const capitals = automaton.capitals[pattern] as number
  for (let at = from; capitals !== 0 && at <= to && at < from + 8; at++) {
    if ((capitals & (1 << (at - from))) !== 0 && !isCapital(text.charAt(tokens.start[at] as number))) return false
  }
  return true
}

/** Whether a character is a capital letter. */
export function isCapital(character: string): boolean {
  return character !== character.toLowerCase()
}

function mixedKey(state: number, hash: number): number {
  let key = Math.imul(state + 0x9e3779b9, 0x85ebca6b) ^ hash
  key = Math.imul(key ^ (key >>> 16), 0xc2b2ae35)
  return (key ^ (key >>> 13)) >>> 0
}

const NAME_SEED = 0x2f0b4c47

/** Another hash than the words have, over the whole name with its spaces; goes on from the hash of what stands before. */
function nameHash(letters: string, seed = NAME_SEED): number {
  let hash = seed
  for (let at = 0; at < letters.length; at++) hash = addedUnit(hash, letters.charCodeAt(at))
  return hash
}

/** The same as `nameHash(folded(…))`, without making the text. */
function addedFolded(seed: number, text: string, start: number, end: number): number {
  let hash = seed
  for (let at = start; at < end; at++) {
    const unit = FOLD[text.charCodeAt(at)] as number
    if (unit >= FIRST_COMPOUND) hash = nameHash(lettersOf(unit), hash)
    else if (unit > SKIPPED) hash = addedUnit(hash, unit)
  }
  return hash
}

function addedUnit(seed: number, unit: number): number {
  const hash = Math.imul(seed ^ unit, 0x5bd1e995)
  return hash ^ (hash >>> 13)
}

type Table = { keys: Uint32Array; targets: Uint32Array }

function createTable(entries: number): Table {
  let size = 64
  while (size * 2 < entries * 3) size *= 2
  return { keys: new Uint32Array(size), targets: new Uint32Array(size) }
}

function slotOf(table: Table, key: number): number {
  const mask = table.keys.length - 1
  let slot = key & mask
  while (table.targets[slot] !== 0 && table.keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

function doubled(table: Table): Table {
  return moved(table, { keys: new Uint32Array(table.keys.length * 2), targets: new Uint32Array(table.keys.length * 2) })
}

/** The smallest table that holds all states at two thirds. */
function fitted(table: Table, states: number): Table {
  const small = createTable(states)
  return small.keys.length < table.keys.length ? moved(table, small) : table
}

function moved(from: Table, to: Table): Table {
  for (let slot = 0; slot < from.keys.length; slot++) {
    const target = from.targets[slot] as number
    if (target === 0) continue
    const key = from.keys[slot] as number
    const free = slotOf(to, key)
    to.keys[free] = key
    to.targets[free] = target
  }
  return to
}

function sortedByState(patterns: readonly Pattern[], stateOf: Uint32Array, states: number) {
  const first = new Uint32Array(states + 1)
  for (const state of stateOf) first[state + 1] = (first[state + 1] as number) + 1
  for (let state = 0; state < states; state++)
    first[state + 1] = (first[state + 1] as number) + (first[state] as number)
  const free = first.slice()
  const verify = new Uint32Array(patterns.length)
  const capitals = new Uint8Array(patterns.length)
  const exact = new Uint8Array(patterns.length)
  const owner = new Uint32Array(patterns.length)
  patterns.forEach((pattern, index) => {
    const state = stateOf[index] as number
    const at = free[state] as number
    free[state] = at + 1
    verify[at] = nameHash(pattern.letters) >>> 0
    capitals[at] = pattern.capitals
    exact[at] = pattern.exact ? 1 : 0
    owner[at] = pattern.owner
  })
  return { first, verify, capitals, exact, owner }
}
