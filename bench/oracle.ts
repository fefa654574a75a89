/** A name found: its characters in the text (end excluded) and which name of the list. */
export type Found = { start: number; end: number; name: number }

/** Finds names in a text. */
export type Finder = (text: string) => Found[]

type Word = { start: number; end: number; letters: string }

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const GAP = /^\.?[\s'’-]{0,3}$/u
const LONGEST_BEFORE_DOT = 3

/**
 * The simple way, which shares no code with the engine: words by a regular expression, names in a Map by their first
 * word. It reads what the bench writes, which is plain prose, and finds there what the engine must find.
 */
export function createOracle(names: readonly string[]): Finder {
  const byFirst = new Map<string, { name: number; letters: string[] }[]>()
  names.forEach((name, index) => {
    const letters = wordsOf(name).map((word) => word.letters)
    const [first = ''] = letters
    const known = byFirst.get(first)
    if (known === undefined) byFirst.set(first, [{ name: index, letters }])
    else known.push({ name: index, letters })
  })
  return (text) => {
    const words = wordsOf(text)
    const found: Found[] = []
    words.forEach((word, from) => {
      for (const { name, letters } of byFirst.get(word.letters) ?? []) {
        const end = endOf(text, words, from, letters)
        if (end > 0) found.push({ start: word.start, end, name })
      }
    })
    return found
  }
}

/** Where the name that begins at a word ends, or 0 where it does not stand there. */
function endOf(text: string, words: readonly Word[], from: number, letters: readonly string[]): number {
  let end = 0
  for (let step = 0; step < letters.length; step++) {
    const word = words[from + step]
    if (word === undefined || word.letters !== letters[step]) return 0
    if (step > 0 && !holds(text, words[from + step - 1] as Word, word)) return 0
    end = word.end
  }
  return end
}

function holds(text: string, before: Word, after: Word): boolean {
  const gap = text.slice(before.end, after.start)
  return GAP.test(gap) && (!gap.startsWith('.') || before.end - before.start <= LONGEST_BEFORE_DOT)
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    letters: plain(word),
  }))
}

function plain(word: string): string {
  return word.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '').replace(/ø/g, 'o').replace(/ł/g, 'l')
}
