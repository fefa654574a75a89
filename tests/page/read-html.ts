import type { Passage } from '../../page/passage.ts'
import { walkPassages } from '../../page/passages.ts'

/** Puts HTML into the test's document and gives its passages. */
export function readHtml(html: string): Passage[] {
  document.body.innerHTML = html
  return [...walkPassages(document)]
}

/** The passage that holds some words, and their span in it. Fails where they aren't there. */
export function find(
  passages: readonly Passage[],
  words: string,
): { passage: Passage; span: { start: number; end: number } } {
  for (const passage of passages) {
    const start = passage.text.indexOf(words)
    if (start >= 0) return { passage, span: { start, end: start + words.length } }
  }
  throw new Error(`No passage holds "${words}".`)
}
