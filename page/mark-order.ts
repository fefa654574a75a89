import type { Mark } from './passage.ts'

/** The marks in the order given, without the least important beyond `most`: first actors go, then what is likely. */
export function mostImportant(marks: readonly Mark[], most: number): readonly Mark[] {
  if (marks.length <= most) return marks
  const chosen = new Set(marks.toSorted((a, b) => rank(a) - rank(b)).slice(0, most))
  return marks.filter((mark) => chosen.has(mark))
}

/** A copy with the shortest first: of marks over one word, the one that is most about it. */
export function shortestFirst(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
}

function rank({ look }: Mark): number {
  return look === 'actor' ? 2 : look === 'likely' ? 1 : 0
}
