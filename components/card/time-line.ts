import type { ToldStatement } from '../../dataset/dossier.ts'

/** Statements split at the day of an article. */
export type BeforeAndSince = { before: ToldStatement[]; since: ToldStatement[] }

/**
 * Splits statements at the day an article was published, keeping their order. What was said on that very day, or in a
 * month or year that the day lies in, counts as known then. Without a day everything is `before`.
 */
export function beforeAndSince(statements: readonly ToldStatement[], published: string | undefined): BeforeAndSince {
  const since = (one: ToldStatement) => saidSince(one.date, published)
  return { before: statements.filter((one) => !since(one)), since: statements.filter(since) }
}

/** Whether a date (YYYY, YYYY-MM, YYYY-MM-DD) surely lies after a day. Without a day: no. */
export function saidSince(date: string, published: string | undefined): boolean {
  return published !== undefined && date > published.slice(0, date.length)
}

/** The side for which something was said: a body that speaks itself, else the body spoken for, else the speaker. */
export function sideOf({ behalf, speaker }: Pick<ToldStatement, 'behalf' | 'speaker'>): string {
  const isBody = speaker.kind === 'organisation' || speaker.kind === 'state' || speaker.kind === 'outlet'
  return isBody ? speaker.name : (behalf ?? speaker.name)
}

/**
 * The few statements that stand for many.
 *
 * Of what was known when the article was written, the denial and the official position nearest to its day, and the
 * nearest of what was said since; then more of what was known. Each side comes once before any comes twice. Without a
 * day, the newest count as the nearest. The result stands in the order of the list; a list not longer than `most` by
 * more than one is given back whole.
 */
export function shortList(statements: readonly ToldStatement[], most: number, published?: string): ToldStatement[] {
  if (statements.length <= most + 1) return [...statements]
  const { before, since } = beforeAndSince(statements, published)
  const then = ranking(before, published)
  const later = ranking(since, published)
  const chosen = new Set<ToldStatement>()
  const sides = new Set<string>()
  while (chosen.size < most) {
    const [wanted, otherwise] = chosen.size === 1 ? [later, then] : [then, later]
    const left = [wanted, otherwise].map((list) => list.filter((one) => !chosen.has(one)))
    const list = left.find((one) => one.length > 0) ?? []
    const next = list.find((one) => !sides.has(sideOf(one))) ?? list[0]
    if (next === undefined) break
    chosen.add(next)
    sides.add(sideOf(next))
  }
  return statements.filter((one) => chosen.has(one))
}

/** Denials and official positions in turn, then official comments, then the rest; each sort with the nearest first. */
function ranking(statements: readonly ToldStatement[], published: string | undefined): ToldStatement[] {
  const nearest = [...statements].reverse().sort((a, b) => distance(a.date, published) - distance(b.date, published))
  const isDenial = (one: ToldStatement) => one.stance === 'denies'
  const isPosition = (one: ToldStatement) => one.official && !isDenial(one) && one.stance !== 'comments'
  const denials = nearest.filter(isDenial)
  const official = nearest.filter(isPosition)
  const rest = nearest.filter((one) => !isDenial(one) && !isPosition(one))
  const turns = Math.max(denials.length, official.length)
  const inTurn = Array.from({ length: turns }, (_, turn) => [
    ...denials.slice(turn, turn + 1),
    ...official.slice(turn, turn + 1),
  ])
  const comments = rest.filter((one) => one.official)
  return [...inTurn.flat(), ...comments, ...rest.filter((one) => !one.official)]
}

/** Milliseconds between a date and the article. A month or a year counts from its middle. Without a day: newest first. */
function distance(date: string, published: string | undefined): number {
  const middle = date.length === 4 ? `${date}-07-01` : date.length === 7 ? `${date}-15` : date
  const time = Date.parse(middle)
  if (Number.isNaN(time)) return Number.MAX_SAFE_INTEGER
  return published === undefined ? -time : Math.abs(time - Date.parse(published))
}
