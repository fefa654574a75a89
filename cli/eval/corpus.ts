import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../dataset/model.ts'
import { ChoiceError } from '../datasets.ts'
import { type Document, readDocument } from '../read-document.ts'

export type GoldSentence = Span & { allegations: string[]; weak: string[] }
export type GoldName = Span & { text: string; actor: string; optional?: boolean }

/** One article of a corpus with what annotators found in it; what was not annotated is undefined. */
export type Article = {
  id: string
  kind: 'on' | 'near' | 'off' | 'other-lang'
  outlet: string
  date: string
  text: string
  document: Document
  sentences: GoldSentence[]
  names: GoldName[] | undefined
  /** For each allegation and side, whether the article reports that side's denial. */
  denials: Record<string, Record<string, boolean>> | undefined
}

/**
 * Reads a folder in the format of a corpus: index.json, articles, gold, actors, coverage.
 *
 * Throws a ChoiceError where the folder has no index or no annotations.
 */
export function readCorpus(folder: string): Article[] {
  const index = join(folder, 'index.json')
  if (!existsSync(index)) throw new ChoiceError(`${folder} holds no corpus: there is no index.json in it.`)
  if (!existsSync(join(folder, 'gold')))
    throw new ChoiceError(`${folder} holds no annotations: there is no folder gold in it.`)
  const { articles } = JSON.parse(readFileSync(index, 'utf8')) as { articles: Omit<Article, 'text'>[] }
  return articles.map(({ id, kind, outlet, date }) => {
    const path = join(folder, 'articles', `${id}.txt`)
    const gold = annotation<{ sentences: GoldSentence[] }>(folder, 'gold', id)
    const actors = annotation<{ mentions: GoldName[] }>(folder, 'actors', id)
    const coverage = annotation<{ denialReported: Article['denials'] }>(folder, 'coverage', id)
    return {
      id,
      kind,
      outlet,
      date,
      text: readFileSync(path, 'utf8'),
      document: readDocument(path),
      sentences: gold?.sentences ?? [],
      names: actors?.mentions,
      denials: coverage?.denialReported,
    }
  })
}

function annotation<Content>(folder: string, kind: string, id: string): Content | undefined {
  const path = join(folder, kind, `${id}.json`)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Content) : undefined
}
