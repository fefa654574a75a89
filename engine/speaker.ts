import type { Span } from '../dataset/model.ts'
import type { NameMention } from './actors.ts'
import type { CueName, Index } from './compile.ts'
import type { ReadPassage } from './hits.ts'
import { quotationAt } from './quotations.ts'
import type { Cue } from './stance.ts'

/** Everything on the page that tells who speaks. */
export type Scene = {
  index: Index
  passages: readonly ReadPassage[]
  names: readonly NameMention[][]
  /** The quotations of a passage, in reading order. */
  quotations(passage: number): readonly Span[]
}

/** How far back a pronoun may refer, in sentences. */
const FARTHEST_BACK = 4
/** Names joined by "and", or a name and the body behind it, stand this close. */
const JOINED_GAP = 40

/** A sentence that leans on the one before it for who speaks. */
const LEANING =
  /^[\s“"'‘(–—-]*(?:he|she|they|the (?:group|movement|ministry|militants|insurgents|organi[sz]ation|official|minister|envoy|senator|general|spokes\w+))\b/i

/**
 * Who says what stands at a cue of a sentence: the actors of one name, or of several that speak together.
 *
 * Words in quotation marks are said by a name outside of them, in the sentences over which the quotation runs: the one
 * behind it with a word of saying, else the nearest before. The subject of a verb such as "denied" is the nearest name
 * before it; of what is only called something ("called it baseless"), the nearest name before the word of saying; else
 * the first name behind ("…, said Peskov"). Behind a passive verb it is the name after "by", or nobody. A sentence that
 * begins with "He" or "The group" leans on the nearest name before it. "X says that Y is lying when it claims" reports what
 * Y claims. Empty where nobody is named.
 */
export function speakersOf(scene: Scene, passage: number, number: number, { name, hit: cue }: Cue): number[] {
  const read = scene.passages[passage]
  const sentence = read?.sentences[number]
  if (read === undefined || sentence === undefined) return []
  const quotations = scene.quotations(passage)
  const quotation = quotationAt(quotations, cue.start)
  const frame = quotation === undefined ? sentence : frameOf(read.sentences, sentence, quotation)
  const inFrame = namesWithin(scene.names[passage] ?? [], frame).filter(
    (one) => quotationAt(quotations, one.start) === undefined,
  )
  const leans = LEANING.test(read.text.slice(frame.start, frame.start + 40))
  if (leans && inFrame.every((one) => one.start > frame.start + 12)) return leanedOn(scene, passage, number)
  if (quotation === undefined && isPassive(read.text, cue)) {
    const agent = inFrame.find((one) => one.start >= cue.end)
    return agent === undefined || !/^\s+by\b/.test(read.text.slice(cue.end)) ? [] : together(read.text, inFrame, agent)
  }
  const liar = whoLies(read.text, inFrame, cue)
  if (liar !== undefined && SAYS_SO.test(read.text.slice(cue.end))) return liar.actors
  const limit = quotation?.start ?? cue.start
  const before = inFrame.filter((one) => one.end <= limit && one !== liar)
  // A name may be part of the cue itself: "Trump was not told".
  const within = inFrame.find((one) => one.start <= limit && limit < one.end)
  const behind = inFrame.filter((one) => one.start > (quotation?.end ?? cue.start))
  // Behind a quotation stands who said it; before it often stands what it is about.
  const first = quotation === undefined ? undefined : speakerBehind(scene, read, behind)
  const named = first ?? subjectOf(scene, read, before, name, frame, limit) ?? before.at(-1) ?? within ?? behind[0]
  return named === undefined ? [] : together(read.text, inFrame, named)
}

/** "… insist the group is lying when it says": whose claim it is that somebody contradicts. */
const SAYS_SO = /^ when (?:he|she|it|they) (?:claim|say|said|den(?:y|ie)|insist)/i

/** Whom the words call a liar: the name right before. */
function whoLies(text: string, names: readonly NameMention[], cue: Span): NameMention | undefined {
  if (!/^(?:lying|lied|lies|lie)$/i.test(text.slice(cue.start, cue.end))) return undefined
  return names.findLast((one) => one.end <= cue.start && cue.start - one.end < 20)
}

/** The nearest name before the word of saying that stands before a cue which has no subject of its own. */
function subjectOf(
  scene: Scene,
  read: ReadPassage,
  before: readonly NameMention[],
  cue: CueName,
  frame: Span,
  limit: number,
): NameMention | undefined {
  if (cue === 'denying') return undefined
  const saying = scene.index.cues.saying
  const verb = read.hits.findLast((hit) => hit.owner === saying && hit.start >= frame.start && hit.end <= limit)
  return verb === undefined ? undefined : before.findLast((one) => one.end <= verb.start)
}

/** "It was denied", "were firmly rejected": who does so stands behind "by", or nowhere. */
function isPassive(text: string, cue: Span): boolean {
  if (!/(?:ed|en)$/i.test(text.slice(cue.start, cue.end))) return false
  return /\b(?:is|are|was|were|been|being|be)\s+(?:\w+\s+)?$/i.test(text.slice(Math.max(0, cue.start - 40), cue.start))
}

/** The sentences over which a quotation runs. */
function frameOf(sentences: readonly Span[], sentence: Span, quotation: Span): Span {
  const touched = sentences.filter((one) => one.start < quotation.end + 2 && quotation.start - 2 < one.end)
  const start = Math.min(sentence.start, ...touched.map((one) => one.start))
  return { start, end: Math.max(sentence.end, ...touched.map((one) => one.end)) }
}

/** The first name behind a quotation, where a word of saying stands beside it. */
function speakerBehind(scene: Scene, read: ReadPassage, behind: readonly NameMention[]): NameMention | undefined {
  const name = behind[0]
  const saying = scene.index.cues.saying
  if (name === undefined) return undefined
  return read.hits.some((hit) => hit.owner === saying && Math.abs(hit.start - name.start) < 120) ? name : undefined
}

/** The actors of a name and of those that stand with it: "Russia and the Taliban", "Mujahid, a Taliban spokesman". */
function together(text: string, names: readonly NameMention[], name: NameMention): number[] {
  const at = names.indexOf(name)
  const actors = [...name.actors]
  for (const step of [-1, 1]) {
    const other = names[at + step]
    if (other === undefined) continue
    const between = step < 0 ? text.slice(other.end, name.start) : text.slice(name.end, other.start)
    if (
      between.length <= JOINED_GAP &&
      /^(?:,? and (?:the )?|, (?:an? |the )?(?:[a-z]+ ){0,4}(?:(?:mr|mrs|ms|president)\.? )?)$/i.test(between)
    ) {
      actors.push(...other.actors)
    }
  }
  return [...new Set(actors)]
}

function leanedOn({ passages, names }: Scene, passage: number, number: number): number[] {
  let at = passage
  let sentence = number
  for (let step = 0; step < FARTHEST_BACK; step++) {
    sentence--
    while (sentence < 0 && at > 0) {
      at--
      sentence = (passages[at]?.sentences.length ?? 0) - 1
    }
    const one = passages[at]?.sentences[sentence]
    if (one === undefined) return []
    const last = namesWithin(names[at] ?? [], one)[0]
    if (last !== undefined) return last.actors
  }
  return []
}

/** The names within a span; names stand by their start. */
function namesWithin(names: readonly NameMention[], span: Span): NameMention[] {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle] as NameMention).start < span.start) low = middle + 1
    else high = middle
  }
  const found: NameMention[] = []
  for (let at = low; at < names.length && (names[at] as NameMention).end <= span.end; at++) {
    found.push(names[at] as NameMention)
  }
  return found
}
