import type { Span } from '../dataset/model.ts'
import { isCapital } from './automaton.ts'
import { type Candidate, withoutOverlaps } from './candidates.ts'
import type { ReadPassage } from './hits.ts'
import { STARTERS } from './sentences.ts'

/** Surnames of the index that somebody else bears on this page. Words in small letters. */
export type Strangers = {
  /** Right behind a stranger's given name. */
  mentions: ReadonlySet<Candidate>
  /** Those that are the stranger's throughout the page. */
  surnames: ReadonlySet<string>
  /** All that a stranger bears anywhere. */
  bearers: ReadonlySet<string>
}

/** Who is introduced in these is who an article is about. */
const LEDE_PASSAGES = 4

/** Capitalised words that stand before a surname and are no given name: titles, days, months, adverbs of a sentence. */
const NO_GIVEN_NAMES = new Set(
  (
    'mr mrs ms dr president vice senator sen representative rep congressman congresswoman secretary minister premier ' +
    'chancellor ambassador envoy general gen lt col colonel major maj captain capt admiral adm sgt commander chief ' +
    'director chairman chairwoman chair speaker leader spokesman spokeswoman spokesperson judge justice governor gov ' +
    'mayor king queen prince sheikh mullah mawlawi maulvi molvi qari haji hajji comrade deputy adviser advisor ' +
    'officer official candidate nominee pm mp lord sir professor prof republican republicans democrat democrats ' +
    'democratic gop then ex former monday tuesday wednesday thursday friday saturday sunday january february march ' +
    'july august september october november december yesterday today tomorrow later earlier now still ' +
    'perhaps maybe instead indeed even only just once again did does do was is are were will would could should can ' +
    'has have had might must because until unless whether like unlike among against between about yes critics ' +
    'people officials reporters aides allies members nobody everyone asked told said'
  ).split(' '),
)

/**
 * The given name that stands right before a surname: a capitalised word that is none of those which stand there
 * otherwise. Undefined where there is none, also for an initial ("S. Dorn"), which may be anybody's.
 */
export function givenNameBefore(text: string, start: number): Span | undefined {
  const from = Math.max(0, start - 40)
  const found = /([\p{L}][\p{L}\p{M}'’-]*)[\s\u00a0-]$/u.exec(text.slice(from, start))
  const word = found?.[1]
  if (found === null || word === undefined || word.length < 2) return undefined
  if (!isCapital(word.charAt(0)) || /['’]s$/.test(word)) return undefined
  const bare = word.toLowerCase()
  if (NO_GIVEN_NAMES.has(bare) || STARTERS.has(bare) || bare.endsWith('ly')) return undefined
  // All capitals: an acronym, "The CIA Dorn knew".
  if (word.length > 1 && word === word.toUpperCase()) return undefined
  const end = start - 1
  return { start: end - word.length, end }
}

/**
 * Who bears a surname of the index and is somebody else. One capitalised word before a surname may be anything, so it
 * costs that mention alone; the same two words twice, or in one of the first passages, cost the surname on this page.
 * `named` are the names that count by themselves.
 */
export function strangersAmong(
  passages: readonly ReadPassage[],
  candidates: readonly Candidate[][],
  named: readonly Candidate[][],
  { isPerson, isHeading }: { isPerson: (actor: number) => boolean; isHeading: (passage: number) => boolean },
): Strangers {
  const mentions = new Set<Candidate>()
  const surnames = new Set<string>()
  const bearers = new Set<string>()
  const seen = new Set<string>()
  candidates.forEach((list, passage) => {
    if (isHeading(passage)) return
    let ends: Set<number> | undefined
    for (const one of withoutOverlaps(list, () => true)) {
      if (one.strong.length > 0 || !one.weak.some(isPerson)) continue
      const text = passages[passage]?.text ?? ''
      const given = givenNameBefore(text, one.start)
      if (given === undefined) continue
      ends ??= new Set(named[passage]?.map((other) => other.end))
      if (ends.has(given.end)) continue
      const surname = text.slice(one.start, one.end).toLowerCase()
      mentions.add(one)
      bearers.add(surname)
      const name = text.slice(given.start, one.end).toLowerCase()
      if (seen.has(name) || passage < LEDE_PASSAGES) surnames.add(surname)
      seen.add(name)
    }
  })
  return { mentions, surnames, bearers }
}
