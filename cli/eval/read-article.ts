import type { Span } from '../../dataset/model.ts'
import type { Index } from '../../engine/compile.ts'
import { type Hit, type ReadPassage, readPassage } from '../../engine/hits.ts'
import { languageCheck } from '../../engine/language.ts'
import { createSentenceHits, type SentenceHits, takeHits } from '../../engine/sentence-hits.ts'
import { createTokens } from '../../engine/tokens.ts'
import type { Document } from '../read-document.ts'

/** Hits in the order of the text, by the owner of their patterns. */
export type HitsByOwner = ReadonlyMap<number, readonly Hit[]>

/** A sentence as the engine reads it; its place is that in the article. */
export type SentenceReading = Span & {
  passage: number
  /** Among all sentences of the article. */
  number: number
  text: string
  /** Where the sentence begins in its passage: hits are placed in the passage. */
  within: number
  hits: readonly Hit[]
  byOwner: HitsByOwner
}

/** An article as the engine reads it, before any rule is applied. */
export type ArticleReading = {
  passages: readonly ReadPassage[]
  sentences: readonly SentenceReading[]
  /** Owners of all that stands in the article. */
  present: ReadonlySet<number>
  /** Whether a passage is in the language of an allegation's dataset. */
  reads: (passage: number, allegation: number) => boolean
}

/** Reads an article with the engine's own parts, for those who ask why, or what else could be recognised. */
export function readArticle(index: Index, document: Document): ArticleReading {
  const tokens = createTokens()
  const passages = document.passages.map((passage) => readPassage(index, passage.text, tokens))
  const mayBeIn = languageCheck(
    passages.map(({ words, common }, at) => ({ words, common, tag: document.passages[at]?.language })),
  )
  const sentences: SentenceReading[] = []
  passages.forEach((read, passage) => {
    const offset = document.passages[passage]?.offset ?? 0
    for (const { start, end, fromHit, toHit } of read.sentences) {
      const hits = read.hits.slice(fromHit, toHit)
      const place = { start: offset + start, end: offset + end, within: start, passage, number: sentences.length }
      sentences.push({ ...place, text: read.text.slice(start, end), hits, byOwner: hitsByOwner(hits) })
    }
  })
  return {
    passages,
    sentences,
    present: new Set(passages.flatMap((read) => read.hits.map((hit) => hit.owner))),
    reads: (passage, allegation) => mayBeIn(passage, index.allegations[allegation]?.language ?? ''),
  }
}

/** Hits in the order of the text, by the owner of their patterns. */
export function hitsByOwner(hits: readonly Hit[]): Map<number, Hit[]> {
  const lists = new Map<number, Hit[]>()
  for (const hit of hits) lists.set(hit.owner, [...(lists.get(hit.owner) ?? []), hit])
  return lists
}

/** The same hits as the engine asks for them. */
export function sentenceHits(byOwner: HitsByOwner): SentenceHits {
  const hits = [...byOwner.values()].flat()
  return takeHits(createSentenceHits(), hits, 0, hits.length)
}

/** The words of a hit as printed. */
export function quoteOf(sentence: SentenceReading, { start, end }: Span): string {
  return sentence.text.slice(start - sentence.within, end - sentence.within)
}
