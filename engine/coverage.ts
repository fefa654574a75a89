import type { Stance } from '../dataset/model.ts'
import { isOfKind } from './actor-table.ts'
import type { Finding } from './allegations.ts'
import { type Answer, answersIn } from './answers.ts'
import type { Index, IndexedStatement } from './compile.ts'
import type { Coverage, Reported } from './reading.ts'
import type { Scene } from './speaker.ts'

/**
 * Tells for each allegation that the page surely mentions which statements of its dataset the page reports.
 *
 * A statement counts as reported where the page carries an answer of its stance by its speaker, or by a body for which it
 * was said. One answer reports one statement: of several that fit, one by somebody whom the page names, then the last
 * that was made by the day after the article (time zones; articles dated by the evening before). Where the article's date
 * is not known, it is the first denial, or the only statement that fits. A statement made later cannot be reported.
 * Everything else is missing, in the dataset's order.
 */
export function coverageOf(scene: Scene, findings: readonly Finding[], published: string | undefined): Coverage[] {
  if (findings.length === 0) return []
  const numbers = [...new Set(findings.filter((one) => one.sure).map((one) => one.allegation))]
  const answers = answersIn(scene, findings)
  const until = dayAfter(published)
  const present = new Set<number>()
  for (const list of scene.names) for (const { actors } of list) for (const actor of actors) present.add(actor)
  return numbers.flatMap((number) => {
    const allegation = scene.index.allegations[number]
    if (allegation === undefined) return []
    const reported = new Map<string, Reported>()
    const heard = new Map<number, (readonly Stance[])[]>()
    for (const answer of answers) {
      if (answer.allegation !== number || isKnown(heard, answer)) continue
      const statement = statementOf(scene.index, allegation.statements, answer, until, present)
      if (statement === undefined || reported.has(statement.id)) continue
      const { start, end } = answer.sentence
      reported.set(statement.id, {
        statement: statement.id,
        stance: statement.stance,
        passage: answer.passage,
        span: { start, end },
      })
    }
    const { dataset, id } = allegation.target
    const coverage: Coverage = { dataset, allegation: id, reported: [], missing: [] }
    for (const statement of allegation.statements) {
      const found = reported.get(statement.id)
      if (found === undefined) coverage.missing.push(statement.id)
      else coverage.reported.push(found)
    }
    return [coverage]
  })
}

/** Whether somebody was heard with the same stances, which reports the same statement; from now on they were. */
function isKnown(heard: Map<number, (readonly Stance[])[]>, { speaker, stances }: Answer): boolean {
  const known = heard.get(speaker)
  if (known === undefined) heard.set(speaker, [stances])
  else if (known.includes(stances)) return true
  else known.push(stances)
  return false
}

/** The statement that an answer reports: a person's own, or one that was made for the body that answers. */
function statementOf(
  index: Index,
  statements: readonly IndexedStatement[],
  answer: Answer,
  until: string | undefined,
  present: ReadonlySet<number>,
): IndexedStatement | undefined {
  const { speaker, stances } = answer
  const isPerson = isOfKind(index.actors, speaker, 'person')
  const fitting: IndexedStatement[] = []
  for (const one of statements) {
    if (one.speaker !== speaker && (isPerson || !one.bodies.includes(speaker))) continue
    if (stances.includes(one.stance) && (until === undefined || one.date <= until)) fitting.push(one)
  }
  const named = fitting.filter((one) => present.has(one.speaker))
  const best = named.length > 0 ? named : fitting
  // A dataset's own order is its keeper's: the dates decide.
  let first = best[0]
  let last = best[0]
  for (const one of best) {
    if (first === undefined || one.date < first.date) first = one
    if (last === undefined || one.date >= last.date) last = one
  }
  if (until !== undefined) return last
  // Without a date a denial is the first that was made; which of several charges or doubts is meant, nobody can tell.
  return best.length === 1 || first?.stance === 'denies' ? first : undefined
}

const ONE_DAY = 86_400_000

/** The day after an article: what was made by then it may report. Undefined where the day is none of the calendar. */
function dayAfter(published: string | undefined): string | undefined {
  const time = Date.parse(published ?? '')
  return Number.isNaN(time) ? undefined : new Date(time + ONE_DAY).toISOString().slice(0, 10)
}
