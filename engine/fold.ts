/*
 * What each UTF-16 unit becomes before words are compared. One table look-up a character, so that offsets stay those
 * of the original text:
 *
 *   0          separator: ends a word (space, punctuation, apostrophe, hyphen, symbols, halves of emoji)
 *   1          skipped: no part of any word, ends none (combining marks, soft hyphen, zero-width characters)
 *   0xac00…    a Hangul syllable, which is the letters that it is made of
 *   0xe000…    several letters (ß æ œ ﬁ …), listed in SEVERAL
 *   otherwise  the base letter in lower case, or the digit
 */

export const SEPARATOR = 0
export const SKIPPED = 1
/** From here on a unit stands for more than one letter: ask `lettersOf`. */
export const FIRST_COMPOUND = 0xac00

const FIRST_HANGUL = 0xac00
const LAST_HANGUL = 0xd7a3
const FIRST_SEVERAL = 0xe000

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ĳ: 'ij', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', ħ: 'h', ŧ: 't' },
  ...{ ə: 'e', ɛ: 'e', ŋ: 'n', ς: 'σ' },
}

/** The apostrophe among the letters. */
const MODIFIER_APOSTROPHE = 0x2bc

const SEVERAL: string[] = []

/** See the head of this file. */
export const FOLD: Uint16Array = foldTable()

/** The letters that a folded unit from FIRST_COMPOUND on stands for. */
export function lettersOf(folded: number): string {
  if (folded >= FIRST_SEVERAL) return SEVERAL[folded - FIRST_SEVERAL] ?? ''
  return String.fromCharCode(folded).normalize('NFD')
}

/**
 * The UTF-16 unit at a place, for loops over all of a text. V8 has many kinds of strings (of one byte or two, joined, cut out
 * of another) and looks the method up anew for each letter where it has met five of them; called so, it need not.
 */
export function unitAt(text: string, at: number): number {
  return String.prototype.charCodeAt.call(text, at)
}

/** Whether a word may hold this unit. */
export function isWordUnit(unit: number): boolean {
  return (FOLD[unit] ?? SEPARATOR) > SKIPPED
}

function foldTable(): Uint16Array {
  const table = new Uint16Array(65536)
  const letter = /[\p{L}\p{N}\p{Mc}]/u
  const skipped = /[\p{Mn}\p{Me}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u
  for (let unit = 0; unit < 65536; unit++) {
    if ((unit >= 0xd800 && unit <= 0xf8ff) || unit === MODIFIER_APOSTROPHE) continue
    const character = String.fromCharCode(unit)
    if (skipped.test(character)) table[unit] = SKIPPED
    else if (letter.test(character)) table[unit] = foldedUnit(unit, character)
  }
  return table
}

function foldedUnit(unit: number, character: string): number {
  if (unit >= FIRST_HANGUL && unit <= LAST_HANGUL) return unit
  const apart = character.normalize('NFKD').toLowerCase().normalize('NFKD')
  const letters = [...apart.replace(/[^\p{L}\p{N}\p{Mc}]/gu, '')].map((one) => LETTERS[one] ?? one).join('')
  if (letters.length === 1) return letters.charCodeAt(0)
  if (letters.length === 0) return unit
  const known = SEVERAL.indexOf(letters)
  return FIRST_SEVERAL + (known < 0 ? SEVERAL.push(letters) - 1 : known)
}
