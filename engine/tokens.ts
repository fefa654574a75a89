import { FIRST_COMPOUND, FOLD, lettersOf, SEPARATOR, SKIPPED } from './fold.ts'

/**
 * The words of a text as parallel lists. `start` and `end` are UTF-16 units, end excluded; `hash` is of the folded
 * letters. One object may be filled again and again: only the first `count` entries are of the last text.
 */
export type Tokens = { count: number; start: Int32Array; end: Int32Array; hash: Int32Array }

const DOT = 46
const HASH_SEED = 0x811c9dc5 | 0
const HASH_PRIME = 0x01000193
/** Kana and ideographs are written without spaces, so each character is a word. */
const FIRST_UNSPACED = 0x2e80
const LAST_UNSPACED = 0x9fff

/** Room for the words of texts; grows as they ask for it. */
export function createTokens(capacity = 1024): Tokens {
  return { count: 0, start: new Int32Array(capacity), end: new Int32Array(capacity), hash: new Int32Array(capacity) }
}

/** Whether a word is one character of a script that puts no spaces between words. */
export function isUnspaced(text: string, at: number): boolean {
  const folded = FOLD[text.charCodeAt(at)] as number
  return folded >= FIRST_UNSPACED && folded <= LAST_UNSPACED
}

/**
 * Splits a text into words.
 *
 * Apostrophes and hyphens separate, so "Taliban's" begins with the word "Taliban". Initials joined by dots are one
 * word with their last dot: "U.S." folds like "US". Text without a word leaves a count of 0. Takes linear time.
 */
export function tokenise(text: string, into: Tokens): Tokens {
  const length = text.length
  if (into.start.length < length + 1) grow(into, length + 1)
  const { start, end, hash } = into
  // A local name: reading an imported one costs a look-up a character in some bundles.
  const fold = FOLD
  let count = 0
  let at = 0
  while (at < length) {
    let folded = fold[text.charCodeAt(at)] as number
    if (folded <= SKIPPED) {
      at++
      continue
    }
    const from = at
    let value = HASH_SEED
    let letters = 0
    let dotted = false
    for (;;) {
      if (folded >= FIRST_COMPOUND) value = hashOf(lettersOf(folded), value)
      else if (folded !== SKIPPED) value = Math.imul(value ^ folded, HASH_PRIME)
      if (folded !== SKIPPED) letters++
      at++
      if (at >= length || (folded >= FIRST_UNSPACED && folded <= LAST_UNSPACED)) break
      folded = fold[text.charCodeAt(at)] as number
      if (folded >= FIRST_UNSPACED && folded <= LAST_UNSPACED) break
      if (folded !== SEPARATOR) continue
      if (letters > 1 || text.charCodeAt(at) !== DOT) break
      const next = initialAfter(text, at, length)
      if (next === 0) {
        if (dotted) at++
        break
      }
      dotted = true
      folded = next
      letters = 0
      at++
    }
    start[count] = from
    end[count] = at
    hash[count] = value ^ (value >>> 15)
    count++
  }
  into.count = count
  return into
}

/** The folded letter after the dot where that letter stands alone ("U.S", not "U.Sam"), else 0. */
function initialAfter(text: string, dot: number, length: number): number {
  const folded = dot + 1 < length ? (FOLD[text.charCodeAt(dot + 1)] as number) : SEPARATOR
  if (folded <= SKIPPED || folded >= FIRST_UNSPACED || (folded >= 48 && folded <= 57)) return 0
  let after = dot + 2
  while (after < length && FOLD[text.charCodeAt(after)] === SKIPPED) after++
  return after >= length || FOLD[text.charCodeAt(after)] === SEPARATOR ? folded : 0
}

function hashOf(letters: string, seed: number): number {
  let value = seed
  for (let at = 0; at < letters.length; at++) value = Math.imul(value ^ letters.charCodeAt(at), HASH_PRIME)
  return value
}

function grow(tokens: Tokens, capacity: number): void {
  tokens.start = new Int32Array(capacity)
  tokens.end = new Int32Array(capacity)
  tokens.hash = new Int32Array(capacity)
}

/** The letters of a stretch of text as they are compared: for verifying, for tests, for people. */
export function folded(text: string, start = 0, end = text.length): string {
  let result = ''
  for (let at = start; at < end; at++) {
    const unit = FOLD[text.charCodeAt(at)] as number
    if (unit >= FIRST_COMPOUND) result += lettersOf(unit)
    else if (unit > SKIPPED) result += String.fromCharCode(unit)
  }
  return result
}

/** The letters as they are printed, without dots, accents and marks of no width: what exact case compares. */
export function asPrinted(text: string, start = 0, end = text.length): string {
  let result = ''
  for (const character of text.slice(start, end).normalize('NFD')) {
    if ((FOLD[character.charCodeAt(0)] as number) > SKIPPED) result += character
  }
  return result
}
