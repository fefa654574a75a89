import type { Finding } from './allegations.ts'
import type { CueName, Index } from './compile.ts'
import type { Hit, ReadPassage, ReadSentence } from './hits.ts'
import { Role } from './owners.ts'
import type { MentionStance } from './reading.ts'

/** What each cue says of the sentence that holds it; the first that stands there decides. */
const ORDER: readonly (readonly [CueName, MentionStance])[] = [
  ['denying', 'denies'],
  ['calling-untrue', 'denies'],
  ['doubting', 'questions'],
  ['confirming', 'confirms'],
  ['alleging', 'alleges'],
]

const TELLING: ReadonlySet<CueName> = new Set(ORDER.map(([name]) => name))

/** What the page does with an allegation in one sentence, by the cue words that no slot of the rule has taken. */
export function stanceOf(index: Index, passages: readonly ReadPassage[], finding: Finding): MentionStance {
  if (finding.stance === 'denies' || finding.stance === 'questions') return finding.stance
  const passage = passages[finding.passage]
  const sentence = passage?.sentences[finding.sentence]
  if (passage === undefined || sentence === undefined) return 'reports'
  const cues = cuesIn(index, passage, sentence, [finding])
  return ORDER.find(([name]) => cues.some((cue) => cue.name === name))?.[1] ?? 'reports'
}

/** A cue word in a sentence. */
export type Cue = { name: CueName; hit: Hit }

const NONE: readonly Cue[] = []

/** The cue words of a sentence, by their place, without those that its findings take for something else. */
export function cuesIn(
  index: Index,
  passage: ReadPassage,
  sentence: ReadSentence,
  findings: readonly Finding[],
): readonly Cue[] {
  if ((sentence.roles & Role.Cue) === 0) return NONE
  const cues: Cue[] = []
  for (let at = sentence.fromHit; at < sentence.toHit; at++) {
    const hit = passage.hits[at] as Hit
    if ((hit.role & Role.Cue) === 0) continue
    const name = index.cueOf.get(hit.owner)
    if (name !== undefined && TELLING.has(name) && !isTaken(hit, findings)) cues.push({ name, hit })
  }
  return cues
}

function isTaken({ start, end }: Hit, findings: readonly Finding[]): boolean {
  for (const { fills } of findings) for (const { hit } of fills) if (hit.start < end && start < hit.end) return true
  return false
}
