import type { Span } from '../dataset/model.ts'
import { actorName, bodiesOf, datasetOf, isOfKind, sameActor } from './actor-table.ts'
import { type Candidate, withoutOverlaps } from './candidates.ts'
import type { Index } from './compile.ts'
import type { ReadPassage } from './hits.ts'
import { goesOn, hasTitleBefore, isCommonNoun, isTail, reports, speaks, standsSmall } from './name-context.ts'
import { type Strangers, strangersAmong } from './strangers.ts'

/** What the page tells of names beside the names themselves. */
export type NameEvidence = {
  /** Whether words fill a slot of a sure mention of an allegation, as a name of this actor or whoever's they are. */
  proves: (passage: number, span: Span, actor: number) => boolean
  isHeading: (passage: number) => boolean
  /** Whether the page surely mentions an allegation of a dataset. */
  isAbout: (dataset: string) => boolean
}

/** How many actors a page must name in full before a title, or a word of saying, tells whose a surname is. */
const FIELD_FOR_TITLE = 2
const FIELD_FOR_SAYING = 3

/**
 * Makes what tells whose a weak name is: the actors that the page supports, or none.
 *
 * A weak name is supported where its actor stands on the page by a strong name, or an allegation proves it. Where no
 * actor of that name does so: where a body that it belongs to stands there (the Pentagon speaks for "Esper"); where a
 * title or a word of saying stands beside a surname on a page that names others of the same dataset, or the page is
 * about an allegation of it; where a paper is told something, or reports.
 *
 * Not supported is a surname that two people of the page share, be it two of the index or one and a stranger ("Jeanne
 * Shaheen", where the index knows Suhail), a common noun ("as a mujahid in"), and a part of a longer name ("House
 * Speaker", "Times Square").
 */
export function nameSupport(
  index: Index,
  passages: readonly ReadPassage[],
  candidates: readonly Candidate[][],
  evidence: NameEvidence,
): (candidate: Candidate) => number[] {
  const named = candidates.map((list) => withoutOverlaps(list, (one) => one.strong.length > 0))
  const present = new Set<number>()
  for (const list of named) for (const { strong } of list) for (const actor of strong) present.add(same(actor))
  const strangers = strangersAmong(passages, candidates, named, {
    isPerson,
    isHeading: evidence.isHeading,
  })
  const texts = passages.map(({ text }) => text)
  const small = new Map<string, boolean>()
  let outlets: Uint32Array | undefined
  return supported

  function supported(candidate: Candidate): number[] {
    const fitting = candidate.weak.filter((actor) => mayStandFor(actor, candidate))
    // Who stands on the page by full name goes before who is only a member of something that does.
    const sure = fitting.filter(
      (actor) => present.has(same(actor)) || evidence.proves(candidate.passage, candidate, actor),
    )
    const likely = sure.length > 0 ? sure : fitting.filter((actor) => isLikely(actor, candidate))
    const people = likely.filter(isPerson)
    if (new Set((sure.length > 0 ? people : likely).map(same)).size > 1) return []
    return people.length > 0 && isStrangers(strangers, candidate, sure.length > 0)
      ? likely.filter((actor) => !people.includes(actor))
      : likely
  }

  /** Whether nothing beside the words speaks against an actor. */
  function mayStandFor(actor: number, candidate: Candidate): boolean {
    const text = textOf(candidate)
    if (evidence.isHeading(candidate.passage)) return true
    if (isPerson(actor)) return !isCommonNoun(text, candidate)
    return !goesOn(text, candidate) && !(isPlace(actor) && isTail(text, candidate))
  }

  function isLikely(actor: number, candidate: Candidate): boolean {
    const text = textOf(candidate)
    if (!isPerson(actor)) return hasBody(actor) || (isOutlet(actor) && isReporting(actor, candidate))
    const titled = hasTitleBefore(text, candidate)
    if (titled && present.size >= FIELD_FOR_TITLE) return true
    if (!evidence.isHeading(candidate.passage) && goesOn(text, candidate)) return false
    if (isAlsoAWord(candidate)) return false
    if (hasBody(actor) || evidence.isAbout(datasetOf(index.actors, actor))) return true
    return present.size >= FIELD_FOR_SAYING && speaks(text, candidate)
  }

  /** A paper's short name beside words of reporting, unless the page names another paper that ends alike. */
  function isReporting(actor: number, candidate: Candidate): boolean {
    if (present.size < FIELD_FOR_TITLE || !reports(textOf(candidate), candidate)) return false
    const last = / (\S+)$/.exec(` ${wordsOf(candidate)}`)?.[1] ?? ''
    return !presentOutlets().some(
      (other) => same(other) !== same(actor) && actorName(index.actors, other).toLowerCase().endsWith(` ${last}`),
    )
  }

  /** Looked for once a page, and only where a paper's short name stands beside words of reporting. */
  function presentOutlets(): Uint32Array {
    outlets ??= index.actors.outlets.filter((actor) => present.has(same(actor)))
    return outlets
  }

  function isAlsoAWord(candidate: Candidate): boolean {
    const word = wordsOf(candidate)
    const known = small.get(word) ?? standsSmall(texts, word)
    small.set(word, known)
    return known
  }

  /** Two datasets that know one actor support each other's names. */
  function same(actor: number): number {
    return sameActor(index.actors, actor)
  }

  function hasBody(actor: number): boolean {
    return bodiesOf(index.actors, actor).some((body) => body !== actor && present.has(same(body)))
  }

  function isPerson(actor: number): boolean {
    return isOfKind(index.actors, actor, 'person')
  }

  function isOutlet(actor: number): boolean {
    return isOfKind(index.actors, actor, 'outlet')
  }

  function isPlace(actor: number): boolean {
    return isOfKind(index.actors, actor, 'state') || isOfKind(index.actors, actor, 'place')
  }

  function isStrangers({ mentions, surnames, bearers }: Strangers, candidate: Candidate, isNamed: boolean): boolean {
    const words = wordsOf(candidate)
    return mentions.has(candidate) || surnames.has(words) || (!isNamed && bearers.has(words))
  }

  function textOf({ passage }: Candidate): string {
    return texts[passage] ?? ''
  }

  function wordsOf(candidate: Candidate): string {
    return textOf(candidate).slice(candidate.start, candidate.end).toLowerCase()
  }
}
