import type { ArticleCounts, Count } from './counts.ts'

/** Precision, recall and F1; null where there is nothing to divide by. */
export type Rates = Count & { precision: number | null; recall: number | null; f1: number | null }

/** All figures of a set of articles. */
export type Figures = {
  articles: number
  sentences: Record<string, Rates>
  pages: Record<string, Rates>
  /** False highlights a thousand sentences. */
  falseHighlights: { near: number | null; off: number | null }
  names: Rates
  denials: Record<string, Rates>
  millisecondsPerArticle: number
}

/** Adds up what was counted. "total" holds the sum over allegations, or sides. */
export function figuresOf(articles: readonly ArticleCounts[]): Figures {
  const perThousand = (kind: 'near' | 'off') => {
    const own = articles.filter((one) => one.kind === kind)
    const sentences = own.reduce((sum, one) => sum + one.sentenceCount, 0)
    return sentences === 0 ? null : (own.reduce((sum, one) => sum + one.falseMentions, 0) * 1000) / sentences
  }
  return {
    articles: articles.length,
    sentences: summed(articles.map((one) => one.sentences)),
    pages: summed(articles.map((one) => one.pages)),
    falseHighlights: { near: perThousand('near'), off: perThousand('off') },
    names: rates(articles.map((one) => one.names)),
    denials: summed(articles.map((one) => one.denials)),
    millisecondsPerArticle: articles.reduce((sum, one) => sum + one.milliseconds, 0) / Math.max(1, articles.length),
  }
}

function summed(tables: readonly Record<string, Count>[]): Record<string, Rates> {
  const names = [...new Set(tables.flatMap((table) => Object.keys(table)))].sort()
  const entries = names.map((name) => [name, rates(tables.flatMap((table) => table[name] ?? []))] as const)
  return Object.fromEntries([...entries, ['total', rates(tables.flatMap((table) => Object.values(table)))]])
}

function rates(counts: readonly Count[]): Rates {
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
  const count = { right: sum('right'), wrong: sum('wrong'), missed: sum('missed') }
  const precision = share(count.right, count.right + count.wrong)
  const recall = share(count.right, count.right + count.missed)
  const f1 =
    precision === null || recall === null || precision + recall === 0
      ? null
      : (2 * precision * recall) / (precision + recall)
  return { ...count, precision, recall, f1 }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

/** The figures as a table for people. */
export function tableOf(title: string, figures: Figures): string {
  const lines = [`${title} (${figures.articles} articles)`, '']
  const section = (name: string, table: Record<string, Rates>) => {
    lines.push(`  ${name.padEnd(30)}precision  recall     F1   right wrong missed`)
    for (const [key, one] of Object.entries(table)) lines.push(row(key, one))
    lines.push('')
  }
  section('by sentence', figures.sentences)
  section('by page', figures.pages)
  section('actors, exact span', { total: figures.names })
  section('denials reported, by side', figures.denials)
  const { near, off } = figures.falseHighlights
  lines.push(`  false highlights a thousand sentences: near-miss pages ${shown(near)}, off-topic pages ${shown(off)}`)
  lines.push(`  ${figures.millisecondsPerArticle.toFixed(2)} ms an article in the engine`)
  return lines.join('\n')
}

function row(name: string, { precision, recall, f1, right, wrong, missed }: Rates): string {
  const figures = [precision, recall, f1].map((one) => shown(one, 3).padStart(9)).join('')
  return `    ${name.padEnd(28)}${figures}${String(right).padStart(8)}${String(wrong).padStart(6)}${String(missed).padStart(7)}`
}

function shown(value: number | null, digits = 2): string {
  return value === null ? '–' : value.toFixed(digits)
}
