/** What the extension did on one page. Times are milliseconds; null where the page could not be read. */
export type PageReport = {
  page: string
  /** Mentions by id. */
  allegations: Record<string, number>
  actors: Record<string, number>
  /** From the moment at which the page was parsed (DOMContentLoaded) to that at which all marks stood. */
  paintMs: number | null
  /** Our longest task on the page's main thread, and all of them together. */
  longestTaskMs: number | null
  /** What was done in it. */
  longestTask?: string
  mainThreadMs: number | null
  /** The part of it that a reader has who does nothing: a page that is no article is judged and not read. */
  byItselfMs: number | null
  /** All of it by what was done in it. */
  partsMs: Record<string, number>
  /** Uncaught errors and console errors of ours, and why a page could not be read. */
  errors: string[]
  /** Whether `document.body` serialises to the same bytes with the extension and without it. */
  bodyEqual: boolean
  /** Whether the page is one that is read by itself, where there is access; null where it told of neither. */
  isTakenForArticle: boolean | null
}

export type PagesSummary = {
  pages: number
  withErrors: number
  bodyChanged: number
  takenForArticles: number
  withAllegations: number
  withActors: number
  paintMs: Spread
  longestTaskMs: Spread
  mainThreadMs: Spread
  byItselfMs: Spread
  /** By what was done, for each page on which it was. The most first. */
  partsMs: Record<string, Spread>
}

/** Null where there is nothing to measure. */
type Spread = { median: number | null; p95: number | null; most: number | null }

/** Adds the pages up. No pages give zeros and nulls. */
export function summaryOf(reports: readonly PageReport[]): PagesSummary {
  const count = (is: (report: PageReport) => boolean) => reports.filter(is).length
  return {
    pages: reports.length,
    withErrors: count(({ errors }) => errors.length > 0),
    bodyChanged: count(({ bodyEqual }) => !bodyEqual),
    takenForArticles: count(({ isTakenForArticle }) => isTakenForArticle === true),
    withAllegations: count(({ allegations }) => Object.keys(allegations).length > 0),
    withActors: count(({ actors }) => Object.keys(actors).length > 0),
    paintMs: spread(reports.map(({ paintMs }) => paintMs)),
    longestTaskMs: spread(reports.map(({ longestTaskMs }) => longestTaskMs)),
    mainThreadMs: spread(reports.map(({ mainThreadMs }) => mainThreadMs)),
    byItselfMs: spread(reports.map(({ byItselfMs }) => byItselfMs)),
    partsMs: spreadByPart(reports),
  }
}

/** One line for a page, and one more for each error. */
export function toldReport(report: PageReport): string {
  const {
    page,
    allegations,
    actors,
    paintMs,
    longestTaskMs,
    longestTask,
    mainThreadMs,
    errors,
    bodyEqual,
    isTakenForArticle,
  } = report
  const doing = longestTask ? ` (${longestTask})` : ''
  const line = [
    `${page}: allegations ${counts(allegations)}`,
    `actors ${counts(actors)}`,
    `painted in ${told(paintMs)}, main thread ${told(mainThreadMs)}, longest task ${told(longestTaskMs)}${doing}`,
    bodyEqual ? 'body equal' : 'BODY CHANGED',
    isTakenForArticle === null ? 'no verdict' : isTakenForArticle ? 'an article' : 'no article',
  ].join('; ')
  return [line, ...errors.map((error) => `    ERROR ${error}`)].join('\n')
}

/** The summary in words. */
export function toldSummary(summary: PagesSummary): string {
  const { pages, withErrors, bodyChanged, takenForArticles, withAllegations, withActors } = summary
  const line = (name: string, { median, p95, most }: Spread) =>
    `  ${name}: median ${told(median)}, 95th ${told(p95)}, most ${told(most)}`
  const times = (['paintMs', 'byItselfMs', 'mainThreadMs', 'longestTaskMs'] as const).map((name) =>
    line(name, summary[name]),
  )
  const parts = Object.entries(summary.partsMs).map(([part, times]) => line(`  of it ${part}`, times))
  return [
    '',
    `${pages} pages: ${withErrors} with errors, ${bodyChanged} with a changed body;`,
    `  allegations on ${withAllegations}, actors on ${withActors}; ${takenForArticles} taken for articles.`,
    ...times,
    ...parts,
  ].join('\n')
}

function spread(values: readonly (number | null)[]): Spread {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
  return { median: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? null }
}

function spreadByPart(reports: readonly PageReport[]): Record<string, Spread> {
  const names = new Set(reports.flatMap(({ partsMs }) => Object.keys(partsMs)))
  const all = [...names].map((name) => [name, spread(reports.map(({ partsMs }) => partsMs[name] ?? null))] as const)
  return Object.fromEntries(all.toSorted(([, one], [, other]) => (other.median ?? 0) - (one.median ?? 0)))
}

function counts(mentions: Record<string, number>): string {
  const entries = Object.entries(mentions)
  return entries.length === 0 ? 'none' : entries.map(([id, count]) => `${id} ${count}`).join(', ')
}

function told(milliseconds: number | null): string {
  return milliseconds === null ? '–' : `${milliseconds} ms`
}
