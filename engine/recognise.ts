import type { Target } from '../dataset/model.ts'
import { actorName, actorTarget } from './actor-table.ts'
import { type NameMention, resolveNames } from './actors.ts'
import { type Finding, findAllegations } from './allegations.ts'
import type { Index } from './compile.ts'
import { coverageOf } from './coverage.ts'
import { type Hit, type ReadPassage, readPassage } from './hits.ts'
import { languageCheck } from './language.ts'
import type { NameEvidence } from './name-support.ts'
import { OwnerKind } from './owners.ts'
import { quotationsIn } from './quotations.ts'
import type { Cause, Findings, Mention, PageText } from './reading.ts'
import { createSentenceHits } from './sentence-hits.ts'
import type { Fill } from './slots.ts'
import { stanceOf } from './stance.ts'
import { createTokens, type Tokens } from './tokens.ts'

/**
 * Finds all that the index knows on one page: mentions in reading order, and what the page reports of the statements.
 *
 * Mentions of actors do not overlap each other, nor do those of one allegation; an allegation's may hold names. An
 * allegation is looked for only in passages of its dataset's language; names are found everywhere. Never throws; an
 * empty page gives empty lists. The same page and index always give the same answer.
 */
export function recognise(index: Index, page: PageText): Findings {
  const tokens = roomFor(page)
  const room = createSentenceHits()
  const passages = page.passages.map((passage) => readPassage(index, passage.text, tokens, room))
  const mayBeIn = languageCheck(
    passages.map(({ words, common }, at) => ({ words, common, tag: page.passages[at]?.language })),
  )
  const findings = findAllegations(index, passages, (passage, allegation) =>
    mayBeIn(passage, index.allegations[allegation]?.language ?? ''),
  )
  const names = resolveNames(index, passages, {
    proves: proofOf(findings),
    isHeading: (passage) => page.passages[passage]?.role !== undefined,
    isAbout: aboutOf(index, findings),
  })
  const quotations = quotationsIn(passages)
  const mentions: Mention[] = []
  names.forEach((list, passage) => {
    for (const name of list) mentions.push(nameMention(index, passages, passage, name))
  })
  mentions.push(...mergedFindings(index, passages, findings))
  mentions.sort((a, b) => a.passage - b.passage || a.span.start - b.span.start || b.span.end - a.span.end)
  return { mentions, coverage: coverageOf({ index, passages, names, quotations }, findings, page.published) }
}

/** One page is read after the other, so all share the room for the words of a passage, but for passages without measure. */
const ROOM = createTokens()
const LONGEST_IN_ROOM = 16_384

function roomFor({ passages }: PageText): Tokens {
  return passages.some(({ text }) => text.length > LONGEST_IN_ROOM) ? createTokens() : ROOM
}

/** The words that fill a slot as the name of an actor prove that actor; as a word of a concept, whoever bears it. */
function proofOf(findings: readonly Finding[]): NameEvidence['proves'] {
  // Made once, and only where the page has a name that needs proof.
  let proofs: Map<number, Hit[]> | undefined
  return (passage, { start, end }, actor) => {
    proofs ??= proofsIn(findings)
    for (const hit of proofs.get(placeOf(passage, start)) ?? []) {
      if (hit.end === end && (hit.kind === OwnerKind.Concept || hit.ref === actor)) return true
    }
    return false
  }
}

/** The hits of sure findings by the place where they begin. */
function proofsIn(findings: readonly Finding[]): Map<number, Hit[]> {
  const proofs = new Map<number, Hit[]>()
  for (const { sure, passage, fills } of findings) {
    if (!sure) continue
    for (const { hit } of fills) {
      const place = placeOf(passage, hit.start)
      const known = proofs.get(place)
      if (known === undefined) proofs.set(place, [hit])
      else known.push(hit)
    }
  }
  return proofs
}

/** A place of the page as one number: no text is as long as its factor. */
function placeOf(passage: number, at: number): number {
  return passage * 2 ** 31 + at
}

/** Of which datasets the page surely mentions an allegation. */
function aboutOf(index: Index, findings: readonly Finding[]): NameEvidence['isAbout'] {
  const about = new Set(
    findings.flatMap(({ sure, allegation }) => (sure ? (index.allegations[allegation]?.target.dataset ?? []) : [])),
  )
  return (dataset) => about.has(dataset)
}

function nameMention(index: Index, passages: readonly ReadPassage[], passage: number, name: NameMention): Mention {
  const { start, end } = name
  return {
    kind: 'actor',
    passage,
    span: { start, end },
    quote: passages[passage]?.text.slice(start, end) ?? '',
    targets: name.actors.map((actor) => actorTarget(index.actors, actor)),
    sure: true,
    why: [],
  }
}

/** Findings of one sentence that two datasets know under the same id are one mention with two targets. */
function mergedFindings(index: Index, passages: readonly ReadPassage[], findings: readonly Finding[]): Mention[] {
  const merged: Mention[] = []
  let last: Finding | undefined
  let ofSentence = 0
  for (const finding of findings) {
    const target = index.allegations[finding.allegation]?.target
    if (target === undefined) continue
    if (last?.passage !== finding.passage || last.sentence !== finding.sentence) ofSentence = merged.length
    last = finding
    let at = ofSentence
    while (at < merged.length && merged[at]?.targets[0]?.id !== target.id) at++
    if (at < merged.length) merged[at]?.targets.push(target)
    else merged.push(findingMention(index, passages, finding, target))
  }
  return merged
}

function findingMention(index: Index, passages: readonly ReadPassage[], finding: Finding, target: Target): Mention {
  const text = passages[finding.passage]?.text ?? ''
  const { start, end } = finding
  return {
    kind: 'allegation',
    passage: finding.passage,
    span: { start, end },
    quote: text.slice(start, end),
    targets: [target],
    sure: finding.sure,
    stance: stanceOf(index, passages, finding),
    score: finding.score,
    why: finding.fills.map((fill) => causeOf(index, text, fill)),
  }
}

function causeOf(index: Index, text: string, { slot, hit }: Fill): Cause {
  const label =
    hit.kind === OwnerKind.Concept
      ? (index.labels[hit.ref] ?? '')
      : hit.kind === OwnerKind.Actor || hit.kind === OwnerKind.WeakActor
        ? actorName(index.actors, hit.ref)
        : ''
  return { slot, label, quote: text.slice(hit.start, hit.end), span: { start: hit.start, end: hit.end } }
}
