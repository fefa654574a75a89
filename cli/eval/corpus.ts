import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Span } from '../../dataset/model.ts'
import { ChoiceError } from '../datasets.ts'
import { decode } from '../decode.ts'
import { type Document, readDocument } from '../read-document.ts'
import * as file from './annotations.ts'

/** One article of a corpus with what annotators found in it; what was not annotated is undefined. */
export type Article = file.ArticleEntry & {
  text: string
  document: Document
  /** Empty where nothing was annotated. */
  sentences: file.GoldSentence[]
  names: file.GoldName[] | undefined
  denials: file.Denials | undefined
}

/** The articles, and which kinds of annotations (folders) there are none of. */
export type Corpus = { articles: Article[]; missing: string[] }

const KINDS = ['gold', 'actors', 'coverage'] as const

/**
 * Reads a folder in the format of a corpus: index.json, articles, gold, actors, coverage.
 *
 * Throws a ChoiceError that says what to do where there is nothing to read, where a file is not as it must be, where an
 * annotation does not stand in its article, or where there are no annotations at all.
 */
export function readCorpus(folder: string): Corpus {
  const path = join(folder, 'index.json')
  if (!existsSync(path)) throw new ChoiceError(withoutIndex(folder))
  const { articles: entries } = readJson(path, file.CorpusIndex)
  if (entries.length === 0) throw new ChoiceError(`${path} names no article. Add some to its list "articles".`)
  const articles = entries.map((entry) => readArticle(folder, entry))
  const missing = KINDS.filter((kind) => !entries.some(({ id }) => existsSync(join(folder, kind, `${id}.json`))))
  if (missing.length === KINDS.length) throw new ChoiceError(withoutAnnotations(folder, articles.length))
  return { articles, missing }
}

function readArticle(folder: string, entry: file.ArticleEntry): Article {
  const path = join(folder, 'articles', `${entry.id}.txt`)
  if (!existsSync(path)) {
    throw new ChoiceError(`${path} is not there, but index.json names it. Add the file or take it out of the list.`)
  }
  const { text } = decode(readFileSync(path))
  const annotation = <Shape extends v.GenericSchema>(kind: (typeof KINDS)[number], shape: Shape) => {
    const own = join(folder, kind, `${entry.id}.json`)
    return existsSync(own) ? readJson(own, shape) : undefined
  }
  const sentences = annotation('gold', file.Gold)?.sentences ?? []
  const names = annotation('actors', file.ActorNames)?.mentions
  const denials = annotation('coverage', file.DenialsReported)?.denialReported
  checkPlaces(join(folder, 'gold', `${entry.id}.json`), text, sentences)
  checkPlaces(join(folder, 'actors', `${entry.id}.json`), text, names ?? [])
  return { ...entry, text, document: readDocument(path), sentences, names, denials }
}

/** An annotation of another version of an article would be counted as a fault of the engine. */
function checkPlaces(path: string, text: string, spans: readonly (Span & { text?: string | undefined })[]): void {
  for (const { start, end, text: said } of spans) {
    const there = text.slice(start, end)
    if (end > start && end <= text.length && (said === undefined || said === there)) continue
    const wanted = said === undefined ? '' : ` "${shortened(said)}"`
    throw new ChoiceError(
      `${path}: at ${start}–${end} the article has "${shortened(there)}" and not the annotated words${wanted}. ` +
        'Offsets are UTF-16 units of the text file, end excluded; annotate this version of the article.',
    )
  }
}

function readJson<Shape extends v.GenericSchema>(path: string, shape: Shape): v.InferOutput<Shape> {
  let value: unknown
  try {
    value = JSON.parse(decode(readFileSync(path)).text)
  } catch (error) {
    throw new ChoiceError(`${path} is not sound JSON (${error instanceof Error ? error.message : error}). Mend it.`)
  }
  const parsed = v.safeParse(shape, value)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new ChoiceError(
    `${path} is not in the format of a corpus: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message} ` +
      'docs/recognition.md tells what belongs there.',
  )
}

function withoutIndex(folder: string): string {
  const wanted = 'Name a folder with index.json, articles/ and annotations in gold/, actors/ or coverage/.'
  if (!existsSync(folder)) return `There is no folder ${folder}. ${wanted}`
  if (!statSync(folder).isDirectory()) return `${folder} is no folder. ${wanted}`
  if (readdirSync(folder).length === 0) return `${folder} is empty. ${wanted}`
  const texts = ['.', 'articles'].flatMap((name) => {
    const own = join(folder, name)
    if (!existsSync(own)) return []
    return readdirSync(own).filter((one) => one.endsWith('.txt') && decode(readFileSync(join(own, one))).text !== '')
  })
  if (texts.length === 0) return `${folder} holds no corpus: it has no index.json and no articles. ${wanted}`
  return (
    `${folder} holds no annotations: ${counted(texts.length)} read, but there is no index.json that names them, and ` +
    `nothing tells what they should be found to say. ${wanted} (To recognise plain articles: npm run -s scan.)`
  )
}

function withoutAnnotations(folder: string, articles: number): string {
  return (
    `${folder} holds no annotations: ${counted(articles)} read, but none of the folders gold, actors, coverage has a ` +
    'file for any of them, so nothing can be measured. Add gold/ID.json with the sentences that name an allegation ' +
    '(docs/recognition.md tells the format). (To recognise plain articles: npm run -s scan.)'
  )
}

function counted(articles: number): string {
  return articles === 1 ? '1 article was' : `${articles} articles were`
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
