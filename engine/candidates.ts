import type { Span } from '../dataset/model.ts'
import { actorName, isOfKind } from './actor-table.ts'
import type { Index } from './compile.ts'
import { givenAndInitials, suffixBehind } from './fuller-names.ts'
import type { Hit, ReadPassage } from './hits.ts'
import { OwnerKind } from './owners.ts'

/** A name as it may stand: the actors of all hits of one span, by whether their alias counts by itself. */
export type Candidate = Span & { passage: number; strong: number[]; weak: number[] }

/**
 * The names that may stand in a passage, by start, the longer first.
 *
 * A surname behind the person's given name and initials is a full name ("Ada Q. Dorn"), and "Jr." belongs to the name
 * before it, though no dataset lists these forms.
 */
export function candidatesOf(index: Index, passage: ReadPassage, number: number): Candidate[] {
  const list: Candidate[] = []
  for (const hit of passage.hits) {
    if (hit.kind !== OwnerKind.Actor && hit.kind !== OwnerKind.WeakActor) continue
    const last = list.at(-1)
    const isSame = last !== undefined && hit.start === last.start && hit.end === last.end
    const candidate = isSame ? last : { start: hit.start, end: hit.end, passage: number, strong: [], weak: [] }
    if (!isSame) list.push(candidate)
    add(candidate, hit)
  }
  const fuller: Candidate[] = []
  for (const one of list) addFuller(index, passage.text, one, fuller)
  if (fuller.length === 0) return list
  return [...list, ...fuller].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Of those that count, the leftmost, then the longest. */
export function withoutOverlaps(list: readonly Candidate[], counts: (one: Candidate) => boolean): Candidate[] {
  let end = 0
  return list.filter((one) => {
    if (one.start < end || !counts(one)) return false
    end = one.end
    return true
  })
}

function add(candidate: Candidate, hit: Hit): void {
  const list = hit.kind === OwnerKind.Actor && !hit.needsProof ? candidate.strong : candidate.weak
  if (!list.includes(hit.ref)) list.push(hit.ref)
}

/** Adds the same name with what belongs to it around it, where there is anything. */
function addFuller({ actors }: Index, text: string, one: Candidate, into: Candidate[]): void {
  const isPerson = (actor: number) => isOfKind(actors, actor, 'person')
  if (!one.weak.some(isPerson) && !one.strong.some(isPerson)) return
  const end = suffixBehind(text, one.end)
  const before = into.length
  for (const actor of one.weak) {
    if (!isPerson(actor)) continue
    const start = givenAndInitials(text, one.start, actorName(actors, actor))
    if (start !== undefined) into.push({ ...one, start, end, strong: [actor], weak: [] })
  }
  if (into.length > before || end === one.end) return
  into.push({ ...one, end, strong: one.strong.filter(isPerson), weak: one.weak.filter(isPerson) })
}
