import type { Span } from '../dataset/model.ts'
import type { Ink } from './mark-style.ts'
import type { Mark, MarkKind, Passage } from './passage.ts'

/** A stretch of a passage, what it is painted with, and the marks that it belongs to. */
export type Inking = { passage: Passage; span: Span; inks: Ink[]; marks: Mark[] }

/** The surest line wins where marks lie over each other, but an actor's shows within an allegation's. */
const LINES: readonly [MarkKind, Ink][] = [
  ['actor', 'dots'],
  ['allegation', 'line'],
  ['likely', 'dashes'],
]

/**
 * Cuts marks that may overlap into stretches that don't, in the order of each passage, so that no word has two lines:
 * within the tint of an allegation the line of an actor takes the place of the solid one.
 */
export function inkingsOf(marks: readonly Mark[]): Inking[] {
  const byPassage = new Map<Passage, Mark[]>()
  for (const mark of marks) {
    const known = byPassage.get(mark.passage)
    if (known) known.push(mark)
    else byPassage.set(mark.passage, [mark])
  }
  return [...byPassage].flatMap(([passage, its]) => cut(passage, its))
}

function cut(passage: Passage, marks: Mark[]): Inking[] {
  const waiting = marks.toSorted((a, b) => a.span.start - b.span.start)
  const edges = [...new Set(marks.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b)
  const inkings: Inking[] = []
  let open: Mark[] = []
  let next = 0
  edges.forEach((start, at) => {
    const end = edges[at + 1]
    for (let mark = waiting[next]; mark && mark.span.start <= start; mark = waiting[++next]) open.push(mark)
    open = open.filter(({ span }) => span.end > start)
    if (end === undefined || open.length === 0) return
    inkings.push({ passage, span: { start, end }, inks: inksOf(open), marks: [...open] })
  })
  return inkings
}

function inksOf(marks: readonly Mark[]): Ink[] {
  const kinds = new Set(marks.map(({ look }) => look))
  const line = LINES.find(([kind]) => kinds.has(kind))?.[1]
  const inks: Ink[] = kinds.has('allegation') ? ['tint'] : []
  if (line) inks.push(line)
  if (kinds.has('current')) inks.push('current')
  return inks
}
