import type { Coverage, Findings, Mention } from '../engine/reading.ts'
import type { Document } from './read-document.ts'

/** What was found in one document. Offsets are those of the document (see `readDocument`). */
export type DocumentRecord = {
  document: string
  mentions: MentionRecord[]
  coverage: CoverageRecord[]
  warnings: string[]
}

export type MentionRecord = {
  kind: Mention['kind']
  id: string
  /** The datasets that know it. */
  datasets: string[]
  /** For actors. */
  name?: string
  start: number
  end: number
  quote: string
  stance?: Mention['stance']
  score?: number
  /** For allegations: sure, or likely. */
  sure?: boolean
  why?: { slot: string; label: string; quote: string; start: number; end: number }[]
}

export type CoverageRecord = {
  dataset: string
  allegation: string
  reported: { statement: string; stance: string; start: number; end: number }[]
  missing: string[]
}

/**
 * Tells findings in the offsets of the document. A mention that may refer to several things becomes one record for
 * each. `nameOf` gives an actor's name.
 */
export function recordOf(
  document: string,
  { passages, warnings }: Document,
  findings: Findings,
  nameOf: (dataset: string, actor: string) => string,
): DocumentRecord {
  const at = (passage: number) => passages[passage]?.offset ?? 0
  return {
    document,
    mentions: findings.mentions.flatMap((mention) => mentionRecords(mention, at(mention.passage), nameOf)),
    coverage: findings.coverage.map((one) => coverageRecord(one, at)),
    warnings,
  }
}

function mentionRecords(
  mention: Mention,
  offset: number,
  nameOf: (dataset: string, actor: string) => string,
): MentionRecord[] {
  const ids = [...new Set(mention.targets.map((target) => target.id))]
  return ids.map((id) => {
    const datasets = mention.targets.filter((target) => target.id === id).map((target) => target.dataset)
    const place = { start: offset + mention.span.start, end: offset + mention.span.end, quote: mention.quote }
    if (mention.kind === 'actor') return { kind: 'actor', id, datasets, name: nameOf(datasets[0] ?? '', id), ...place }
    return {
      kind: 'allegation',
      id,
      datasets,
      ...place,
      ...(mention.stance === undefined ? {} : { stance: mention.stance }),
      ...(mention.score === undefined ? {} : { score: mention.score }),
      sure: mention.sure,
      why: mention.why.map(({ slot, label, quote, span }) => ({
        slot,
        label,
        quote,
        start: offset + span.start,
        end: offset + span.end,
      })),
    }
  })
}

function coverageRecord(coverage: Coverage, at: (passage: number) => number): CoverageRecord {
  return {
    dataset: coverage.dataset,
    allegation: coverage.allegation,
    reported: coverage.reported.map(({ statement, stance, passage, span }) => ({
      statement,
      stance,
      start: at(passage) + span.start,
      end: at(passage) + span.end,
    })),
    missing: coverage.missing,
  }
}
