import type { Span } from '../../dataset/model.ts'
import { type Look, paintedMentions } from '../../engine/look.ts'
import { type Outline, type OutlineEntry, outlineOf } from '../../engine/overview.ts'
import type { Findings, Mention } from '../../engine/reading.ts'
import type { Painter } from '../../page/painter.ts'
import type { Mark, Passage } from '../../page/passage.ts'
import type { MentionGlance, ReaderState } from '../../platform/messages.ts'

/** What was found on the page. The findings count passages in `sent`: those that the background has seen. */
export type Reading = {
  sent: readonly Passage[]
  findings: Findings
  outline: Outline
  /** The indexes of the painted mentions, in reading order, with their marks. */
  marks: ReadonlyMap<number, Mark>
  published?: string
}

/** Puts together what is known of a page, and makes the marks that the look asks for. */
export function readingOf(
  sent: readonly Passage[],
  findings: Findings,
  look: Look,
  published: string | undefined,
): Reading {
  const reading = { sent, findings, outline: outlineOf(findings), marks: new Map() }
  return withLook({ ...reading, ...(published === undefined ? {} : { published }) }, look)
}

/** The same reading with the marks of another look. */
export function withLook(reading: Reading, look: Look): Reading {
  const marks = new Map<number, Mark>()
  for (const index of paintedMentions(reading.findings.mentions, look)) {
    const mark = markOf(reading, index)
    if (mark !== undefined) marks.set(index, mark)
  }
  return { ...reading, marks }
}

/**
 * The same reading of other passages that say the same, as when a script of the page has put the words into elements of
 * its own. Undefined where they say anything else.
 */
export function movedTo(reading: Reading, sent: readonly Passage[], look: Look): Reading | undefined {
  const saysTheSame = ({ text, role, language }: Passage, index: number) => {
    const one = reading.sent[index]
    return one?.text === text && one.role === role && one.language === language
  }
  if (sent.length !== reading.sent.length || !sent.every(saysTheSame)) return undefined
  return withLook({ ...reading, sent, marks: new Map() }, look)
}

/** The mark of a mention, painted or not; undefined where there is no such mention. */
export function markOf(reading: Reading, index: number): Mark | undefined {
  const known = reading.marks.get(index)
  const mention = reading.findings.mentions[index]
  if (known !== undefined || mention === undefined) return known
  const passage = reading.sent[mention.passage]
  return passage && { key: index, passage, span: mention.span, look: lookOf(mention) }
}

/** A mark for any place of the page, to be shown as the current one. */
export function placeMark(reading: Reading, place: { passage: number; span: Span }): Mark | undefined {
  const passage = reading.sent[place.passage]
  return passage && { key: -1, passage, span: place.span, look: 'current' }
}

/** What a mention refers to; a thing that two datasets know is one entry. */
export function entriesOf({ outline, findings }: Reading, index: number): OutlineEntry[] {
  const targets = findings.mentions[index]?.targets ?? []
  return [...outline.allegations, ...outline.actors].filter((entry) =>
    targets.some((target) => target.kind === entry.kind && target.id === entry.id),
  )
}

/** Where the same mention stands in another reading of the page; null where it is gone. */
export function sameMention(before: Reading, index: number, after: Reading): number | null {
  if (after.findings === before.findings) return index in after.findings.mentions ? index : null
  const mention = before.findings.mentions[index]
  const passage = mention && before.sent[mention.passage]
  if (mention === undefined || passage === undefined) return null
  const found = after.findings.mentions.findIndex(
    (one) =>
      one.kind === mention.kind &&
      one.span.start === mention.span.start &&
      one.span.end === mention.span.end &&
      after.sent[one.passage] === passage &&
      one.targets.some((target) => mention.targets.some(({ id }) => id === target.id)),
  )
  return found === -1 ? null : found
}

/** A page that was read, as our own pages are told of it. */
export function toldOf(
  reading: Reading,
  { kind, limited }: Pick<Painter, 'kind' | 'limited'>,
  {
    current,
    isCut,
    isRestless,
    stamp,
  }: { current: number | null; isCut: boolean; isRestless: boolean; stamp?: string },
): ReaderState {
  return {
    name: 'read',
    outline: reading.outline,
    ...(stamp === undefined ? {} : { stamp }),
    mentions: glancesOf(reading),
    current,
    painter: kind,
    limited: isCut || limited,
    restless: isRestless,
    ...(reading.published === undefined ? {} : { published: reading.published }),
  }
}

/** The mentions as a list shows them. */
function glancesOf({ findings, marks }: Reading): MentionGlance[] {
  return findings.mentions.map(({ kind, quote, sure }, index) => ({
    index,
    kind,
    quote,
    sure,
    painted: marks.has(index),
  }))
}

function lookOf({ kind, sure }: Mention): Mark['look'] {
  return kind === 'actor' ? 'actor' : sure ? 'allegation' : 'likely'
}
