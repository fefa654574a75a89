import type { Dossier } from '../dataset/dossier.ts'
import type { Coverage, Findings } from './reading.ts'

/** One allegation or actor of the page, with all that the datasets know of it. */
export type OverviewEntry = {
  kind: 'actor' | 'allegation'
  id: string
  /** One for each dataset that knows it; never empty. */
  dossiers: Dossier[]
  /** Indexes into the findings' mentions, in reading order. */
  mentions: number[]
  /** Whether at least one mention is sure. */
  sure: boolean
  /** For allegations, one for each dataset. */
  coverage: Coverage[]
}

/** The page at a glance. Entries stand in the order of their first mention. */
export type Overview = { allegations: OverviewEntry[]; actors: OverviewEntry[] }

/**
 * Groups what was found on a page by what it refers to.
 *
 * A thing that two datasets know under one id is one entry with two dossiers. A mention that may mean several things
 * is counted under each. What has no dossier is left out.
 */
export function overviewOf(findings: Findings, dossiers: readonly Dossier[]): Overview {
  const entries = new Map<string, OverviewEntry>()
  findings.mentions.forEach((mention, index) => {
    for (const { kind, id } of mention.targets) {
      const known = entries.get(`${kind} ${id}`) ?? begin(kind, id)
      if (known === undefined) continue
      entries.set(`${kind} ${id}`, known)
      if (known.mentions.at(-1) !== index) known.mentions.push(index)
      known.sure ||= mention.sure
    }
  })
  const all = [...entries.values()]
  return {
    allegations: all.filter((entry) => entry.kind === 'allegation'),
    actors: all.filter((entry) => entry.kind === 'actor'),
  }

  function begin(kind: OverviewEntry['kind'], id: string): OverviewEntry | undefined {
    const own = dossiers.filter((dossier) => dossier.kind === kind && dossier.id === id)
    if (own.length === 0) return undefined
    const coverage = kind === 'allegation' ? findings.coverage.filter((one) => one.allegation === id) : []
    return { kind, id, dossiers: own, mentions: [], sure: false, coverage }
  }
}
