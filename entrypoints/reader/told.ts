import type { CardView } from '../../components/Card.tsx'
import { readExcerpt } from '../../dataset/excerpt-text.ts'
import { entriesWith, type OutlineEntry, type OverviewEntry } from '../../engine/overview.ts'

/** What a card is about, and the words around its own. */
export type Told = {
  entries: readonly OutlineEntry[]
  around?: readonly OutlineEntry[]
  /** What the datasets hold on all of it, as it came; undefined where it has not come. */
  excerpts(): readonly string[] | undefined
}

/** What there is to show of it. The excerpts are read anew each time: a page keeps them as the text that they came as. */
export function read({ entries, around = [], excerpts }: Told): { view: CardView; around: OverviewEntry[] } {
  const here = excerpts()?.map(readExcerpt)
  if (here === undefined) return { view: { name: 'no-answer' }, around: [] }
  const targets = entriesWith(entries, here)
  return {
    view: targets.length === 0 ? { name: 'gone' } : { name: 'found', targets },
    around: entriesWith(around, here),
  }
}
