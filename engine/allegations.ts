import type { Span, Stance } from '../dataset/model.ts'
import type { Index } from './compile.ts'
import type { Hit, ReadPassage, ReadSentence } from './hits.ts'
import { OwnerKind } from './owners.ts'
import type { CompiledRule } from './rule.ts'
import { canFill, type Fill, fillSlots } from './slots.ts'

/** A sentence, or part of one, that refers to an allegation. */
export type Finding = Span & {
  allegation: number
  passage: number
  sentence: number
  sure: boolean
  score: number
  /** The filled slots, in the order of their words; for a phrase one entry without a slot. */
  fills: Fill[]
  /** The stance that the wording itself takes, where the rule says so: a claim of compliance denies a breach. */
  stance?: Stance
}

/** A finding that counts only on a page that surely mentions one of these allegations. */
type Candidate = Finding & { within: readonly number[] }

/** How much less than the threshold makes a mention likely, on a page that has a sure one. */
const LIKELY_MARGIN = 1

/**
 * Finds the sentences that refer to allegations, in reading order: one finding for each sentence and allegation.
 *
 * A sure one has the full score in its sentence; a likely one a little less, or a short name ("the bounty story"), and
 * counts only where the page has a sure one of the same allegation. `reads` tells whether a passage is in the language
 * of an allegation's dataset.
 */
export function findAllegations(
  index: Index,
  passages: readonly ReadPassage[],
  reads: (passage: number, allegation: number) => boolean,
): Finding[] {
  const present = new Set<number>()
  for (const passage of passages) for (const hit of passage.hits) present.add(hit.owner)
  const candidates: Candidate[] = []
  passages.forEach((passage, number) => {
    passage.sentences.forEach((_, sentence) => {
      if (!mayHold(index, passage, sentence)) return
      for (const one of candidatesIn(index, passage, number, sentence, present)) {
        if (reads(number, one.allegation)) candidates.push(one)
      }
    })
  })
  if (candidates.length === 0) return []
  const sure = sureAllegations(candidates)
  const inSetting = (one: Candidate) => one.within.length === 0 || one.within.some((other) => sure.has(other))
  return bestOfEach(candidates.filter((one) => inSetting(one) && (one.sure || sure.has(one.allegation))))
}

/** Whether a sentence holds a phrase, or a word that a rule is looked up by: most hold none, at little cost. */
function mayHold(index: Index, { hits, sentences }: ReadPassage, sentence: number): boolean {
  const { fromHit, toHit } = sentences[sentence] as ReadSentence
  for (let at = fromHit; at < toHit; at++) {
    const { kind, owner } = hits[at] as Hit
    if (kind === OwnerKind.Phrase || kind === OwnerKind.Short || index.rulesByOwner.has(owner)) return true
  }
  return false
}

/** The rules that a sentence may fill, each once, by the words that it is looked up by. */
function rulesFor(index: Index, byOwner: ReadonlyMap<number, unknown>): Iterable<number> {
  const tried = new Set<number>()
  for (const owner of byOwner.keys()) {
    const rules = index.rulesByOwner.get(owner)
    if (rules === undefined) continue
    for (const number of rules) if (canFill(index.rules[number] as CompiledRule, byOwner)) tried.add(number)
  }
  return tried
}

/** The allegations that the page surely mentions: those that need no other first, then whatever these allow. */
function sureAllegations(candidates: readonly Candidate[]): Set<number> {
  const sure = new Set<number>()
  for (let before = -1; before < sure.size; ) {
    before = sure.size
    for (const { sure: isSure, within, allegation } of candidates) {
      if (isSure && (within.length === 0 || within.some((other) => sure.has(other)))) sure.add(allegation)
    }
  }
  return sure
}

function candidatesIn(
  index: Index,
  { text, hits, sentences }: ReadPassage,
  passage: number,
  sentence: number,
  present: ReadonlySet<number>,
): Candidate[] {
  const found: Candidate[] = []
  const byOwner = new Map<number, Hit[]>()
  const { fromHit, toHit } = sentences[sentence] as ReadSentence
  for (let at = fromHit; at < toHit; at++) {
    const hit = hits[at] as Hit
    const list = byOwner.get(hit.owner)
    if (list === undefined) byOwner.set(hit.owner, [hit])
    else list.push(hit)
    if (hit.kind !== OwnerKind.Phrase && hit.kind !== OwnerKind.Short) continue
    add(hit.ref, hit.kind === OwnerKind.Phrase, 1, [{ slot: '', hit }], [])
  }
  for (const number of rulesFor(index, byOwner)) {
    const rule = index.rules[number]
    if (rule === undefined || (rule.page.length > 0 && !rule.page.some((one) => present.has(one)))) continue
    const filling = fillSlots(rule, byOwner, text)
    if (filling === undefined || (!filling.enough && filling.score < rule.threshold - LIKELY_MARGIN)) continue
    add(rule.allegation, filling.enough, filling.score, filling.fills, rule.within, rule.stance)
  }
  return found

  function add(
    allegation: number,
    sure: boolean,
    score: number,
    fills: Fill[],
    within: readonly number[],
    stance?: Stance,
  ): void {
    const start = Math.min(...fills.map(({ hit }) => hit.start))
    const end = Math.max(...fills.map(({ hit }) => hit.end))
    const told = stance === undefined ? {} : { stance }
    found.push({ start, end, allegation, passage, sentence, sure, score, fills, within, ...told })
  }
}

/** One finding for each sentence and allegation: a sure one before a likely one, then the higher score. */
function bestOfEach(candidates: readonly Candidate[]): Finding[] {
  const best = new Map<string, Finding>()
  for (const { within: _, ...finding } of candidates) {
    const key = `${finding.passage} ${finding.sentence} ${finding.allegation}`
    const known = best.get(key)
    const better =
      known === undefined ||
      Number(finding.sure) > Number(known.sure) ||
      (finding.sure === known.sure && finding.score > known.score)
    if (better) best.set(key, finding)
  }
  return [...best.values()]
}
