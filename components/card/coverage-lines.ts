import type { AllegationDossier, ToldStatement } from '../../dataset/dossier.ts'
import type { Span, Stance } from '../../dataset/model.ts'
import type { Coverage } from '../../engine/reading.ts'
import { saidSince, sideOf } from './time-line.ts'

/** A place on the page: which passage, and where in it. */
export type Place = { passage: number; span: Span }

/** One side's stance, and where the page reports it; no places: it was not found on the page. */
export type CoverageLine = { who: string; stance: Stance; places: Place[] }

/**
 * What a page reports of an allegation, a line for each side and stance: what it reports in the order of the page, then
 * what was not found on it: denials of those whom the allegation is about, other denials, what was said officially, and
 * the rest.
 *
 * What was said after the article was published can't be missing from it, nor can the allegation itself; a mere comment
 * is missing only where the page lets its side say nothing else, and what a body said only where the page reports none of
 * its parts with that stance (the Kremlin's denial is one of Russia's). Statements that the dossier does not hold are left out.
 */
export function coverageLines(dossier: AllegationDossier, coverage: Coverage, published?: string): CoverageLine[] {
  const statements = new Map(dossier.statements.map((one) => [one.id, one]))
  const lines = new Map<string, CoverageLine>()
  const spoken = new Set<string>()
  const inPageOrder = [...coverage.reported].sort((a, b) => a.passage - b.passage || a.span.start - b.span.start)
  for (const { statement, passage, span } of inPageOrder) {
    const told = statements.get(statement)
    if (told === undefined) continue
    const { places } = lineOf(lines, told)
    for (const body of told.within ?? []) spoken.add(`${told.stance} ${body}`)
    if (!places.some((one) => one.passage === passage && one.span.start === span.start)) places.push({ passage, span })
  }
  const reported = [...lines.values()]
  const heard = new Set(reported.map((line) => line.who))
  const weights = new Map<CoverageLine, number>()
  for (const id of coverage.missing) {
    const told = statements.get(id)
    if (told === undefined || told.stance === 'alleges' || saidSince(told.date, published)) continue
    if (told.stance === 'comments' && heard.has(sideOf(told))) continue
    if (spoken.has(`${told.stance} ${sideOf(told)}`)) continue
    const line = lineOf(lines, told)
    if (line.places.length === 0) weights.set(line, Math.min(weights.get(line) ?? OTHERS, weightOf(told, dossier)))
  }
  return [...reported, ...[...weights].sort(([, a], [, b]) => a - b).map(([line]) => line)]
}

const OTHERS = 3

function weightOf(told: ToldStatement, { about }: AllegationDossier): number {
  if (told.stance === 'denies') return about.some(({ name }) => name === sideOf(told)) ? 0 : 1
  return told.official ? 2 : OTHERS
}

function lineOf(lines: Map<string, CoverageLine>, told: ToldStatement): CoverageLine {
  const who = sideOf(told)
  const key = `${told.stance} ${who}`
  const line = lines.get(key) ?? { who, stance: told.stance, places: [] }
  lines.set(key, line)
  return line
}
