import * as v from 'valibot'
import { isRealDate } from './date.ts'

/*
 * Dataset format 1, as valibot schemas. The types of the whole project are inferred from here, and
 * data/dataset.schema.json is generated from here; nothing else describes the format.
 */

const text = (most: number) =>
  v.pipe(
    v.string(),
    v.check((value) => value.trim().length > 0, 'This text is empty.'),
    v.maxLength(most, `This text is longer than ${most} characters.`),
  )

const idText = v.pipe(
  v.string(),
  v.maxLength(80, 'An id has at most 80 characters.'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'An id is lower-case letters, digits and single hyphens.'),
  v.check((id) => !(id in Object.prototype), 'This id has a meaning of its own in JavaScript: take another.'),
)

const REAL_DATE = 'This date is not in the calendar.'

const dateText = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'A date is YYYY, YYYY-MM or YYYY-MM-DD.'),
  v.check(isRealDate, REAL_DATE),
)

const dayText = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'A day is YYYY-MM-DD.'),
  v.check(isRealDate, REAL_DATE),
)

const linkText = v.pipe(
  v.string(),
  v.maxLength(2000, 'An address has at most 2000 characters.'),
  v.regex(
    /^https?:\/\/[^\s@/?#\\<>\p{C}]+(?:[/?#][^\s\p{C}]*)?$/u,
    'An address begins with http:// or https:// and names no user.',
  ),
)

const httpsText = v.pipe(linkText, v.startsWith('https://', 'This address must begin with https://.'))

const languageText = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'A language is a BCP 47 tag.'))

/** How the letters of a term must stand in the text: any way, with its capitals, or exactly. */
export const LetterCase = v.picklist(['any', 'capitalised', 'exact'])

/**
 * Words that a rule or a phrase looks for. `~` after a word stands for all its English inflections (`reward~`).
 * Without `case`: an acronym must stand exactly, a term with capitals must be capitalised, others may stand anyhow.
 */
export const Term = v.union([text(120), v.strictObject({ text: text(120), case: LetterCase })])

/** One surface form of an actor. A weak one counts only where the page supports it. */
export const Alias = v.strictObject({
  text: text(120),
  weak: v.optional(v.literal(true)),
  case: v.optional(LetterCase),
})

export const ActorKind = v.picklist(['person', 'organisation', 'state', 'group', 'outlet', 'place'])

/** Who speaks or is spoken of. `memberOf` names the bodies whose side this actor is on or speaks for. */
export const Actor = v.strictObject({
  id: idText,
  kind: ActorKind,
  name: text(120),
  description: text(300),
  aliases: v.array(Alias),
  memberOf: v.optional(v.array(idText)),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'A Wikidata id is Q and digits.'))),
})

/** Why a source is not the place where the words were first published. */
export const SecondHand = v.picklist(['copy', 'digest', 'machine-translation', 'retelling'])

/** Where a statement can be checked. A source whose address nobody has seen stands without one. */
export const Source = v.strictObject({
  id: idText,
  publisher: text(160),
  title: v.optional(text(300)),
  url: v.optional(linkText),
  archived: v.optional(linkText),
  date: v.optional(dateText),
  language: languageText,
  kind: v.picklist(['primary', 'report', 'opinion']),
  secondHand: v.optional(SecondHand),
})

export const Stance = v.picklist(['alleges', 'supports', 'questions', 'denies', 'comments'])

const TWELVE_WORDS = 12

/** What an actor said on the record about an allegation. */
export const Statement = v.strictObject({
  id: idText,
  speaker: idText,
  role: v.optional(text(160)),
  behalf: v.optional(idText),
  stance: Stance,
  official: v.optional(v.literal(true)),
  date: dateText,
  summary: text(400),
  quote: v.optional(
    v.pipe(
      text(200),
      v.check(
        (value) => value.trim().split(/\s+/).length <= TWELVE_WORDS,
        `A quote holds at most ${TWELVE_WORDS} words.`,
      ),
    ),
  ),
  sources: v.pipe(v.array(idText), v.minLength(1, 'A statement has at least one source.')),
})

/** `payment` is a concept of this dataset, `@payment` one of the shared library, `actor:russia` an actor. */
export const ConceptReference = v.pipe(
  v.string(),
  v.regex(
    /^(?:@|actor:)?[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'This names a concept (id), a library concept (@id) or an actor (actor:id).',
  ),
)

/**
 * Concepts whose words count together where they stand one behind the other in a sentence, with at most `gap` words
 * between two of them (2 where left out): "American" and "soldiers" in "American and allied soldiers".
 */
export const Join = v.strictObject({
  parts: v.pipe(
    v.array(ConceptReference),
    v.minLength(2, 'A join has at least two parts.'),
    v.maxLength(4, 'A join has at most four parts.'),
  ),
  gap: v.optional(
    v.pipe(
      v.number(),
      v.integer('A gap is a whole number.'),
      v.minValue(0, 'A gap is at least 0 words.'),
      v.maxValue(12, 'A gap is at most 12 words.'),
    ),
  ),
})

/** Words and actors that count as the same thing in a rule. `label` is what the reason calls it: "a payment". */
export const Concept = v.strictObject({
  id: idText,
  label: text(80),
  terms: v.array(Term),
  includes: v.optional(v.array(ConceptReference)),
  joins: v.optional(v.pipe(v.array(Join), v.maxLength(24, 'A concept has at most 24 joins.'))),
})

const weightNumber = v.pipe(
  v.number(),
  v.minValue(0, 'A weight is at least 0.'),
  v.maxValue(10, 'A weight is at most 10.'),
)

/** One place in a rule. A `rival` in the same sentence leaves it empty unless it is filled as well. */
export const Slot = v.strictObject({
  name: idText,
  any: v.pipe(v.array(ConceptReference), v.minLength(1, 'A slot names at least one concept.')),
  needed: v.optional(v.literal(true)),
  weight: v.optional(weightNumber),
  rival: v.optional(v.array(ConceptReference)),
})

/**
 * How a sentence is recognised: it holds all needed slots, none of `not`, and the weights of its filled slots and
 * boosts reach `threshold` (without one: all slots filled). A set of slots in `strong` suffices by itself.
 *
 * Limits on where the words stand: `ordered`, the needed slots follow each other as they are listed; `reach`, the
 * needed slots stand within so many words; `agent`, the nearest party before the words of one slot (or after "by")
 * must be what fills another, and not its rival.
 *
 * Limits on the page: `page`, one of these concepts stands somewhere on it; `within`, it surely mentions one of these
 * allegations of the dataset.
 *
 * `stance` is for wording that answers by itself: to say that the Taliban keep the agreement denies that they break it.
 */
export const Rule = v.strictObject({
  slots: v.pipe(
    v.array(Slot),
    v.minLength(1, 'A rule has at least one slot.'),
    v.maxLength(12, 'A rule has at most 12 slots.'),
  ),
  threshold: v.optional(
    v.pipe(v.number(), v.minValue(0, 'A threshold is at least 0.'), v.maxValue(100, 'A threshold is at most 100.')),
  ),
  boost: v.optional(v.array(v.strictObject({ any: v.array(ConceptReference), weight: weightNumber }))),
  strong: v.optional(v.array(v.pipe(v.array(idText), v.minLength(1, 'A set names at least one slot.')))),
  not: v.optional(v.array(ConceptReference)),
  agent: v.optional(v.strictObject({ of: idText, is: idText })),
  ordered: v.optional(v.literal(true)),
  reach: v.optional(
    v.pipe(
      v.number(),
      v.integer('A reach is a whole number.'),
      v.minValue(1, 'A reach is at least 1 word.'),
      v.maxValue(200, 'A reach is at most 200 words.'),
    ),
  ),
  page: v.optional(v.array(ConceptReference)),
  within: v.optional(v.array(idText)),
  stance: v.optional(Stance),
})

/** `phrases` name the allegation by themselves; `short` names count only on a page that has it otherwise. */
export const Match = v.strictObject({
  phrases: v.optional(v.array(Term)),
  short: v.optional(v.array(Term)),
  rules: v.optional(v.array(Rule)),
})

/** A contested assertion, with everything said about it. `absent` tells which stance nobody was found to take. */
export const Allegation = v.strictObject({
  id: idText,
  title: text(160),
  summary: text(600),
  firstReported: v.strictObject({ date: dateText, by: idText, source: v.optional(idText) }),
  about: v.pipe(v.array(idText), v.minLength(1, 'An allegation is about at least one actor.')),
  absent: v.optional(
    v.array(v.strictObject({ stance: Stance, actor: v.optional(idText), asOf: dayText, note: text(300) })),
  ),
  match: Match,
  examples: v.strictObject({ match: v.array(text(600)), noMatch: v.array(text(600)) }),
  statements: v.array(Statement),
})

/** A dataset of format 1: one JSON file. */
export const Dataset = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(1),
  id: idText,
  title: text(120),
  description: text(600),
  version: v.pipe(v.string(), v.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'A version is three numbers: 1.0.0.')),
  updated: dayText,
  language: languageText,
  license: text(80),
  maintainers: v.pipe(v.array(text(160)), v.minLength(1, 'A dataset names who keeps it.')),
  homepage: v.optional(linkText),
  updates: v.optional(httpsText),
  sources: v.array(Source),
  actors: v.array(Actor),
  concepts: v.optional(v.array(Concept)),
  nulls: v.optional(v.array(Term)),
  allegations: v.array(Allegation),
})

/** The concepts that every dataset may use with `@id`, and the phrases that swallow their words everywhere. */
export const ConceptLibrary = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(1),
  id: idText,
  version: v.pipe(v.string(), v.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'A version is three numbers: 1.0.0.')),
  language: languageText,
  concepts: v.array(Concept),
  nulls: v.array(Term),
})
