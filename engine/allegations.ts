import type { Span, Stance } from '../dataset/model.ts'
import type { Index } from './compile.ts'
import type { Hit, ReadPassage, ReadSentence } from './hits.ts'
import { OwnerKind, Role } from './owners.ts'
import type { CompiledRule } from './rule.ts'
import { createSentenceHits, type SentenceHits, takeHits } from './sentence-hits.ts'
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

/** A finding that counts only on a page that surely mentions one of these allegations; none for any page. */
type Candidate = { finding: Finding; within: readonly number[] }

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
  const found: Candidate[] = []
  const search: Search = {
    index,
    present: ownersOn(passages),
    sentence: createSentenceHits(),
    count: 0,
    tried: new Int32Array(index.rules.length),
  }
  passages.forEach((passage, number) => {
    passage.sentences.forEach(({ roles }, sentence) => {
      // Most sentences have no phrase, and no word that a rule is looked up by.
      if ((roles & (Role.FindsRule | Role.Phrase)) !== 0) addCandidates(search, passage, number, sentence, found)
    })
  })
  const candidates = found.filter(({ finding }) => reads(finding.passage, finding.allegation))
  if (candidates.length === 0) return []
  const sure = sureAllegations(candidates)
  const inSetting = ({ within }: Candidate) => within.length === 0 || within.some((other) => sure.has(other))
  const settled = candidates.filter((one) => inSetting(one) && (one.finding.sure || sure.has(one.finding.allegation)))
  return bestOfEach(settled.map(({ finding }) => finding))
}

/** Of the owners that rules ask the page for, those that it has words of. */
function ownersOn(passages: readonly ReadPassage[]): Set<number> {
  const present = new Set<number>()
  for (const { hits, sentences } of passages) {
    for (const { roles, fromHit, toHit } of sentences) {
      if ((roles & Role.OnPage) === 0) continue
      for (let at = fromHit; at < toHit; at++) {
        const { role, owner } = hits[at] as Hit
        if ((role & Role.OnPage) !== 0) present.add(owner)
      }
    }
  }
  return present
}

/** The allegations that the page surely mentions: those that need no other first, then whatever these allow. */
function sureAllegations(candidates: readonly Candidate[]): Set<number> {
  const sure = new Set<number>()
  for (let before = -1; before < sure.size; ) {
    before = sure.size
    for (const { finding, within } of candidates) {
      if (!finding.sure || sure.has(finding.allegation)) continue
      if (within.length === 0 || within.some((other) => sure.has(other))) sure.add(finding.allegation)
    }
  }
  return sure
}

/**
 * What the search of one page's sentences needs. `sentence` is the one that is looked at, the `count`th; `tried` holds for
 * each rule in which one it was tried last.
 */
type Search = {
  index: Index
  present: ReadonlySet<number>
  sentence: SentenceHits
  count: number
  tried: Int32Array
}

/** Adds what a sentence may mention: by its phrases, then by the rules that its words are looked up by, each rule once. */
function addCandidates(search: Search, read: ReadPassage, passage: number, number: number, into: Candidate[]): void {
  const { index, present, tried } = search
  const { text, hits, sentences } = read
  const { fromHit, toHit } = sentences[number] as ReadSentence
  const sentence = takeHits(search.sentence, hits, fromHit, toHit)
  for (let at = fromHit; at < toHit; at++) {
    const hit = hits[at] as Hit
    if ((hit.role & Role.Phrase) === 0) continue
    add(hit.ref, hit.kind === OwnerKind.Phrase, 1, [{ slot: '', hit }], [])
  }
  search.count++
  for (let at = fromHit; at < toHit; at++) {
    const { role, owner } = hits[at] as Hit
    if ((role & Role.FindsRule) === 0) continue
    for (const one of index.rulesByOwner.get(owner) ?? NONE) {
      if (tried[one] === search.count) continue
      tried[one] = search.count
      const rule = index.rules[one] as CompiledRule
      if (!canFill(rule, sentence)) continue
      if (rule.page.length > 0 && !rule.page.some((one) => present.has(one))) continue
      const filling = fillSlots(rule, sentence, text)
      if (filling === undefined || (!filling.enough && filling.score < rule.threshold - LIKELY_MARGIN)) continue
      add(rule.allegation, filling.enough, filling.score, filling.fills, rule.within, rule.stance)
    }
  }

  function add(
    allegation: number,
    sure: boolean,
    score: number,
    fills: Fill[],
    within: readonly number[],
    stance?: Stance,
  ): void {
    const start = fills[0]?.hit.start ?? 0
    let end = start
    for (const { hit } of fills) if (hit.end > end) end = hit.end
    const finding: Finding = { start, end, allegation, passage, sentence: number, sure, score, fills }
    if (stance !== undefined) finding.stance = stance
    into.push({ finding, within })
  }
}

const NONE: readonly number[] = []

/**
 * Of findings in reading order one for each sentence and allegation: a sure one before a likely one, then the higher score.
 */
function bestOfEach(findings: readonly Finding[]): Finding[] {
  const best: Finding[] = []
  for (const finding of findings) {
    let at = best.length - 1
    while (at >= 0 && isSameSentence(best[at] as Finding, finding) && best[at]?.allegation !== finding.allegation) at--
    const known = best[at]
    if (known === undefined || !isSameSentence(known, finding)) best.push(finding)
    else if (finding.sure === known.sure ? finding.score > known.score : finding.sure) best[at] = finding
  }
  return best
}

function isSameSentence(one: Finding, other: Finding): boolean {
  return one.passage === other.passage && one.sentence === other.sentence
}
