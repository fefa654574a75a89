import { FOLD, SKIPPED, unitAt } from './fold.ts'
import { isUnspaced, type Tokens } from './tokens.ts'

const MOST_GAP = 3
const MOST_OWN = 4
/** Below stand the letters of Latin, Greek, Cyrillic, Hebrew, Arabic and others, none of which is a word by itself. */
const FIRST_OF_OTHERS = 0x1100

/** No name runs on over such a gap. */
export const NO_GAP = -1

/**
 * What stands between a word and the word before it, as part of a name.
 *
 * 0 where every name may run on: white space however long (the source of a page is indented), and at most three marks
 * that join words: hyphen, apostrophe, slash, & and +; a dot after a short word ("St. John") or without white space
 * ("news.example"). A code of its other marks, above 0, where only a name may run on that is written with the same ones
 * ("Sandmouth, Kestria"); all quotation marks are one. `NO_GAP` for more than MOST_OWN marks.
 */
export function gapOf(text: string, tokens: Tokens, at: number): number {
  const from = tokens.end[at - 1] as number
  const to = tokens.start[at] as number
  // Nearly all gaps are one space before a letter of a script that puts spaces between words.
  if (to === from + 1 && unitAt(text, from) === 32 && unitAt(text, to) < FIRST_OF_OTHERS) return 0
  return joins(text, tokens, at, from, to) ? 0 : codeOf(text, from, to)
}

function joins(text: string, tokens: Tokens, at: number, from: number, to: number): boolean {
  // Written without spaces: a space means that two words meet.
  if (from < to && isUnspaced(text, from - 1) && isUnspaced(text, to)) return isSkipped(text, from, to)
  let marks = 0
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index)
    if (isWhite(unit) || FOLD[unit] === SKIPPED) continue
    if (++marks > MOST_GAP) return false
    if (unit === DOT) {
      if (index === from && (to === from + 1 || from - (tokens.start[at - 1] as number) <= 3)) continue
      return false
    }
    if (!JOINING.has(unit)) return false
  }
  return true
}

/** The marks of a gap in one number above 0; `NO_GAP` where there are too many, or none. */
function codeOf(text: string, from: number, to: number): number {
  let code = 0
  let marks = 0
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index)
    if (isWhite(unit) || FOLD[unit] === SKIPPED) continue
    if (++marks > MOST_OWN) return NO_GAP
    code = Math.imul(code ^ (QUOTES.has(unit) ? QUOTE : unit), 0x01000193) + marks
  }
  return marks === 0 ? NO_GAP : (code >>> 1) | 1
}

const DOT = 0x2e
const QUOTE = 0x22
const QUOTES = unitsOf('"“”„‟«»')
const JOINING = unitsOf("'’‘ʼ-‐‑‒–—―/&+·")

function unitsOf(characters: string): Set<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)))
}

function isWhite(unit: number): boolean {
  if (unit === 32 || unit === 160 || (unit >= 9 && unit <= 13)) return true
  return (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f || unit === 0x205f || unit === 0x3000
}

function isSkipped(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (FOLD[text.charCodeAt(index)] !== SKIPPED) return false
  return true
}
