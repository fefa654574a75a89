import type { ArticleCounts } from './counts.ts'
import type { Figures } from './figures.ts'

/** What an outlet group is made of. */
type Dealt = Pick<ArticleCounts, 'outlet' | 'kind' | 'sentences'>

/** Mean, least and most over groups; null where no group has the figure. */
export type Spread = { mean: number; least: number; most: number } | null

/** The figures whose spread over groups is told, by what they are called. */
export const MEASURES: readonly (readonly [string, (figures: Figures) => number | null | undefined])[] = [
  ['sentences, precision', (one) => one.sentences.total?.precision],
  ['sentences, recall', (one) => one.sentences.total?.recall],
  ['sentences, F1', (one) => one.sentences.total?.f1],
  ['pages, precision', (one) => one.pages.total?.precision],
  ['pages, recall', (one) => one.pages.total?.recall],
  ['pages, F1', (one) => one.pages.total?.f1],
  ['false marks a thousand sentences, near misses', (one) => one.falseMarks.near],
  ['false marks a thousand sentences, off topic', (one) => one.falseMarks.off],
  ['actors, precision', (one) => one.names.precision],
  ['actors, recall', (one) => one.names.recall],
  ['denials reported, precision', (one) => one.denials.total?.precision],
  ['denials reported, recall', (one) => one.denials.total?.recall],
  ['milliseconds an article', (one) => one.millisecondsPerArticle],
]

/**
 * Whole outlets dealt out to groups, so that no outlet stands in two and groups hold about as many annotated sentences.
 *
 * The largest outlet first, each to the smallest group; the same articles always give the same groups. Articles in other
 * languages are in none. Groups that stay empty are left out.
 */
export function outletGroups<One extends Dealt>(counts: readonly One[], folds: number): One[][] {
  const outlets = new Map<string, One[]>()
  for (const one of counts) {
    if (one.kind !== 'other-lang') outlets.set(one.outlet, [...(outlets.get(one.outlet) ?? []), one])
  }
  const groups = Array.from({ length: folds }, (): { weight: number; list: One[] } => ({ weight: 0, list: [] }))
  const sized = [...outlets.values()].map((list) => ({ list, weight: weightOf(list) }))
  for (const { list, weight } of sized.sort((a, b) => b.weight - a.weight)) {
    const smallest = groups.reduce((least, group) => (group.weight < least.weight ? group : least))
    smallest.list.push(...list)
    smallest.weight += weight
  }
  return groups.map((group) => group.list).filter((list) => list.length > 0)
}

/** Annotated sentences, and a little for each article: near misses are to be in all groups. */
function weightOf(list: readonly Dealt[]): number {
  const annotated = (one: Dealt) =>
    Object.values(one.sentences).reduce((sum, count) => sum + count.right + count.missed, 0)
  return list.reduce((sum, one) => sum + annotated(one) + 1, 0)
}

/** Each measure's mean, least and most over the groups that have it. */
export function spreadOver(groups: readonly Figures[]): Record<string, Spread> {
  return Object.fromEntries(
    MEASURES.map(([name, of]) => {
      const values = groups.flatMap((figures) => of(figures) ?? [])
      if (values.length === 0) return [name, null]
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return [name, { mean, least: Math.min(...values), most: Math.max(...values) }]
    }),
  )
}
