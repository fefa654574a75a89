import type { Span } from '../../dataset/model.ts'
import type { DocumentRecord, MentionRecord } from '../record.ts'
import type { Article, GoldSentence } from './corpus.ts'

/** Right, wrong and missed: of sentences, pages, names or denials. */
export type Count = { right: number; wrong: number; missed: number }

/** One sentence that was missed, or one mention that should not be there. */
export type Error = { article: string; kind: Article['kind']; what: string; text: string; why?: string }

export type ArticleCounts = {
  outlet: string
  kind: Article['kind']
  sentenceCount: number
  sentences: Record<string, Count>
  pages: Record<string, Count>
  names: Count
  denials: Record<string, Count>
  falseMentions: number
  milliseconds: number
  misses: Error[]
  falses: Error[]
}

/** A mention is no longer than this when it is compared with sentences. */
const LONGEST_MENTION = 700

/** Counts one article as the corpus' README says. `sideOf` gives the side of a statement's speaker. */
export function countArticle(
  article: Article,
  record: DocumentRecord,
  milliseconds: number,
  sideOf: (dataset: string, statement: string) => string | undefined,
): ArticleCounts {
  const counts: ArticleCounts = {
    outlet: article.outlet,
    kind: article.kind,
    sentenceCount: [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(article.text)].length,
    sentences: {},
    pages: {},
    names: { right: 0, wrong: 0, missed: 0 },
    denials: {},
    falseMentions: 0,
    milliseconds,
    misses: [],
    falses: [],
  }
  const mentions = record.mentions.filter((one) => one.kind === 'allegation')
  const ids = new Set([...article.sentences.flatMap((one) => one.allegations), ...mentions.map((one) => one.id)])
  for (const id of ids)
    countAllegation(
      counts,
      article,
      id,
      mentions.filter((one) => one.id === id),
    )
  countNames(
    counts,
    article,
    record.mentions.filter((one) => one.kind === 'actor'),
  )
  countDenials(counts, article, record, sideOf)
  return counts
}

function countAllegation(
  counts: ArticleCounts,
  article: Article,
  id: string,
  mentions: readonly MentionRecord[],
): void {
  const wanted = article.sentences.filter((one) => one.allegations.includes(id))
  const count: Count = { right: 0, wrong: 0, missed: 0 }
  for (const sentence of wanted) {
    if (mentions.some((mention) => covers(mention, sentence))) count.right++
    else {
      count.missed++
      const text = article.text.slice(sentence.start, sentence.end)
      counts.misses.push({ article: article.id, kind: article.kind, what: id, text })
    }
  }
  for (const mention of mentions) {
    if (wanted.some((sentence) => covers(mention, sentence)) || isNeutral(mention, article.sentences, id)) continue
    count.wrong++
    const why = (mention.why ?? []).map((cause) => `${cause.slot} “${cause.quote}”`).join(', ')
    counts.falses.push({ article: article.id, kind: article.kind, what: id, text: mention.quote, why })
  }
  counts.falseMentions += count.wrong
  counts.sentences[id] = count
  const isWeak = wanted.length === 0 && article.sentences.some((one) => one.weak.includes(id))
  if (isWeak) return
  counts.pages[id] = {
    right: Number(wanted.length > 0 && mentions.length > 0),
    wrong: Number(wanted.length === 0 && mentions.length > 0),
    missed: Number(wanted.length > 0 && mentions.length === 0),
  }
}

function covers(mention: Span, sentence: Span): boolean {
  const end = Math.min(mention.end, mention.start + LONGEST_MENTION)
  const shared = Math.min(end, sentence.end) - Math.max(mention.start, sentence.start)
  return shared > 0 && shared * 2 >= Math.min(end - mention.start, sentence.end - sentence.start)
}

/** Whether a mention touches only sentences in which its allegation is annotated as weak. */
function isNeutral(mention: Span, sentences: readonly GoldSentence[], id: string): boolean {
  const touched = sentences.filter((one) => one.start < mention.end && mention.start < one.end)
  return touched.length > 0 && touched.every((one) => one.weak.includes(id))
}

function countNames(counts: ArticleCounts, article: Article, mentions: readonly MentionRecord[]): void {
  if (article.names === undefined) return
  const key = ({ start, end }: Span) => `${start} ${end}`
  const found = new Set(mentions.map(key))
  const optional = new Set(article.names.filter((one) => one.optional === true).map(key))
  const wanted = article.names.filter((one) => one.optional !== true)
  const wantedKeys = new Set(wanted.map(key))
  for (const name of wanted) {
    if (found.has(key(name))) counts.names.right++
    else {
      counts.names.missed++
      counts.misses.push({ article: article.id, kind: article.kind, what: `actor ${name.actor}`, text: name.text })
    }
  }
  for (const place of found) {
    if (wantedKeys.has(place) || optional.has(place)) continue
    counts.names.wrong++
    const mention = mentions.find((one) => key(one) === place)
    if (mention === undefined) continue
    const around = article.text.slice(Math.max(0, mention.start - 30), mention.end + 30).replace(/\s+/g, ' ')
    counts.falses.push({ article: article.id, kind: article.kind, what: `actor ${mention.id}`, text: around })
  }
}

function countDenials(
  counts: ArticleCounts,
  article: Article,
  record: DocumentRecord,
  sideOf: (dataset: string, statement: string) => string | undefined,
): void {
  for (const [allegation, sides] of Object.entries(article.denials ?? {})) {
    const reported = record.coverage
      .filter((one) => one.allegation === allegation)
      .flatMap((one) => one.reported.map((report) => ({ ...report, side: sideOf(one.dataset, report.statement) })))
      .filter((report) => report.stance === 'denies')
    for (const [side, isReported] of Object.entries(sides)) {
      const own = reported.filter((report) => report.side === side)
      const count = counts.denials[side] ?? { right: 0, wrong: 0, missed: 0 }
      counts.denials[side] = count
      if (isReported && own.length > 0) count.right++
      else if (isReported) count.missed++
      else if (own.length > 0) count.wrong++
      if (isReported === own.length > 0) continue
      const what = `denial of ${allegation} by ${side}`
      const first = own[0]
      const text = first === undefined ? '' : article.text.slice(first.start, first.end)
      ;(isReported ? counts.misses : counts.falses).push({ article: article.id, kind: article.kind, what, text })
    }
  }
}
