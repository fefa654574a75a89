import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An invented article: what stands in each file of a corpus. Marked words are found by their text. */
export type Invented = {
  id: string
  kind?: string
  outlet?: string
  date?: string
  text: string
  /** A sentence of the text, the allegations it names, and those it refers to by context alone. */
  gold?: (readonly [sentence: string, allegations: string[], weak?: string[]])[]
  names?: (readonly [text: string, optional?: boolean])[]
  denials?: Record<string, Record<string, boolean>>
}

/** Writes invented articles as a corpus, for one test. */
export function inventedCorpus(articles: readonly Invented[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['articles', 'gold', 'actors', 'coverage']) mkdirSync(join(folder, name))
  const write = (path: string, value: unknown) => writeFileSync(join(folder, path), JSON.stringify(value))
  write('index.json', {
    articles: articles.map(({ id, kind = 'on', outlet = 'Strait Courier', date = '2020-07-01' }) => {
      return { id, kind, lang: 'en', outlet, date, url: '', title: '' }
    }),
  })
  for (const { id, text, gold, names, denials } of articles) {
    writeFileSync(join(folder, 'articles', `${id}.txt`), text)
    const placed = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
      text: words,
    })
    if (gold !== undefined) {
      const sentences = gold.map(([words, allegations, weak = []]) => ({ ...placed(words), allegations, weak }))
      write(`gold/${id}.json`, { id, sentences })
    }
    if (names !== undefined) {
      const mentions = names.map(([words, optional]) => ({
        ...placed(words),
        actor: words,
        optional: optional === true,
      }))
      write(`actors/${id}.json`, { id, mentions })
    }
    if (denials !== undefined) write(`coverage/${id}.json`, { id, responses: [], denialReported: denials })
  }
  return folder
}
