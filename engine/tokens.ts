import { FIRST_COMPOUND, FOLD, lettersOf, SEPARATOR, SKIPPED, unitAt } from './fold.ts'

/**
 * The words of a text as parallel lists. `start` and `end` are UTF-16 units, end excluded; `hash` is of the folded
 * letters, `proof` another hash of the same. One object may be filled again and again: only the first `count` entries
 * are of the last text.
 */
export type Tokens = { count: number; start: Int32Array; end: Int32Array; hash: Int32Array; proof: Int32Array }

const DOT = 46
const HASH_SEED = 0x811c9dc5 | 0
const HASH_PRIME = 0x01000193
const PROOF_SEED = 0x2f0b4c47
const PROOF_PRIME = 0x5bd1e995
/** Kana and ideographs are written without spaces, so each character is a word. */
const FIRST_UNSPACED = 0x2e80
const LAST_UNSPACED = 0x9fff

/** Room for the words of texts; grows as they ask for it. */
export function createTokens(capacity = 1024): Tokens {
  const room = () => new Int32Array(capacity)
  return { count: 0, start: room(), end: room(), hash: room(), proof: room() }
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
  const { start, end, hash, proof } = into
  // A local name: reading an imported one costs a look-up a character in some bundles.
  const fold = FOLD
  let count = 0
  let at = 0
  while (at < length) {
    let folded = fold[unitAt(text, at)] as number
    if (folded <= SKIPPED) {
      at++
      continue
    }
    const from = at
    let value = HASH_SEED
    // The second hash hides behind the first: neither waits for the other.
    let second = PROOF_SEED
    while (folded > SKIPPED && folded < FIRST_UNSPACED) {
      value = Math.imul(value ^ folded, HASH_PRIME)
      second = Math.imul(second + folded, PROOF_PRIME)
      at++
      folded = at < length ? (fold[unitAt(text, at)] as number) : SEPARATOR
    }
    if (folded === SEPARATOR && (at > from + 1 || at === length || unitAt(text, at) !== DOT)) {
      end[count] = at
      hash[count] = mixed(value)
      proof[count] = second
    } else at = readRareWord(text, from, into, count)
    start[count] = from
    count++
  }
  into.count = count
  return into
}

/**
 * Reads a word that is not plain letters alone up to a separator: with marks that are skipped, letters that are several,
 * initials, or one character of a script without spaces. Gives its end. Apart from the others, because a loop that might
 * call something takes twice as long for every letter.
 */
function readRareWord(text: string, from: number, into: Tokens, number: number): number {
  const length = text.length
  let at = from
  let folded = FOLD[text.charCodeAt(at)] as number
  let value = HASH_SEED
  let second = PROOF_SEED
  let letters = 0
  let dotted = false
  for (;;) {
    if (folded >= FIRST_COMPOUND) {
      const several = lettersOf(folded)
      value = hashOf(several, value)
      second = proofOf(several, 0, several.length, second)
      letters++
    } else if (folded > SKIPPED && (folded < FIRST_UNSPACED || folded > LAST_UNSPACED || at === from)) {
      value = Math.imul(value ^ folded, HASH_PRIME)
      second = Math.imul(second + folded, PROOF_PRIME)
      letters++
      if (folded >= FIRST_UNSPACED && folded <= LAST_UNSPACED) {
        at++
        break
      }
    } else if (folded !== SKIPPED) {
      // A separator, the end of the text, or a character that is a word by itself.
      if (at >= length || folded !== SEPARATOR || letters > 1 || text.charCodeAt(at) !== DOT) break
      folded = initialAfter(text, at, length)
      at++
      if (folded === 0) {
        if (!dotted) at--
        break
      }
      dotted = true
      letters = 0
      continue
    }
    at++
    folded = at < length ? (FOLD[text.charCodeAt(at)] as number) : SEPARATOR
  }
  into.end[number] = at
  into.hash[number] = mixed(value)
  into.proof[number] = second
  return at
}

function mixed(value: number): number {
  return value ^ (value >>> 15)
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

/** The proof of a word by its letters as they are compared: what `tokenise` gives for the same letters. */
export function proofOf(letters: string, from = 0, to = letters.length, seed = PROOF_SEED): number {
  let value = seed
  for (let at = from; at < to; at++) value = Math.imul(value + letters.charCodeAt(at), PROOF_PRIME)
  return value
}

function grow(tokens: Tokens, capacity: number): void {
  tokens.start = new Int32Array(capacity)
  tokens.end = new Int32Array(capacity)
  tokens.hash = new Int32Array(capacity)
  tokens.proof = new Int32Array(capacity)
}

/** The letters of a stretch of text as they are compared: for verifying, for tests, for people. */
export function folded(text: string, start = 0, end = text.length): string {
  let result = ''
  let first = start
  while (first < end && isPlain(text.charCodeAt(first))) first++
  if (first === end) return text.slice(start, end).toLowerCase()
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
  let at = start
  // Plain letters and digits stand for themselves.
  while (at < end && isPlain(text.charCodeAt(at))) at++
  if (at === end) return text.slice(start, end)
  for (const character of text.slice(start, end).normalize('NFD')) {
    if ((FOLD[character.charCodeAt(0)] as number) > SKIPPED) result += character
  }
  return result
}

function isPlain(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
}
