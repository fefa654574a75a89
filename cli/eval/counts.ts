import type { Span } from '../../dataset/model.ts'
import type { DocumentRecord } from '../record.ts'
import type { GoldSentence } from './annotations.ts'
import type { Article } from './corpus.ts'
import { countDenials } from './denial-counts.ts'
import { countNames } from './name-counts.ts'

/** Right, wrong and missed: of sentences, pages, names or denials. */
export type Count = { right: number; wrong: number; missed: number }

/** One thing that was missed, or marked and should not be. */
export type Slip = {
  article: string
  kind: Article['kind']
  of: 'sentence' | 'name' | 'denial'
  /** The allegation, the actor, or whose denial of what. */
  what: string
  text: string
  why: string
}

/** A mark of an allegation, in the offsets of the article. */
export type Mark = Span & { id: string; quote: string; why?: string }

export type ArticleCounts = {
  outlet: string
  kind: Article['kind']
  sentenceCount: number
  sentences: Record<string, Count>
  pages: Record<string, Count>
  names: Count
  denials: Record<string, Count>
  /** Marks of allegations that are neither right nor weak. */
  falseMarks: number
  /** All marks of allegations. */
  marks: number
  milliseconds: number
  missed: Slip[]
  wrong: Slip[]
}

/** Tells why a sentence holds no mark of an allegation. */
export type WhyMissed = (allegation: string, sentence: Span) => string

/** A mark is no longer than this when it is compared with sentences. */
const LONGEST_MARK = 700

/** Counts one article as the corpus' README says. `sideOf` gives the side of a statement's speaker. */
export function countArticle(
  article: Article,
  record: DocumentRecord,
  sideOf: (dataset: string, statement: string) => string | undefined,
  whyMissed: WhyMissed,
): ArticleCounts {
  const marks = record.mentions
    .filter((one) => one.kind === 'allegation')
    .map(({ id, start, end, quote, why = [] }) => {
      return { id, start, end, quote, why: why.map((cause) => `${cause.slot} “${cause.quote}”`).join(', ') }
    })
  const counts = countMarks(article, marks, whyMissed)
  countNames(
    counts,
    article,
    record.mentions.filter((one) => one.kind === 'actor'),
  )
  countDenials(counts, article, record.coverage, sideOf)
  return counts
}

/** Counts the marks of allegations alone. */
export function countMarks(article: Article, marks: readonly Mark[], whyMissed: WhyMissed = () => ''): ArticleCounts {
  const sentences = sentencesOf(article.text)
  const counts: ArticleCounts = {
    outlet: article.outlet,
    kind: article.kind,
    sentenceCount: sentences.length,
    sentences: {},
    pages: {},
    names: { right: 0, wrong: 0, missed: 0 },
    denials: {},
    falseMarks: 0,
    marks: marks.length,
    milliseconds: 0,
    missed: [],
    wrong: [],
  }
  // Articles in other languages are read, not counted.
  if (article.kind === 'other-lang') return counts
  const ids = new Set([...article.sentences.flatMap((one) => one.allegations), ...marks.map((one) => one.id)])
  for (const id of ids) {
    const own = marks.filter((one) => one.id === id)
    counts.sentences[id] = countAllegation(counts, article, id, own, sentences, whyMissed)
    const page = pageCount(article, id, own.length > 0)
    if (page !== undefined) counts.pages[id] = page
  }
  return counts
}

function countAllegation(
  counts: ArticleCounts,
  article: Article,
  id: string,
  marks: readonly Mark[],
  sentences: readonly Span[],
  whyMissed: WhyMissed,
): Count {
  const count: Count = { right: 0, wrong: 0, missed: 0 }
  const slip = { article: article.id, kind: article.kind, of: 'sentence' as const, what: id }
  const annotated = article.sentences.filter((one) => one.allegations.includes(id))
  // Near misses and off-topic articles can only add false ones.
  for (const sentence of article.kind === 'on' ? annotated : []) {
    if (marks.some((mark) => overlaps(mark, sentence))) count.right++
    else {
      count.missed++
      const text = article.text.slice(sentence.start, sentence.end)
      counts.missed.push({ ...slip, text, why: whyMissed(id, sentence) })
    }
  }
  for (const mark of marks) {
    if (annotated.some((sentence) => overlaps(mark, sentence)) || isNeutral(mark, article.sentences, sentences))
      continue
    count.wrong++
    counts.wrong.push({ ...slip, text: mark.quote, why: mark.why ?? '' })
  }
  counts.falseMarks += count.wrong
  return count
}

/** Undefined where the article counts neither way: it refers to the allegation by context alone. */
function pageCount(article: Article, id: string, isMarked: boolean): Count | undefined {
  const carries = article.kind === 'on' && article.sentences.some((one) => one.allegations.includes(id))
  if (!carries && article.sentences.some((one) => one.weak.includes(id))) return undefined
  return {
    right: Number(carries && isMarked),
    wrong: Number(!carries && isMarked),
    missed: Number(carries && !isMarked),
  }
}

/** Whether a mark covers at least half of the shorter of itself and a sentence. */
function overlaps(mark: Span, sentence: Span): boolean {
  const { start, end } = cut(mark)
  const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start)
  return shared > 0 && shared * 2 >= Math.min(end - start, sentence.end - sentence.start)
}

/** Whether a mark touches only sentences in which its allegation is annotated as weak. */
function isNeutral(mark: Mark, annotated: readonly GoldSentence[], sentences: readonly Span[]): boolean {
  const { start, end } = cut(mark)
  const touches = (one: Span) => one.start < end && start < one.end
  const weak = annotated.filter((one) => one.weak.includes(mark.id) && touches(one))
  return weak.length > 0 && sentences.filter(touches).every((one) => weak.some((other) => within(one, other)))
}

/** An annotated sentence may have been cut a little otherwise than by this version of the segmenter. */
function within(one: Span, other: Span): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return shared * 2 >= one.end - one.start
}

function cut({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + LONGEST_MARK) }
}

/** The sentences of an article as the annotators had them, without the white space around them. */
function sentencesOf(text: string): Span[] {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].flatMap(({ segment, index }) => {
    const trimmed = segment.trim()
    if (trimmed === '') return []
    const start = index + segment.indexOf(trimmed)
    return [{ start, end: start + trimmed.length }]
  })
}
