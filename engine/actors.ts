import type { Span } from '../dataset/model.ts'
import { candidatesOf } from './candidates.ts'
import type { Index } from './compile.ts'
import type { ReadPassage } from './hits.ts'
import { type NameEvidence, nameSupport } from './name-support.ts'

/** A name on the page: which actors it may be. Numbers of the index's actors; more than one where it is ambiguous. */
export type NameMention = Span & { actors: number[] }

/**
 * Decides which names on the page count as mentions: a list for each passage, in reading order, without overlaps.
 *
 * Of two names that overlap, the earlier start wins, then the longer; a longer one that does not count makes room. A
 * strong alias counts everywhere, a weak one where the page supports it.
 */
export function resolveNames(index: Index, passages: readonly ReadPassage[], evidence: NameEvidence): NameMention[][] {
  const candidates = passages.map((passage, number) => candidatesOf(index, passage, number))
  const supported = nameSupport(index, passages, candidates, evidence)
  return candidates.map((list) => {
    const names: NameMention[] = []
    let from = 0
    for (const one of list) {
      // Asked only of names that none before swallows.
      if (one.start < from) continue
      const actors = one.strong.length > 0 ? one.strong : supported(one)
      if (actors.length === 0) continue
      names.push({ start: one.start, end: one.end, actors })
      from = one.end
    }
    return names
  })
}
