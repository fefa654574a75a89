import type { Passage, Segment } from './passage.ts'

/** Text beyond this length is cut into several passages, at white space where there is some. UTF-16 units. */
export const LONGEST_PASSAGE = 20_000

/** What all text of one block has in common. */
export type Place = { block: Element; role?: 'title' | 'heading'; language?: string; preformatted: boolean }

const SPACE_RUN = /[ \t\n\r\f]{2,}/g
const SPACE = ' \t\n\r\f'
const BLANK = /^[ \t\n\r\f]*$/
const BLANK_LINE = /\r?\n[ \t]*\r?\n/g
const LATIN_LETTER = /[A-Za-z]/
const LETTER = /\p{L}/u

/**
 * Puts passages together from text nodes.
 *
 * Of a run of white space the first character is kept, so that what reads as one space is one; every character of the
 * text that has a segment stands so in its node. All segments of a passage are in one tree, so that a range can span
 * them: text of another tree begins a new passage.
 */
export class PassageBuilder {
  #text = ''
  #last = ''
  #segments: Segment[] = []
  #place: Place | null = null
  #root: Node | null = null
  readonly #done: Passage[]

  /** Finished passages are pushed to `done`. */
  constructor(done: Passage[]) {
    this.#done = done
  }

  /** Whether a text node can change anything: white space between passages, which is most nodes of a page, can't. */
  wants({ data }: Text): boolean {
    return this.#text !== '' || !BLANK.test(data)
  }

  /** Adds a text node. Blank lines in preformatted text end passages. */
  add(node: Text, place: Place): void {
    const { data } = node
    if (BLANK.test(data)) {
      if (this.#text === '' || data === '') return
      if (this.#root === node.getRootNode()) this.#append(node, data, 0, 1)
      else this.gap()
      return
    }
    const root = node.getRootNode()
    if (this.#root !== null && this.#root !== root) this.end()
    let from = 0
    if (place.preformatted) {
      for (const blank of data.matchAll(BLANK_LINE)) {
        this.#begin(root, place)
        this.#appendAll(node, data, from, blank.index)
        this.end()
        from = blank.index + blank[0].length
      }
    }
    this.#begin(root, place)
    this.#appendAll(node, data, from, data.length)
  }

  /** Parts words by a space that no node holds. Nothing where white space stands already. */
  gap(): void {
    if (this.#text === '' || this.#endsInSpace()) return
    this.#text += ' '
    this.#last = ' '
  }

  /** A line break; the second in a row ends the passage, as pages write paragraphs that way. */
  line(): void {
    if (this.#text === '') return
    if (this.#last === '\n' && this.#lastHasNoNode()) {
      this.end()
      return
    }
    if (this.#endsInSpace()) this.#dropLast()
    this.#text += '\n'
    this.#last = '\n'
  }

  /** Ends the passage. Nothing comes of it where there was no letter, or where the block isn't laid out. */
  end(): void {
    const place = this.#place
    // Most blocks begin and end with nothing before them.
    if (place === null) return
    const text = this.#text
    const segments = this.#segments
    this.#text = ''
    this.#last = ''
    this.#segments = []
    this.#place = null
    this.#root = null
    if (!hasLetter(text)) return
    // `content-visibility: hidden`, and what else only the browser knows.
    if (place.block.checkVisibility?.() === false) return
    const { block, role, language } = place
    const passage = { text, block, segments, ...(role ? { role } : {}), ...(language ? { language } : {}) }
    this.#done.push(...cut(passage))
  }

  #begin(root: Node, place: Place): void {
    this.#root = root
    this.#place ??= place
  }

  #appendAll(node: Text, data: string, from: number, to: number): void {
    SPACE_RUN.lastIndex = from
    let begin = from
    for (let run = SPACE_RUN.exec(data); run !== null && run.index < to; run = SPACE_RUN.exec(data)) {
      this.#append(node, data, begin, Math.min(run.index + 1, to))
      begin = Math.min(run.index + run[0].length, to)
    }
    this.#append(node, data, begin, to)
  }

  #append(node: Text, data: string, from: number, to: number): void {
    const doubled = SPACE.includes(data.charAt(from)) && (this.#text === '' || this.#endsInSpace())
    const offset = doubled ? from + 1 : from
    if (offset >= to) return
    this.#segments.push({ node, start: this.#text.length, offset, length: to - offset })
    this.#text += data.slice(offset, to)
    this.#last = data.charAt(to - 1)
  }

  #endsInSpace(): boolean {
    return this.#last !== '' && SPACE.includes(this.#last)
  }

  #lastHasNoNode(): boolean {
    const last = this.#segments.at(-1)
    return last !== undefined && last.start + last.length < this.#text.length
  }

  #dropLast(): void {
    const last = this.#segments.at(-1)
    if (last !== undefined && !this.#lastHasNoNode()) {
      last.length--
      if (last.length === 0) this.#segments.pop()
    }
    this.#text = this.#text.slice(0, -1)
  }
}

/** Nearly always told by the first look, which spares the page the table of all letters. */
function hasLetter(text: string): boolean {
  return LATIN_LETTER.test(text) || LETTER.test(text)
}

function cut(passage: Passage): Passage[] {
  const pieces: Passage[] = []
  let from = 0
  while (passage.text.length - from > LONGEST_PASSAGE) {
    const to = cutBefore(passage.text, from + LONGEST_PASSAGE, from)
    pieces.push(part(passage, from, to))
    from = to
  }
  return from === 0 ? [passage] : [...pieces, part(passage, from, passage.text.length)]
}

function cutBefore(text: string, limit: number, from: number): number {
  for (let at = limit; at > from + LONGEST_PASSAGE / 2; at--) {
    if (SPACE.includes(text.charAt(at - 1))) return at
  }
  return limit
}

function part(passage: Passage, from: number, to: number): Passage {
  const segments = passage.segments.flatMap((segment) => {
    const start = Math.max(segment.start, from)
    const end = Math.min(segment.start + segment.length, to)
    if (end <= start) return []
    return [{ ...segment, start: start - from, offset: segment.offset + start - segment.start, length: end - start }]
  })
  return { ...passage, text: passage.text.slice(from, to), segments }
}
