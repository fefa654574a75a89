import type { Span } from '../dataset/model.ts'
import { isExact, walk } from './automaton.ts'
import type { Index } from './compile.ts'
import { unitAt } from './fold.ts'
import { addJoined } from './joins.ts'
import { commonWords } from './language.ts'
import { kindOf, OwnerKind, Role, refOf, roleOf } from './owners.ts'
import { createSentenceHits, type SentenceHits, takeHits } from './sentence-hits.ts'
import { sentencesOf } from './sentences.ts'
import { type Tokens, tokenise } from './tokens.ts'

/** One occurrence of one pattern: its characters and words. `needsProof`: an acronym in a text that is all capitals. */
export type Hit = Span & {
  fromWord: number
  toWord: number
  owner: number
  kind: number
  ref: number
  /** What it may do in its sentence: see Role. */
  role: number
  needsProof: boolean
}

/** A sentence: its characters, which of the passage's hits stand in it, end excluded, and the roles that these have. */
export type ReadSentence = Span & { fromHit: number; toHit: number; roles: number }

/** A passage as words (how many, how many common ones), sentences and hits. Hits stand by start, the longer first. */
export type ReadPassage = { text: string; sentences: ReadSentence[]; hits: Hit[]; words: number; common: number }

const FEWEST_CAPITALS = 6
/** A join is made of words that begin it and words that end it. */
const JOINING = Role.BeginsJoin | Role.EndsJoin

/**
 * Reads one passage: its sentences, and everything the index knows in it but what a null phrase swallows.
 *
 * Takes no step that most passages do not need: half of the words of an article may be hits. `tokens` and `room` are filled
 * with the words and hits of one passage after the other.
 */
export function readPassage(
  index: Index,
  text: string,
  tokens: Tokens,
  room: SentenceHits = createSentenceHits(),
): ReadPassage {
  tokenise(text, tokens)
  const found: Hit[] = []
  const nulls: Span[] = []
  const { automaton, owners } = index
  const shouted = isShouted(text)
  walk(automaton, text, tokens, (from, to, pattern) => {
    const owner = automaton.owner[pattern] as number
    const kind = kindOf(owners, owner)
    const start = tokens.start[from] as number
    const end = tokens.end[to - 1] as number
    if (kind === OwnerKind.Null) nulls.push({ start, end })
    else {
      const needsProof = shouted && isExact(automaton, pattern)
      const ref = refOf(owners, owner)
      const role = roleOf(owners, owner)
      found.push({ start, end, fromWord: from, toWord: to, owner, kind, ref, role, needsProof })
    }
  })
  // The walk goes by first word and gives the longer name first, so hits stand by place.
  const plain = nulls.length === 0 ? found : withoutSwallowed(found, nulls)
  const hits: Hit[] = []
  const sentences: ReadSentence[] = []
  let next = 0
  for (const { start, end } of sentencesOf(text, tokens)) {
    const fromHit = hits.length
    let roles = 0
    for (; next < plain.length && (plain[next] as Hit).start < end; next++) {
      const hit = plain[next] as Hit
      hits.push(hit)
      roles |= hit.role
    }
    if ((roles & JOINING) === JOINING) roles |= addJoined(index, takeHits(room, hits, fromHit, hits.length))
    sentences.push({ start, end, fromHit, toHit: hits.length, roles })
  }
  return { text, sentences, hits, words: tokens.count, common: commonWords(tokens) }
}

/**
 * Hits by their start against null phrases as the walk found them, by their start too. A null phrase takes what is
 * shorter than itself, but no name that needs no support.
 */
function withoutSwallowed(hits: readonly Hit[], nulls: readonly Span[]): Hit[] {
  let first = 0
  return hits.filter((hit) => {
    while (first < nulls.length && (nulls[first] as Span).end <= hit.start) first++
    if (hit.kind === OwnerKind.Actor && !hit.needsProof) return true
    for (let at = first; at < nulls.length && (nulls[at] as Span).start <= hit.start; at++) {
      const span = nulls[at] as Span
      if (hit.end <= span.end && hit.end - hit.start < span.end - span.start) return false
    }
    return true
  })
}

function isShouted(text: string): boolean {
  let capitals = 0
  for (let at = 0; at < text.length; at++) {
    const unit = unitAt(text, at)
    if (unit >= 97 && unit <= 122) return false
    if (unit >= 65 && unit <= 90) capitals++
  }
  return capitals >= FEWEST_CAPITALS && text === text.toUpperCase()
}
