import type { Span } from '../dataset/model.ts'
import { type Index, OwnerKind } from './compile.ts'
import type { Hit, ReadPassage } from './hits.ts'
import { givenNameBefore } from './strangers.ts'

/** A name on the page: which actors it may be. Numbers of the index's actors; more than one where it is ambiguous. */
export type NameMention = Span & { actors: number[] }

/** What the page tells of names beside the names themselves. */
export type Evidence = {
  /** Whether words fill a slot of a sure mention of an allegation, as a name of this actor or whoever's they are. */
  proves: (passage: number, span: Span, actor: number) => boolean
  isHeading: (passage: number) => boolean
}

/** A name as it may stand: all hits of one span. */
type Candidate = Span & { passage: number; strong: number[]; weak: number[] }

/**
 * Decides which names on the page count as mentions: a list for each passage, in reading order, without overlaps.
 *
 * Of two names that overlap, the earlier start wins, then the longer; a longer one that does not count makes room. A weak
 * alias counts only where its actor has a strong mention on the page, where an allegation proves it, or where a body
 * that it belongs to has a strong mention (the Pentagon speaks for "Esper") and no other actor could be meant. A surname
 * that two people of the page share counts for none of them: two of the index, or one and a stranger ("Jeanne Shaheen",
 * where the index knows Suhail).
 */
export function resolveNames(index: Index, passages: readonly ReadPassage[], evidence: Evidence): NameMention[][] {
  const candidates = passages.map(candidatesOf)
  const named = candidates.map((list) => withoutOverlaps(list, (one) => one.strong.length > 0))
  const present = new Set(named.flatMap((list) => list.flatMap((one) => one.strong.map(idOf))))
  const strangers = strangersAmong(candidates, named)
  return candidates.map((list) => {
    const counted = new Map<Candidate, number[]>()
    for (const one of list) counted.set(one, actorsOf(one))
    return withoutOverlaps(list, (one) => counted.get(one)?.length !== 0).map((one) => ({
      start: one.start,
      end: one.end,
      actors: counted.get(one) ?? [],
    }))
  })

  function actorsOf(candidate: Candidate): number[] {
    if (candidate.strong.length > 0) return candidate.strong
    // Who stands on the page by full name goes before who is only a member of something that does.
    const sure = candidate.weak.filter(
      (actor) => present.has(idOf(actor)) || evidence.proves(candidate.passage, candidate, actor),
    )
    const supported = sure.length > 0 ? sure : candidate.weak.filter(hasBody)
    const people = supported.filter(isPerson)
    if (new Set((sure.length > 0 ? people : supported).map(idOf)).size > 1) return []
    const isStrangers = strangers.mentions.has(candidate) || strangers.surnames.has(wordsOf(candidate))
    return people.length > 0 && isStrangers ? supported.filter((actor) => !people.includes(actor)) : supported
  }

  /** Two datasets that know one actor support each other's names. */
  function idOf(actor: number): string {
    return index.actors[actor]?.target.id ?? ''
  }

  function hasBody(actor: number): boolean {
    return (index.actors[actor]?.bodies ?? []).some((body) => body !== actor && present.has(idOf(body)))
  }

  function isPerson(actor: number): boolean {
    return index.actors[actor]?.isPerson === true
  }

  function wordsOf({ passage, start, end }: Candidate): string {
    return passages[passage]?.text.slice(start, end).toLowerCase() ?? ''
  }

  /**
   * Who bears a surname of the index and is somebody else. One capitalised word before a surname may be anything, so it
   * costs that mention alone; the same two words twice, or in one of the first passages, cost the surname on this page.
   */
  function strangersAmong(lists: readonly Candidate[][], strong: readonly Candidate[][]) {
    const mentions = new Set<Candidate>()
    const surnames = new Set<string>()
    const seen = new Set<string>()
    lists.forEach((list, passage) => {
      if (evidence.isHeading(passage)) return
      const ends = new Set(strong[passage]?.map((one) => one.end))
      for (const one of withoutOverlaps(list, () => true)) {
        if (one.strong.length > 0 || !one.weak.some(isPerson)) continue
        const text = passages[passage]?.text ?? ''
        const given = givenNameBefore(text, one.start)
        if (given === undefined || ends.has(given.end)) continue
        mentions.add(one)
        const name = text.slice(given.start, one.end).toLowerCase()
        if (seen.has(name) || passage < LEDE_PASSAGES) surnames.add(wordsOf(one))
        seen.add(name)
      }
    })
    return { mentions, surnames }
  }
}

/** Who is introduced in these is who an article is about. */
const LEDE_PASSAGES = 4

/** The names of a passage, by start, the longer first. */
function candidatesOf(passage: ReadPassage, number: number): Candidate[] {
  const list: Candidate[] = []
  for (const hit of passage.hits) {
    if (hit.kind !== OwnerKind.Actor && hit.kind !== OwnerKind.WeakActor) continue
    const last = list.at(-1)
    const isSame = last !== undefined && hit.start === last.start && hit.end === last.end
    const candidate = isSame ? last : { start: hit.start, end: hit.end, passage: number, strong: [], weak: [] }
    if (!isSame) list.push(candidate)
    add(candidate, hit)
  }
  return list
}

function add(candidate: Candidate, hit: Hit): void {
  const list = hit.kind === OwnerKind.Actor && !hit.needsProof ? candidate.strong : candidate.weak
  if (!list.includes(hit.ref)) list.push(hit.ref)
}

/** Of those that count, the leftmost, then the longest. */
function withoutOverlaps(list: readonly Candidate[], counts: (one: Candidate) => boolean): Candidate[] {
  let end = 0
  return list.filter((one) => {
    if (one.start < end || !counts(one)) return false
    end = one.end
    return true
  })
}
