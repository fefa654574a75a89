import { FOLD } from '../engine/fold.ts'
import { createTokens, tokenise } from '../engine/tokens.ts'

/** What no engine of this kind can be quicker than: to look at each character, to fold it, to hash the words. */
export function floorsOf(paragraphs: readonly string[]) {
  const tokens = createTokens()
  return {
    charCodeAt: () => sumOf(paragraphs, (text, at) => text.charCodeAt(at)),
    fold: () => {
      const fold = FOLD
      return sumOf(paragraphs, (text, at) => fold[text.charCodeAt(at)] as number)
    },
    tokenise: () => {
      let count = 0
      for (const text of paragraphs) count += tokenise(text, tokens).count
      return count
    },
  }
}

function sumOf(paragraphs: readonly string[], of: (text: string, at: number) => number): number {
  let sum = 0
  for (const text of paragraphs) for (let at = 0; at < text.length; at++) sum = (sum + of(text, at)) | 0
  return sum
}
