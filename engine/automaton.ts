import { gapOf, NO_GAP } from './gap.ts'
import { asPrinted, proofOf, type Tokens } from './tokens.ts'

/*
 * All names and terms of an index, in typed arrays (docs/performance.md has a picture).
 *
 *   entries:  an open hash table: (state, hash of the next word and of what parts it from the last) -> next state,
 *             one unit an entry, 0 = free
 *             [ tag 7 bits | more 1 bit | state 24 bits ]   `more`: a longer name goes on from that state
 *             a power of two, at most 2/3 full
 *   state:    first[state] … first[state + 1] are its patterns (sorted by state)
 *   pattern:  verify    a second hash of the whole name: what the walk finds is checked against it
 *             capitals  which of its first eight words must begin with a capital
 *             exact     1 where it must be printed just so
 *             owner   whose name it is (a number of the compiled index)
 *   begins:   a bit for each hash that a name may begin with, so that most words cost one look
 *
 * A tag is short, so transitions that meet in the table with one tag share a state. That is harmless: both leave their
 * patterns there, and verifying tells them apart.
 */
export type Automaton = {
  entries: Uint32Array
  first: Uint32Array
  verify: Uint32Array
  capitals: Uint8Array
  exact: Uint8Array
  owner: Uint32Array
  begins: Uint32Array
}

/** What the walk calls for each hit: from and to which word (end excluded), and which pattern. */
export type OnHit = (fromToken: number, toToken: number, pattern: number) => void

export const BEGIN_BITS = 18
export const MORE = 1 << 24
export const STATE = MORE - 1

/**
 * Walks the text once and reports whole-word occurrences, also those inside others, by their first word.
 *
 * Of more than MOST_NESTED names that begin at one word the longest are reported, of more than MOST_ALIKE patterns of the
 * same words the first, so that no list of names makes a page cost more than its length.
 */
export function walk(automaton: Automaton, text: string, tokens: Tokens, onHit: OnHit): void {
  const { begins, entries, first } = automaton
  const { count, hash, proof } = tokens
  const mask = entries.length - 1
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
      const gap = at === from ? 0 : gapOf(text, tokens, at)
      if (gap === NO_GAP) break
      const key = mixedKey(state, (hash[at] as number) ^ gap)
      let slot = key & mask
      let entry = entries[slot] as number
      while (entry !== 0 && (entry ^ key) >>> 25 !== 0) {
        slot = (slot + 1) & mask
        entry = entries[slot] as number
      }
      if (entry === 0) break
      state = entry & STATE
      proven = addedProof(proven, (proof[at] as number) ^ gap)
      if (first[state] !== first[state + 1]) {
        ends[depth % MOST_NESTED] = at
        states[depth % MOST_NESTED] = state
        proofs[depth % MOST_NESTED] = proven
        depth++
      }
      if ((entry & MORE) === 0) break
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
    const gap = at === from ? 0 : gapOf(text, tokens, at)
    proof = addedProof(proof, proofOf(asPrinted(text, tokens.start[at], tokens.end[at])) ^ gap)
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

/** What a transition is filed under. */
export function mixedKey(state: number, hash: number): number {
  let key = Math.imul(state + 0x9e3779b9, 0x85ebca6b) ^ hash
  key = Math.imul(key ^ (key >>> 16), 0xc2b2ae35)
  return (key ^ (key >>> 13)) >>> 0
}

/** The proof of a whole name, which depends on the order of its words, goes on from that of the words before. */
export function addedProof(before: number, word: number): number {
  const mixed = Math.imul(before ^ word, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
