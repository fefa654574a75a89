import type { OverviewEntry } from '../engine/overview.ts'
import { entryTitle } from './entry-title.ts'
import type { Words } from './words.ts'

/** Where something stands in a list; `index` counts from 1. */
export type Position = { index: number; of: number }

/**
 * What a screen reader is told when a card opens: "Allegation 2 of 7. Title. 1 denial reported on this page."
 * Several targets: how many the words may mean. No target: ''.
 */
export function announcement(words: Words, targets: readonly OverviewEntry[], position?: Position): string {
  const [entry] = targets
  if (entry === undefined) return ''
  if (targets.length > 1) return words.count('announceChoice', targets.length)
  const denials = entry.coverage.flatMap((one) => one.reported).filter((one) => one.stance === 'denies').length
  const parts = [position ? placed(words, entry.kind, position) : words.t(entry.kind), entryTitle(entry)]
  if (denials > 0) parts.push(words.count('announceDenials', denials))
  return parts.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(' ')
}

function placed(words: Words, kind: OverviewEntry['kind'], { index, of }: Position): string {
  const key = kind === 'allegation' ? 'announceAllegation' : 'announceActor'
  return words.t(key, words.number(index), words.number(of))
}
