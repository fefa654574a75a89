import type { CoverageRecord } from '../record.ts'
import type { Article } from './corpus.ts'
import type { ArticleCounts } from './counts.ts'

/** Counts, for each allegation and side that was annotated, whether the side's denial is told to be reported. */
export function countDenials(
  counts: ArticleCounts,
  article: Article,
  coverage: readonly CoverageRecord[],
  sideOf: (dataset: string, statement: string) => string | undefined,
): void {
  for (const [allegation, sides] of Object.entries(article.denials ?? {})) {
    const denials = coverage
      .filter((one) => one.allegation === allegation)
      .flatMap((one) => one.reported.map((report) => ({ ...report, side: sideOf(one.dataset, report.statement) })))
      .filter((report) => report.stance === 'denies')
    for (const [side, isReported] of Object.entries(sides)) {
      const found = denials.find((report) => report.side === side)
      const count = counts.denials[side] ?? { right: 0, wrong: 0, missed: 0 }
      counts.denials[side] = count
      const what = `denial of ${allegation} by ${side}`
      const slip = { article: article.id, kind: article.kind, of: 'denial' as const, what }
      if (isReported && found !== undefined) count.right++
      else if (isReported) {
        count.missed++
        const why = `told to be reported here: ${denials.map((one) => one.side).join(', ') || 'nobody’s denial'}`
        counts.missed.push({ ...slip, text: '', why })
      } else if (found !== undefined) {
        count.wrong++
        const text = article.text.slice(found.start, found.end)
        counts.wrong.push({ ...slip, text, why: `statement ${found.statement}` })
      }
    }
  }
}
