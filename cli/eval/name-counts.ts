import type { Span } from '../../dataset/model.ts'
import type { MentionRecord } from '../record.ts'
import type { Article } from './corpus.ts'
import type { ArticleCounts } from './counts.ts'

/** Counts names by their exact span, where an article has them annotated. Optional ones count neither way. */
export function countNames(counts: ArticleCounts, article: Article, mentions: readonly MentionRecord[]): void {
  if (article.names === undefined) return
  const slip = { article: article.id, kind: article.kind, of: 'name' as const }
  const found = new Map(mentions.map((one) => [placeOf(one), one]))
  const optional = new Set(article.names.filter((one) => one.optional === true).map(placeOf))
  const wanted = new Map(article.names.filter((one) => one.optional !== true).map((one) => [placeOf(one), one]))
  for (const [place, name] of wanted) {
    if (found.has(place)) counts.names.right++
    else {
      counts.names.missed++
      const others = mentions.filter((one) => one.start < name.end && name.start < one.end)
      const why = others.map((one) => `found is “${one.quote}”`).join(', ') || 'no name was found there'
      counts.missed.push({ ...slip, what: name.actor, text: around(article, name), why })
    }
  }
  for (const [place, mention] of found) {
    if (wanted.has(place) || optional.has(place)) continue
    counts.names.wrong++
    const why = `“${mention.quote}” is no name there, or another`
    counts.wrong.push({ ...slip, what: mention.id, text: around(article, mention), why })
  }
}

function placeOf({ start, end }: Span): string {
  return `${start} ${end}`
}

function around(article: Article, { start, end }: Span): string {
  return `…${article.text.slice(Math.max(0, start - 30), end + 30)}…`
}
