import { expect, it } from 'vitest'
import type { Index } from '../../engine/compile.ts'
import type { Mention } from '../../engine/reading.ts'
import { recognise } from '../../engine/recognise.ts'
import { readMarked, shownMarks, shownMentions } from './marked-text.ts'

/**
 * A table of pages in the notation of marked-text.ts: each row is a test that the index finds what is marked in it and
 * nothing else. A row without marks is a refusal. `kind` leaves mentions of the other kind out of the comparison.
 */
export function rows(index: Index, kind: Mention['kind'] | 'both', notations: readonly string[]): void {
  const kinds = kind === 'both' ? ['actor', 'allegation'] : [kind]
  for (const notation of notations) {
    const marked = readMarked(notation)
    it(`${marked.marks.length === 0 ? 'refuses' : 'finds'}: ${titleOf(notation)}`, () => {
      expect(shownMentions(recognise(index, marked.page), marked, kinds)).toEqual(shownMarks(marked))
    })
  }
}

/** Invisible characters in the title by their numbers, so that a failing row can be told from its neighbour. */
function titleOf(notation: string): string {
  const hidden = /[^\P{C}\n]|[\u00a0\u2000-\u200f\u202f\u2060]|\p{M}/gu
  return notation.replace(/\n/g, '⏎').replace(hidden, (one) => `<${one.codePointAt(0)?.toString(16)}>`)
}
