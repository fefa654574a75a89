import { readFileSync } from 'node:fs'
import type { PageText, PassageText } from '../engine/reading.ts'
import { decode } from './decode.ts'
import { readHtml } from './read-html.ts'

/** A file as the engine reads it: its passages, and where each begins in the document's text. */
export type Document = {
  passages: (PassageText & { offset: number })[]
  /** YYYY-MM-DD. */
  published?: string
  warnings: string[]
}

/** The endings of files that can be read. */
export const READABLE = /\.(?:txt|html?|xhtml)$/i

/**
 * Reads a `.txt` or `.html` file.
 *
 * Offsets are UTF-16 units. In a text file they count from the start of the decoded file: each line is a passage, the
 * first that is not empty is the title. In HTML they count in the text that the passages give when joined by "\n".
 * Throws where the file cannot be read.
 */
export function readDocument(path: string): Document {
  const { text, warnings } = decode(readFileSync(path))
  const document = /\.txt$/i.test(path) ? { passages: readText(text) } : readHtml(text)
  const empty = document.passages.length === 0 ? ['There is no text to read in this document.'] : []
  return { ...document, warnings: [...warnings, ...empty] }
}

/** A document as the engine takes it. */
export function pageOf({ passages, published }: Pick<Document, 'passages' | 'published'>): PageText {
  const texts = passages.map(({ offset: _, ...passage }) => passage)
  return { passages: texts, ...(published === undefined ? {} : { published }) }
}

function readText(text: string): Document['passages'] {
  const passages: Document['passages'] = []
  for (const { 0: line, index } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    if (line.trim() === '') continue
    passages.push({ text: line, offset: index, ...(passages.length === 0 ? { role: 'title' as const } : {}) })
  }
  return passages
}
