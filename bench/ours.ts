import { walk } from '../engine/automaton.ts'
import type { Index } from '../engine/compile.ts'
import { refOf } from '../engine/owners.ts'
import { createTokens, tokenise } from '../engine/tokens.ts'
import type { Found } from './oracle.ts'

const tokens = createTokens()

/** How many names the engine finds in the paragraphs: what is timed. */
export function countOf(index: Index, paragraphs: readonly string[]): number {
  let count = 0
  const onHit = () => {
    count++
  }
  for (const text of paragraphs) walk(index.automaton, text, tokenise(text, tokens), onHit)
  return count
}

/** The names that the engine finds in a text, as the oracle gives them. */
export function foundIn(index: Index, text: string): Found[] {
  const found: Found[] = []
  walk(index.automaton, text, tokenise(text, tokens), (from, to, pattern) => {
    found.push({ from, to, name: refOf(index.owners, index.automaton.owner[pattern] as number) })
  })
  return found
}
