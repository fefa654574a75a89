import type { OverviewEntry } from '../engine/overview.ts'
import type { TabState } from '../platform/tab-overview.ts'

type Read = Extract<TabState, { name: 'read' }>

const MOST_QUOTES = 3

/** Tells in plain text what was found on a page, why, and what the datasets hold on it. `reasons` are by the words. */
export function tellFindings(title: string, { overview, mentions }: Read, reasons: Map<string, string>): string {
  const lines = [`Found on "${title}":`]
  if (overview.allegations.length === 0) lines.push('  no allegation of the datasets')
  for (const entry of overview.allegations) lines.push(...allegationLines(entry, mentions, reasons))
  if (overview.actors.length > 0) {
    lines.push(`  Actors: ${overview.actors.map((one) => `${nameOf(one)} (${one.mentions.length})`).join(', ')}`)
  }
  return lines.join('\n')
}

function allegationLines(entry: OverviewEntry, mentions: Read['mentions'], reasons: Map<string, string>): string[] {
  const dossiers = entry.dossiers.flatMap((one) => (one.kind === 'allegation' ? [one] : []))
  const statements = dossiers.flatMap((one) => one.statements)
  const denials = statements.filter(({ stance }) => stance === 'denies')
  const reported = new Set(entry.coverage.flatMap((one) => one.reported.map(({ statement }) => statement)))
  const here = denials.filter(({ id }) => reported.has(id))
  return [
    `  Allegation: ${nameOf(entry)} (marked ${entry.mentions.length} times)`,
    ...entry.mentions.slice(0, MOST_QUOTES).flatMap((index) => {
      const quote = mentions[index]?.quote ?? ''
      const reason = reasons.get(quote)
      return [`    "${short(quote)}"`, ...(reason === undefined ? [] : [`      because of ${reason}`])]
    }),
    `    On the record: ${denials.length} denials, ${statements.filter(({ official }) => official).length} official statements;`,
    `    reported in this article: ${here.length === 0 ? 'no denial found' : here.map(({ speaker }) => speaker.name).join(', ')}`,
  ]
}

function nameOf({ id, dossiers: [first] }: OverviewEntry): string {
  return first === undefined ? id : first.kind === 'allegation' ? first.title : first.name
}

function short(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > 110 ? `${plain.slice(0, 109)}…` : plain
}
