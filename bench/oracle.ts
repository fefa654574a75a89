/*
 * The same job as the engine's, done the simple way and sharing no code with it: words by a regular expression, letters
 * by normalize(), names in a Map by their first word. The engine is tested to find the same, and timed beside it.
 */

/** A word of a text: UTF-16 units, end excluded, and its letters as they are compared. */
export type Word = { start: number; end: number; letters: string }

/** A name found: from and to which word (end excluded), and which name of the list. */
export type Found = { from: number; to: number; name: number }

const HIDDEN = '\\p{Mn}\\u00ad\\u200b-\\u200f\\u2060'
const UNSPACED = '[\\u3041-\\u30ff\\u4e00-\\u9fff\\uff66-\\uff9d]'
const LETTER = `(?!${UNSPACED})[\\p{L}\\p{N}\\p{Mc}]`
const IN_WORD = `(?:${LETTER}|[${HIDDEN}])`
/** Single letters with dots between them, the last dot with them; none that folds to several letters behind a dot. */
const INITIALS = `${LETTER}[${HIDDEN}]*(?:\\.(?![\\p{N}ßæœþև가-힣])${LETTER}[${HIDDEN}]*(?!${IN_WORD}|${UNSPACED}))+\\.?`
const WORD = new RegExp(`${INITIALS}|${UNSPACED}|${LETTER}${IN_WORD}*`, 'gu')
const ANY_HIDDEN = new RegExp(`[${HIDDEN}]`, 'gu')
const IS_UNSPACED = new RegExp(UNSPACED, 'u')
const GAP = /^\.?[\s'’ʼ‘‐-―/&+·-]*$/u
const TWO_LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' }
const ONE_LETTER: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', ς: 'σ' }

/** The words of a text, in its order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    letters: lettersOf(match[0]),
  }))
}

function lettersOf(word: string): string {
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\p{Mc}]/gu, '')
  return [...plain].map((letter) => TWO_LETTERS[letter] ?? ONE_LETTER[letter] ?? letter).join('')
}

/** Finds every occurrence of every name, also those inside others. A name without a word is nowhere. */
export function createOracle(names: readonly string[]): (text: string) => Found[] {
  const byFirstWord = new Map<string, { name: number; letters: string[]; gaps: (string | null)[] }[]>()
  names.forEach((name, index) => {
    const words = wordsOf(name)
    const letters = words.map((word) => word.letters)
    if (letters[0] === undefined) return
    const gaps = words.map((_, at) => gapBefore(name, words, at, 0))
    const known = byFirstWord.get(letters[0])
    if (known === undefined) byFirstWord.set(letters[0], [{ name: index, letters, gaps }])
    else known.push({ name: index, letters, gaps })
  })
  return (text) => {
    const words = wordsOf(text)
    return words.flatMap((word, from) =>
      (byFirstWord.get(word.letters) ?? []).flatMap(({ name, letters, gaps }) => {
        if (!letters.every((letter, step) => words[from + step]?.letters === letter)) return []
        const found = letters.map((_, step) => gapBefore(text, words, from + step, from))
        const isPlain = found.every((gap) => gap === '')
        const isItsOwn = found.every((gap, step) => gap !== null && gap === gaps[step])
        return isPlain || isItsOwn ? [{ from, to: from + letters.length, name }] : []
      }),
    )
  }
}

/**
 * What parts a word from the one before: '' where any name may run on, or at its first word; else the marks with which
 * a name must be written itself; null where none may run on.
 */
function gapBefore(text: string, words: readonly Word[], at: number, first: number): string | null {
  const before = words[at - 1]
  const word = words[at]
  if (at === first) return ''
  if (before === undefined || word === undefined) return null
  const gap = text.slice(before.end, word.start).replace(ANY_HIDDEN, '')
  if (holdsTogether(text, before, word, gap)) return ''
  const marks = gap.replace(/\s/g, '').replace(/[“”„‟«»]/g, '"')
  return marks === '' || marks.length > 4 ? null : marks
}

function holdsTogether(text: string, before: Word, word: Word, gap: string): boolean {
  if (isUnspaced(text.charAt(before.end - 1)) && isUnspaced(text.charAt(word.start))) return gap === ''
  const isShort = before.end - before.start <= 3
  if (!GAP.test(gap) || gap.replace(/\s/g, '').length > 3) return false
  return !gap.startsWith('.') || isShort || gap === '.'
}

function isUnspaced(character: string): boolean {
  return IS_UNSPACED.test(character)
}
