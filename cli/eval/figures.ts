import type { ArticleCounts, Count } from './counts.ts'

/** Precision, recall and F1; null where there is nothing to divide by. */
export type Rates = Count & { precision: number | null; recall: number | null; f1: number | null }

/** All figures of a set of articles. In each record, "total" holds the sum over allegations, or sides. */
export type Figures = {
  articles: number
  sentences: Record<string, Rates>
  pages: Record<string, Rates>
  /** False marks a thousand sentences. */
  falseMarks: { near: number | null; off: number | null }
  names: Rates
  denials: Record<string, Rates>
  /** Articles in other languages, and how many marks of allegations stand in them: none is wanted. */
  otherLanguages: { articles: number; marks: number }
  millisecondsPerArticle: number | null
}

/** Adds up what was counted. */
export function figuresOf(counts: readonly ArticleCounts[]): Figures {
  const foreign = counts.filter((one) => one.kind === 'other-lang')
  const articles = counts.filter((one) => one.kind !== 'other-lang')
  return {
    articles: articles.length,
    sentences: summed(articles.map((one) => one.sentences)),
    pages: summed(articles.map((one) => one.pages)),
    falseMarks: { near: perThousand(articles, 'near'), off: perThousand(articles, 'off') },
    names: rates(articles.map((one) => one.names)),
    denials: summed(articles.map((one) => one.denials)),
    otherLanguages: { articles: foreign.length, marks: foreign.reduce((sum, one) => sum + one.marks, 0) },
    millisecondsPerArticle: share(
      articles.reduce((sum, one) => sum + one.milliseconds, 0),
      articles.length,
    ),
  }
}

function perThousand(articles: readonly ArticleCounts[], kind: 'near' | 'off'): number | null {
  const own = articles.filter((one) => one.kind === kind)
  const sentences = own.reduce((sum, one) => sum + one.sentenceCount, 0)
  return share(own.reduce((sum, one) => sum + one.falseMarks, 0) * 1000, sentences)
}

function summed(tables: readonly Record<string, Count>[]): Record<string, Rates> {
  const names = [...new Set(tables.flatMap((table) => Object.keys(table)))].sort()
  const entries = names.map((name) => [name, rates(tables.flatMap((table) => table[name] ?? []))] as const)
  return Object.fromEntries([...entries, ['total', rates(tables.flatMap((table) => Object.values(table)))]])
}

function rates(counts: readonly Count[]): Rates {
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
  const { right, wrong, missed } = { right: sum('right'), wrong: sum('wrong'), missed: sum('missed') }
  const f1 = share(2 * right, 2 * right + wrong + missed)
  return { right, wrong, missed, precision: share(right, right + wrong), recall: share(right, right + missed), f1 }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
