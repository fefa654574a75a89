import type { Join } from '../dataset/model.ts'
import type { Hit } from './hits.ts'

/** Words of several concepts, one behind the other with at most `gap` words between, count as words of `owner`. */
export type CompiledJoin = {
  owner: number
  kind: number
  ref: number
  /** For each part, the owners whose words may stand there. */
  parts: number[][]
  gap: number
}

/** All joins, each behind those whose words it may be made of; for each owner, which joins its words may end. */
export type Joins = { list: CompiledJoin[]; byLast: Map<number, number[]> }

/** How many words may stand between two parts where a join does not say. */
export const DEFAULT_GAP = 2

/** Compiles one join of a concept. `ownersOf` gives everybody whose words count as what a reference names. */
export function compileJoin(
  { parts, gap }: Join,
  of: Pick<CompiledJoin, 'owner' | 'kind' | 'ref'>,
  ownersOf: (reference: string) => number[],
): CompiledJoin {
  return { ...of, parts: parts.map(ownersOf), gap: gap ?? DEFAULT_GAP }
}

/** Files joins by the words that may end them, those of plain words first. */
export function filedJoins(joins: readonly CompiledJoin[]): Joins {
  const byOwner = new Map<number, CompiledJoin[]>()
  for (const join of joins) byOwner.set(join.owner, [...(byOwner.get(join.owner) ?? []), join])
  const depths = new Map<number, number>()
  const list = [...joins].sort((a, b) => depthOf(a.owner) - depthOf(b.owner))
  const byLast = new Map<number, number[]>()
  list.forEach((join, number) => {
    for (const owner of join.parts.at(-1) ?? []) {
      const filed = byLast.get(owner)
      if (filed === undefined) byLast.set(owner, [number])
      else filed.push(number)
    }
  })
  return { list, byLast }

  /** How many joins deep the words of an owner may lie. Circles, which no sound dataset holds, end where they close. */
  function depthOf(owner: number): number {
    const known = depths.get(owner)
    if (known !== undefined) return known
    depths.set(owner, 0)
    const inner = (byOwner.get(owner) ?? []).flatMap((join) => join.parts.flat())
    const depth = inner.reduce((most, one) => Math.max(most, 1 + depthOf(one)), 0)
    depths.set(owner, depth)
    return depth
  }
}

/**
 * Adds to `into` what the joins make of the hits of one sentence: a hit from the first word of the first part to the
 * last of the last.
 *
 * Hits stand by start. Each last part takes the nearest words before it for the part before, and so on. None shares a
 * word with another. No joins end here in most sentences, at the cost of one look-up a hit.
 */
export function joinedHits({ list, byLast }: Joins, hits: readonly Hit[], from: number, to: number, into: Hit[]): void {
  let open: Uint8Array | undefined
  let left = 0
  for (let at = from; at < to; at++) {
    const ending = byLast.get((hits[at] as Hit).owner)
    if (ending === undefined) continue
    open ??= new Uint8Array(list.length)
    for (const join of ending) left += opened(open, join)
  }
  if (open === undefined) return
  const byOwner = new Map<number, Hit[]>()
  for (let at = from; at < to; at++) file(hits[at] as Hit)
  for (let number = 0; left > 0; number++) {
    if (open[number] === 0) continue
    left--
    const join = list[number] as CompiledJoin
    const before = into.length
    for (const owner of join.parts[join.parts.length - 1] ?? []) {
      for (const last of byOwner.get(owner) ?? NONE) {
        const hit = joined(join, last, byOwner)
        if (hit !== undefined) into.push(hit)
      }
    }
    for (let at = before; at < into.length; at++) file(into[at] as Hit)
    if (!byOwner.has(join.owner)) continue
    for (const next of byLast.get(join.owner) ?? []) if (next > number) left += opened(open, next)
  }

  function file(hit: Hit): void {
    const list = byOwner.get(hit.owner)
    if (list === undefined) byOwner.set(hit.owner, [hit])
    else list.push(hit)
  }
}

const NONE: readonly Hit[] = []

/** Opens a join, and tells whether that is one more. */
function opened(open: Uint8Array, join: number): number {
  if (open[join] === 1) return 0
  open[join] = 1
  return 1
}

function joined(join: CompiledJoin, last: Hit, byOwner: ReadonlyMap<number, readonly Hit[]>): Hit | undefined {
  let next = last
  for (let part = join.parts.length - 2; part >= 0; part--) {
    const before = nearestBefore(join.parts[part] ?? [], next.fromWord, join.gap, byOwner)
    if (before === undefined) return undefined
    next = before
  }
  const { owner, kind, ref } = join
  return {
    start: next.start,
    end: last.end,
    fromWord: next.fromWord,
    toWord: last.toWord,
    owner,
    kind,
    ref,
    needsProof: false,
  }
}

function nearestBefore(
  owners: readonly number[],
  word: number,
  gap: number,
  byOwner: ReadonlyMap<number, readonly Hit[]>,
): Hit | undefined {
  let nearest: Hit | undefined
  for (const owner of owners) {
    for (const hit of byOwner.get(owner) ?? NONE) {
      if (hit.toWord > word || word - hit.toWord > gap) continue
      if (nearest === undefined || hit.toWord > nearest.toWord) nearest = hit
    }
  }
  return nearest
}
