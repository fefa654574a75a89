import { mayFollow } from './gap.ts'
import type { Form } from './term.ts'
import { asPrinted, proofOf, type Tokens } from './tokens.ts'

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
export type Pattern = { form: Form; owner: number }

/** What the walk calls for each hit: from and to which word (end excluded), and which pattern. */
export type OnHit = (fromToken: number, toToken: number, pattern: number) => void

const BEGIN_BITS = 18

/** Builds the automaton. No patterns give one that finds nothing. Patterns keep their order within one state. */
export function buildAutomaton(patterns: readonly Pattern[]): Automaton {
  const wanted = patterns.reduce((sum, pattern) => sum + pattern.form.hashes.length, 0)
  let table = createTable(Math.min(wanted, 1 << 22))
  let states = 1
  const begins = new Uint32Array(1 << (BEGIN_BITS - 5))
  const stateOf = new Uint32Array(patterns.length)
  patterns.forEach((pattern, index) => {
    let state = 0
    for (const hash of pattern.form.hashes) {
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
    const begin = (pattern.form.hashes[0] as number) >>> (32 - BEGIN_BITS)
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
  const { count, hash, proof } = tokens
  const mask = keys.length - 1
  const ends = new Int32Array(MOST_NESTED)
  const states = new Int32Array(MOST_NESTED)
  const proofs = new Int32Array(MOST_NESTED)
  for (let from = 0; from < count; from++) {
    const begin = (hash[from] as number) >>> (32 - BEGIN_BITS)
    if (((begins[begin >>> 5] as number) & (1 << (begin & 31))) === 0) continue
    let state = 0
    let depth = 0
    let proven = 0
    for (let at = from; at < count; at++) {
      const key = mixedKey(state, hash[at] as number)
      let slot = key & mask
      let next = targets[slot] as number
      while (next !== 0 && keys[slot] !== key) {
        slot = (slot + 1) & mask
        next = targets[slot] as number
      }
      if (next === 0 || (at > from && !mayFollow(text, tokens, at))) break
      state = next
      proven = addedProof(proven, proof[at] as number)
      if (first[state] === first[state + 1]) continue
      ends[depth % MOST_NESTED] = at
      states[depth % MOST_NESTED] = state
      proofs[depth % MOST_NESTED] = proven
      depth++
    }
    for (let last = depth - 1; last >= 0 && last >= depth - MOST_NESTED; last--) {
      const nested = last % MOST_NESTED
      const to = ends[nested] as number
      accept(automaton, text, tokens, from, to, states[nested] as number, proofs[nested] as number, onHit)
    }
  }
}

/** Of names that begin with the same word, each longer than the last, so many of the longest are reported. */
const MOST_NESTED = 8
/** Of patterns that are the same words, so many are reported. */
const MOST_ALIKE = 256

/** Reports the patterns of a state that stand there by their proofs and capitals too, not by their hashes alone. */
function accept(
  { first, verify, capitals, exact }: Automaton,
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  state: number,
  proof: number,
  onHit: OnHit,
): void {
  const start = first[state] as number
  const last = Math.min(first[state + 1] as number, start + MOST_ALIKE)
  let printed: number | undefined
  for (let pattern = start; pattern < last; pattern++) {
    if (exact[pattern] === 1) {
      printed ??= printedProof(text, tokens, from, to)
      if (printed >>> 0 !== verify[pattern]) continue
    } else if (proof >>> 0 !== verify[pattern]) continue
    const wanted = capitals[pattern] as number
    if (wanted === 0 || hasCapitals(wanted, text, tokens, from, to)) onHit(from, to + 1, pattern)
  }
}

function printedProof(text: string, tokens: Tokens, from: number, to: number): number {
  let proof = 0
  for (let at = from; at <= to; at++) {
    proof = addedProof(proof, proofOf(asPrinted(text, tokens.start[at], tokens.end[at])))
  }
  return proof
}

function hasCapitals(wanted: number, text: string, tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at <= to && at < from + 8; at++) {
    if ((wanted & (1 << (at - from))) !== 0 && !isCapital(text.charAt(tokens.start[at] as number))) return false
  }
  return true
}

/** Whether a character is a capital letter. */
export function isCapital(character: string): boolean {
  const unit = character.charCodeAt(0)
  if (unit < 128) return unit >= 65 && unit <= 90
  return character !== character.toLowerCase()
}

function mixedKey(state: number, hash: number): number {
  let key = Math.imul(state + 0x9e3779b9, 0x85ebca6b) ^ hash
  key = Math.imul(key ^ (key >>> 16), 0xc2b2ae35)
  return (key ^ (key >>> 13)) >>> 0
}

/** The proof of a whole name, which depends on the order of its words, goes on from that of the words before. */
function addedProof(before: number, word: number): number {
  const mixed = Math.imul(before ^ word, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** The proof of a name by the letters of its words. */
function nameProof(letters: string): number {
  return letters.split(' ').reduce((proof, word) => addedProof(proof, proofOf(word)), 0) >>> 0
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
    verify[at] = nameProof(pattern.form.letters)
    capitals[at] = pattern.form.capitals
    exact[at] = pattern.form.exact ? 1 : 0
    owner[at] = pattern.owner
  })
  return { first, verify, capitals, exact, owner }
}
