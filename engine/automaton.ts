import { gapOf, NO_GAP } from './gap.ts'
import { asPrinted, proofOf, type Tokens } from './tokens.ts'

/*
 * All names and terms of an index, in typed arrays (docs/performance.md has a picture).
 *
 *   entries:  an open hash table by the key of all words up to here and of what parts them, one unit an entry, 0 = free,
 *             at most 2/3 full
 *             [ tag 7 bits | more 1 bit | pattern 24 bits ]
 *             `more`: a longer name goes on from here; `pattern`: the number of the first that ends here and 1, or 0
 *   pattern:  verify    a second hash of the whole name: what the walk finds is checked against it
 *             owner     whose name it is (see owners.ts)
 *             capitals  which of its first eight words must begin with a capital
 *             flags     EXACT: it must be printed just so; ALIKE: the next pattern ends here too
 *   begins:   a bit for each beginning of a hash that a name may begin with, so that most words cost one look; a power of
 *             two, at least three bits for each pattern
 *
 * A tag is short, so beginnings that meet in the table with one tag share an entry. That is harmless: both leave their
 * patterns there, and verifying tells them apart.
 */
export type Automaton = {
  entries: Uint32Array
  verify: Uint32Array
  owner: Uint32Array
  capitals: Uint8Array
  flags: Uint8Array
  begins: Uint32Array
}

/** What the walk calls for each hit: from and to which word (end excluded), and which pattern. */
export type OnHit = (fromToken: number, toToken: number, pattern: number) => void

export const MORE = 1 << 24
export const PATTERN = MORE - 1
export const EXACT = 1
export const ALIKE = 2

/**
 * Walks the text once and reports whole-word occurrences, also those inside others, by their first word.
 *
 * Of more than MOST_NESTED names that begin at one word the longest are reported, of more than MOST_ALIKE patterns of the
 * same words the first, so that no list of names makes a page cost more than its length.
 */
export function walk(automaton: Automaton, text: string, tokens: Tokens, onHit: OnHit): void {
  const { begins, entries } = automaton
  const { count, hash, proof } = tokens
  const size = entries.length
  const scale = slotScale(size)
  const shift = beginShift(begins)
  const { ends, patterns, proofs } = NESTED
  for (let from = 0; from < count; from++) {
    const begin = (hash[from] as number) >>> shift
    if (((begins[begin >>> 5] as number) & (1 << (begin & 31))) === 0) continue
    let key = 0
    let depth = 0
    let proven = 0
    for (let at = from; at < count; at++) {
      const gap = at === from ? 0 : gapOf(text, tokens, at)
      if (gap === NO_GAP) break
      key = addedKey(key, (hash[at] as number) ^ gap)
      let slot = slotOf(key, scale)
      let entry = entries[slot] as number
      while (entry !== 0 && !hasTag(entry, key)) {
        if (++slot === size) slot = 0
        entry = entries[slot] as number
      }
      if (entry === 0) break
      proven = addedProof(proven, (proof[at] as number) ^ gap)
      const pattern = entry & PATTERN
      if (pattern !== 0) {
        ends[depth & (MOST_NESTED - 1)] = at
        patterns[depth & (MOST_NESTED - 1)] = pattern - 1
        proofs[depth & (MOST_NESTED - 1)] = proven
        depth++
      }
      if ((entry & MORE) === 0) break
    }
    for (let last = depth - 1; last >= 0 && last >= depth - MOST_NESTED; last--) {
      const nested = last & (MOST_NESTED - 1)
      const to = ends[nested] as number
      accept(automaton, text, tokens, from, to, patterns[nested] as number, proofs[nested] as number, onHit)
    }
  }
}

/** Of names that begin with the same word, each longer than the last, so many of the longest are reported; a power of two. */
const MOST_NESTED = 8
/** Names that begin at one word, until they are reported. One room for all texts, as many short ones are read: no walk in a walk. */
const NESTED = {
  ends: new Int32Array(MOST_NESTED),
  patterns: new Int32Array(MOST_NESTED),
  proofs: new Int32Array(MOST_NESTED),
}
/** Of patterns that are the same words, so many are reported. */
const MOST_ALIKE = 256

/** Reports the patterns of an entry that stand there by their proofs and capitals too, not by their hashes alone. */
function accept(
  { verify, capitals, flags }: Automaton,
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  first: number,
  proof: number,
  onHit: OnHit,
): void {
  let printed: number | undefined
  for (let pattern = first; pattern < first + MOST_ALIKE; pattern++) {
    const flag = flags[pattern] as number
    let found = proof
    if ((flag & EXACT) !== 0) {
      printed ??= printedProof(text, tokens, from, to)
      found = printed
    }
    if (found >>> 0 === verify[pattern]) {
      const wanted = capitals[pattern] as number
      if (wanted === 0 || hasCapitals(wanted, text, tokens, from, to)) onHit(from, to + 1, pattern)
    }
    if ((flag & ALIKE) === 0) return
  }
}

/** Whether a pattern must be printed just so. */
export function isExact({ flags }: Automaton, pattern: number): boolean {
  return ((flags[pattern] as number) & EXACT) !== 0
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

/** By how much a hash is shifted to give the number of its bit in `begins`. */
export function beginShift(begins: Uint32Array): number {
  return Math.clz32(begins.length) - 4
}

/** What the words up to here are filed under goes on from that of the words before, 0 where there are none. */
export function addedKey(before: number, hash: number): number {
  let key = Math.imul(before + 0x9e3779b9, 0x85ebca6b) ^ hash
  key = Math.imul(key ^ (key >>> 16), 0xc2b2ae35)
  return (key ^ (key >>> 13)) >>> 0
}

/** By what a key is multiplied to become a slot of a table of any size: tables need not be powers of two. */
export function slotScale(size: number): number {
  return size / 0x100000000
}

/** Where the search for a key begins in a table. */
export function slotOf(key: number, scale: number): number {
  return (key * scale) >>> 0
}

/** Whether an entry may be that of a key. */
export function hasTag(entry: number, key: number): boolean {
  return (((entry >>> 25) ^ key) & 0x7f) === 0
}

/** The proof of a whole name, which depends on the order of its words, goes on from that of the words before. */
export function addedProof(before: number, word: number): number {
  const mixed = Math.imul(before ^ word, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
