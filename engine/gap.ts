import { FOLD, SKIPPED } from './fold.ts'
import { isUnspaced, type Tokens } from './tokens.ts'

const MOST_GAP = 3
/** Below stand the letters of Latin, Greek, Cyrillic, Hebrew, Arabic and others, none of which is a word by itself. */
const FIRST_OF_OTHERS = 0x1100

/**
 * Whether a name may run on over the gap before this word: white space however long (the source of a page is indented),
 * and at most three marks that join words: hyphen, apostrophe, slash, & and +; a dot after a short word ("St. John") or
 * without white space ("news.example").
 */
export function mayFollow(text: string, tokens: Tokens, at: number): boolean {
  const from = tokens.end[at - 1] as number
  const to = tokens.start[at] as number
  // Nearly all gaps are one space before a letter of a script that puts spaces between words.
  if (to === from + 1 && text.charCodeAt(from) === 32 && text.charCodeAt(to) < FIRST_OF_OTHERS) return true
  // Written without spaces: a space means that two words meet.
  if (from < to && isUnspaced(text, from - 1) && isUnspaced(text, to)) return isSkipped(text, from, to)
  let marks = 0
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index)
    if (isWhite(unit) || FOLD[unit] === SKIPPED) continue
    if (++marks > MOST_GAP) return false
    if (unit === 0x2e) {
      if (index === from && (to === from + 1 || from - (tokens.start[at - 1] as number) <= 3)) continue
      return false
    }
    if (!JOINING.has(unit)) return false
  }
  return true
}

const JOINING = new Set([..."'’‘ʼ-‐‑‒–—―/&+·"].map((character) => character.charCodeAt(0)))

function isWhite(unit: number): boolean {
  if (unit === 32 || unit === 160 || (unit >= 9 && unit <= 13)) return true
  return (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f || unit === 0x205f || unit === 0x3000
}

function isSkipped(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (FOLD[text.charCodeAt(index)] !== SKIPPED) return false
  return true
}
