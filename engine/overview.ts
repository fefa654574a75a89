import { type Dossier, dossierOf } from '../dataset/dossier.ts'
import type { Excerpt } from '../dataset/excerpt.ts'
import type { Coverage, Findings } from './reading.ts'

/** One allegation or actor of the page, and where the page has it. */
export type OutlineEntry = {
  kind: 'actor' | 'allegation'
  id: string
  /** The ids of the datasets that know it; never empty. */
  datasets: string[]
  /** Indexes into the findings' mentions, in reading order. */
  mentions: number[]
  /** Whether at least one mention is sure. */
  sure: boolean
  /** For allegations, one for each dataset. */
  coverage: Coverage[]
}

/**
 * What the page mentions, before it is known what the datasets hold on it. Entries stand in the order of their first
 * mention.
 */
export type Outline = { allegations: OutlineEntry[]; actors: OutlineEntry[] }

/** An entry with all that the datasets know of it. */
export type OverviewEntry = Omit<OutlineEntry, 'datasets'> & {
  /** One for each dataset that knows it; never empty. */
  dossiers: Dossier[]
}

/** The page at a glance, in the order of its outline. */
export type Overview = { allegations: OverviewEntry[]; actors: OverviewEntry[] }

/**
 * Groups what was found on a page by what it refers to.
 *
 * A thing that two datasets know under one id is one entry of both. A mention that may mean several things is counted
 * under each.
 */
export function outlineOf({ mentions, coverage }: Findings): Outline {
  const entries = new Map<string, OutlineEntry>()
  mentions.forEach((mention, index) => {
    for (const { kind, id, dataset } of mention.targets) {
      const known = entries.get(`${kind} ${id}`) ?? begin(kind, id)
      if (!known.datasets.includes(dataset)) known.datasets.push(dataset)
      if (known.mentions.at(-1) !== index) known.mentions.push(index)
      known.sure ||= mention.sure
    }
  })
  const all = [...entries.values()]
  return {
    allegations: all.filter((entry) => entry.kind === 'allegation'),
    actors: all.filter((entry) => entry.kind === 'actor'),
  }

  function begin(kind: OutlineEntry['kind'], id: string): OutlineEntry {
    const covered = kind === 'allegation' ? coverage.filter((one) => one.allegation === id) : []
    const entry = { kind, id, datasets: [], mentions: [], sure: false, coverage: covered }
    entries.set(`${kind} ${id}`, entry)
    return entry
  }
}

/** An outline with what is told of each thing. What none of the excerpts knows is left out. */
export function overviewOf({ allegations, actors }: Outline, excerpts: readonly Excerpt[]): Overview {
  return { allegations: entriesWith(allegations, excerpts), actors: entriesWith(actors, excerpts) }
}

/** The same for some entries of an outline. */
export function entriesWith(entries: readonly OutlineEntry[], excerpts: readonly Excerpt[]): OverviewEntry[] {
  return entries.flatMap(({ datasets, ...entry }) => {
    const known = excerpts.filter((one) => datasets.includes(one.id))
    const dossiers = known.flatMap((one) => dossierOf(one, entry.kind, entry.id) ?? [])
    return dossiers.length === 0 ? [] : [{ ...entry, dossiers }]
  })
}
