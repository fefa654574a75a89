import type { Join } from '../dataset/model.ts'
import type { Index } from './compile.ts'
import type { Hit } from './hits.ts'
import { Role, roleOf } from './owners.ts'
import { firstHit, holdsAny, type SentenceHits, takeHits } from './sentence-hits.ts'

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
 * Puts among the hits of a sentence, which must be the last of their list, what the joins make of them: a hit from the first
 * word of the first part to the last of the last. Gives the roles of what it made, 0 where that is nothing.
 *
 * Hits stand by place. Each last part takes the nearest words before it for the part before, and so on. None shares a
 * word with another. Most sentences have no words for all parts of any join.
 */
export function addJoined({ joins, owners }: Pick<Index, 'joins' | 'owners'>, sentence: SentenceHits): number {
  const { hits, from, to } = sentence
  let roles = 0
  for (let join = nextJoin(joins, sentence, -1); join >= 0; join = nextJoin(joins, sentence, join)) {
    const made = joins.list[join] as CompiledJoin
    const role = roleOf(owners, made.owner)
    addHits(made, role, sentence)
    if (hits.length === sentence.to) continue
    takeHits(sentence, hits, from, hits.length)
    roles |= role
  }
  if (hits.length > to) for (const hit of hits.splice(from).sort(byPlace)) hits.push(hit)
  return roles
}

function byPlace(a: Hit, b: Hit): number {
  return a.start - b.start || b.end - a.end
}

/** The first join behind `before` that has words for each part in a sentence; -1 for none. */
function nextJoin({ list, byLast }: Joins, sentence: SentenceHits, before: number): number {
  let next = -1
  for (let at = sentence.from; at < sentence.to; at++) {
    const { role, owner } = sentence.hits[at] as Hit
    if ((role & Role.EndsJoin) === 0) continue
    for (const join of byLast.get(owner) ?? []) {
      if (join > before && (next < 0 || join < next) && hasAllParts(list[join] as CompiledJoin, sentence)) next = join
    }
  }
  return next
}

function hasAllParts({ parts }: CompiledJoin, sentence: SentenceHits): boolean {
  for (const part of parts) if (!holdsAny(sentence, part)) return false
  return true
}

/** Adds the hits of one join, of which `sentence` does not know yet. */
function addHits(join: CompiledJoin, role: number, sentence: SentenceHits): void {
  const { hits, next } = sentence
  const { owner, kind, ref } = join
  for (const one of join.parts[join.parts.length - 1] ?? []) {
    for (let at = firstHit(sentence, one); at >= 0; at = next[at] as number) {
      const last = hits[at] as Hit
      const first = beginning(join, last, sentence)
      if (first === undefined) continue
      const { start, fromWord } = first
      const { end, toWord } = last
      hits.push({ start, end, fromWord, toWord, owner, kind, ref, role, needsProof: false })
    }
  }
}

/** The words for the first part of a join whose last part is given; undefined where a part has none near enough. */
function beginning(join: CompiledJoin, last: Hit, sentence: SentenceHits): Hit | undefined {
  let next: Hit | undefined = last
  for (let part = join.parts.length - 2; part >= 0 && next !== undefined; part--) {
    next = nearestBefore(join.parts[part] ?? [], next.fromWord, join.gap, sentence)
  }
  return next
}

function nearestBefore(owners: readonly number[], word: number, gap: number, sentence: SentenceHits): Hit | undefined {
  const { hits, next } = sentence
  let nearest: Hit | undefined
  for (const owner of owners) {
    for (let at = firstHit(sentence, owner); at >= 0; at = next[at] as number) {
      const hit = hits[at] as Hit
      if (hit.toWord > word || word - hit.toWord > gap) continue
      if (nearest === undefined || hit.toWord > nearest.toWord) nearest = hit
    }
  }
  return nearest
}
