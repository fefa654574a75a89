import type { Span } from '../dataset/model.ts'

/** A piece of a passage's text and the text node that it came from. */
export type Segment = {
  node: Text /** Where it begins in the passage's text. */
  start: number /** Where it begins in the node. */
  offset: number
  length: number
}

/** The text of one block of the page, across its inline elements, with the way back to the nodes. */
export type Passage = {
  text: string
  block: Element
  segments: Segment[]
  role?: 'title' | 'heading'
  language?: string
}

/** A stretch of the page that is to be painted. `key` is the caller's. */
export type Mark = { key: number; passage: Passage; span: Span; look: MarkKind }

/** How a mark is told from others: all hold without colour. `current` is the one that the keyboard is on. */
export type MarkKind = 'allegation' | 'likely' | 'actor' | 'current'
