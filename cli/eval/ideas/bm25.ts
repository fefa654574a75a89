import type { IdeaArticle } from './idea.ts'

const SATURATION = 1.2
const LENGTH = 0.4

/** How well a text agrees with the documents of an allegation: 1 for a document itself, 0 for nothing in common. */
export type Bm25 = (id: string, text: string) => number

/**
 * BM25 of a sentence to each of an allegation's documents, over what the document gives with itself; the best counts.
 *
 * Words are rare or common by how many sentences of the training articles and how many documents hold them.
 */
export function bm25Of(documents: ReadonlyMap<string, readonly string[]>, training: readonly IdeaArticle[]): Bm25 {
  const background = training.flatMap((one) => one.reading.sentences.map((sentence) => wordsOf(sentence.text)))
  const own = new Map([...documents].map(([id, texts]) => [id, texts.map(wordsOf)]))
  const everything = [...background, ...[...own.values()].flat()]
  const frequency = new Map<string, number>()
  for (const words of everything) for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const mean = everything.reduce((sum, words) => sum + words.length, 0) / Math.max(1, everything.length)
  const rarity = (word: string) => {
    const holding = frequency.get(word) ?? 0
    return Math.log(1 + (everything.length - holding + 0.5) / (holding + 0.5))
  }
  const score = (query: readonly string[], text: readonly string[]) => {
    const times = new Map<string, number>()
    for (const word of text) times.set(word, (times.get(word) ?? 0) + 1)
    const norm = SATURATION * (1 - LENGTH + (LENGTH * text.length) / mean)
    return [...new Set(query)].reduce((sum, word) => {
      const count = times.get(word) ?? 0
      return sum + (rarity(word) * count * (SATURATION + 1)) / (count + norm)
    }, 0)
  }
  const prepared = new Map(
    [...own].map(([id, lists]) => [id, lists.map((words) => ({ words, whole: score(words, words) }))]),
  )
  return (id, text) => {
    const words = wordsOf(text)
    const scores = (prepared.get(id) ?? []).map((one) => (one.whole === 0 ? 0 : score(one.words, words) / one.whole))
    return Math.max(0, ...scores)
  }
}

/** Words without their commonest endings. */
function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word))
}
