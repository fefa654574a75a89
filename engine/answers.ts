import type { Span, Stance } from '../dataset/model.ts'
import { bodiesOf } from './actor-table.ts'
import type { Finding } from './allegations.ts'
import type { CueName } from './compile.ts'
import type { ReadSentence } from './hits.ts'
import { type Scene, speakersOf } from './speaker.ts'
import { cuesIn } from './stance.ts'

/** An answer to an allegation that the page carries: who, how, where. */
export type Answer = {
  allegation: number
  speaker: number
  stances: readonly Stance[]
  passage: number
  sentence: Span
}

/** How many sentences behind a mention an answer without a word for the allegation may stand. */
const REACH = 2

/** Which stances of a dataset a cue on the page may report. */
const STANCES: Partial<Record<CueName, readonly Stance[]>> = {
  denying: ['denies'],
  'calling-untrue': ['denies'],
  doubting: ['questions'],
  confirming: ['supports'],
  alleging: ['alleges', 'supports'],
}

/** A stance that the wording itself takes. */
const ALONE: Readonly<Record<Stance, readonly Stance[]>> = {
  alleges: ['alleges'],
  supports: ['supports'],
  questions: ['questions'],
  denies: ['denies'],
  comments: ['comments'],
}

/** What was mentioned so far: by the last sentence that mentions something, and how often in all. */
type Echo = { last: number[]; distance: number; counts: Map<number, number> }

/**
 * Finds what the page itself reports as answers to the allegations that it mentions.
 *
 * An answer is a cue (a denial, a doubt, …) in a sentence that mentions the allegation; or a denial or doubt in one of the
 * two sentences behind it; or, anywhere behind it, a denial that names what it denies ("the claims", "the report") by
 * somebody whom the allegation is about. Who answers is told by `speakersOf`.
 */
export function answersIn(scene: Scene, findings: readonly Finding[]): Answer[] {
  const answers: Answer[] = []
  const echo: Echo = { last: [], distance: Number.POSITIVE_INFINITY, counts: new Map() }
  const bySentence = grouped(findings)
  scene.passages.forEach((read, passage) => {
    const byNumber = bySentence.get(passage)
    if (byNumber === undefined && echo.last.length === 0) return
    read.sentences.forEach((sentence, number) => {
      const own = byNumber?.get(number) ?? NONE
      hear(echo, own)
      if (echo.last.length === 0) return
      for (const cue of cuesIn(scene.index, read, sentence, own)) {
        const stances = STANCES[cue.name]
        const isDenial = cue.name === 'denying' || cue.name === 'calling-untrue'
        if (stances === undefined || (echo.distance > 0 && !isDenial && cue.name !== 'doubting')) continue
        const isFar = echo.distance > REACH
        if (isFar && !(isDenial && namesWhatItDenies(scene, passage, sentence))) continue
        for (const speaker of speakersOf(scene, passage, number, cue)) {
          for (const allegation of answered(scene, echo, speaker, isFar)) {
            answers.push({ allegation, speaker, stances, passage, sentence })
          }
        }
      }
      for (const { allegation, stance, fills } of own) {
        const first = fills[0]?.hit
        if (stance === undefined || first === undefined) continue
        for (const speaker of speakersOf(scene, passage, number, { name: 'calling-untrue', hit: first })) {
          answers.push({ allegation, speaker, stances: ALONE[stance], passage, sentence })
        }
      }
    })
  })
  return answers
}

const NONE: readonly Finding[] = []

function hear(echo: Echo, findings: readonly Finding[]): void {
  if (findings.length === 0) {
    echo.distance++
    return
  }
  echo.distance = 0
  echo.last = findings.map((one) => one.allegation)
  for (const { allegation } of findings) echo.counts.set(allegation, (echo.counts.get(allegation) ?? 0) + 1)
}

/**
 * What somebody answers: the allegations last mentioned; from afar, or where none of these is about the speaker but
 * another on the page is, that other.
 */
function answered(scene: Scene, echo: Echo, speaker: number, isFar: boolean): number[] {
  if (!isFar && (echo.distance === 0 || echo.last.some((one) => isAbout(scene, one, speaker)))) return echo.last
  const main = mainOneAbout(scene, echo, speaker)
  return isFar || main.length > 0 ? main : echo.last
}

/** Of the allegations about a speaker, the one that was mentioned most so far. */
function mainOneAbout(scene: Scene, echo: Echo, speaker: number): number[] {
  let main: number | undefined
  for (const [allegation, count] of echo.counts) {
    if (!isAbout(scene, allegation, speaker)) continue
    if (main === undefined || count > (echo.counts.get(main) ?? 0)) main = allegation
  }
  return main === undefined ? [] : [main]
}

/** The findings by the number of their passage, then of their sentence. */
function grouped(findings: readonly Finding[]): Map<number, Map<number, Finding[]>> {
  const groups = new Map<number, Map<number, Finding[]>>()
  for (const finding of findings) {
    const { passage, sentence } = finding
    const group = groups.get(passage) ?? new Map<number, Finding[]>()
    groups.set(passage, group)
    const list = group.get(sentence)
    if (list === undefined) group.set(sentence, [finding])
    else list.push(finding)
  }
  return groups
}

function isAbout({ index }: Scene, allegation: number, speaker: number): boolean {
  const bodies = bodiesOf(index.actors, speaker)
  return index.allegations[allegation]?.about.some((actor) => bodies.includes(actor)) === true
}

function namesWhatItDenies({ index, passages }: Scene, passage: number, sentence: ReadSentence): boolean {
  const owner = index.cues['response-noun']
  const hits = passages[passage]?.hits ?? []
  for (let at = sentence.fromHit; at < sentence.toHit; at++) if (hits[at]?.owner === owner) return true
  return false
}
