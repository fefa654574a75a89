import type { IdeaArticle } from './idea.ts'

const SATURATION = 1.2
const LENGTH = 0.4
/** Words of more than this share of all sentences tell nothing. */
const MOST_COMMON = 0.08

/** How well a text agrees with the documents of an allegation: 1 for a document itself, 0 for nothing in common. */
export type Bm25 = (id: string, text: string) => number

type Document = { id: string; whole: number }

/**
 * BM25 of each of an allegation's documents against a text, over what the document gives with itself; the best counts.
 *
 * Words are rare or common by how many sentences of the training articles and how many documents hold them.
 */
export function bm25Of(documents: ReadonlyMap<string, readonly string[]>, training: readonly IdeaArticle[]): Bm25 {
  const background = training.flatMap((one) => one.reading.sentences.map((sentence) => wordsOf(sentence.text)))
  const own = [...documents].flatMap(([id, texts]) => texts.map((text) => ({ id, words: wordsOf(text) })))
  const everything = [...background, ...own.map((one) => one.words)]
  const mean = everything.reduce((sum, words) => sum + words.length, 0) / Math.max(1, everything.length)
  const rarity = raritiesOf(everything)
  const holders = new Map<string, Document[]>()
  for (const { id, words } of own) {
    const weights = weightsOf(words)
    const document = { id, whole: [...weights.values()].reduce((sum, weight) => sum + weight, 0) }
    for (const word of weights.keys()) holders.set(word, [...(holders.get(word) ?? []), document])
  }
  const known = new Map<string, Map<string, number>>()
  return (id, text) => {
    const scores = known.get(text) ?? scoresOf(text)
    known.set(text, scores)
    return scores.get(id) ?? 0
  }

  /** What each word of a text is worth. */
  function weightsOf(words: readonly string[]): Map<string, number> {
    const times = new Map<string, number>()
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
    const norm = SATURATION * (1 - LENGTH + (LENGTH * words.length) / mean)
    const weights = new Map<string, number>()
    for (const [word, count] of times) {
      const weight = rarity.get(word)
      if (weight !== undefined) weights.set(word, (weight * count * (SATURATION + 1)) / (count + norm))
    }
    return weights
  }

  function scoresOf(text: string): Map<string, number> {
    const sums = new Map<Document, number>()
    for (const [word, weight] of weightsOf(wordsOf(text))) {
      for (const document of holders.get(word) ?? []) sums.set(document, (sums.get(document) ?? 0) + weight)
    }
    const best = new Map<string, number>()
    for (const [{ id, whole }, sum] of sums) best.set(id, Math.max(best.get(id) ?? 0, sum / whole))
    return best
  }
}

/** The inverse frequency of each word that is not too common. */
function raritiesOf(texts: readonly (readonly string[])[]): Map<string, number> {
  const frequency = new Map<string, number>()
  for (const words of texts) for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const rare = [...frequency].filter(([, holding]) => holding <= Math.max(3, texts.length * MOST_COMMON))
  return new Map(rare.map(([word, holding]) => [word, Math.log(1 + (texts.length - holding + 0.5) / (holding + 0.5))]))
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
