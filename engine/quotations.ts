import type { Span } from '../dataset/model.ts'

/** What closes a quotation that opens so. Papers mix curly and straight marks, so a straight one closes a curly one. */
const CLOSING: Readonly<Record<string, RegExp>> = { '"': /["”]/g, '“': /[”"]/g, '«': /»/g, '„': /[“”"]/g }
const OPENING = /["“«„]/g
const LONGEST = 1500

/**
 * The quotations of a passage, without their marks, in reading order.
 *
 * Straight quotation marks are paired as they come. A quotation that never closes ends with the passage, as it does in
 * print where the next paragraph goes on with it. Apostrophes are no quotation marks.
 */
export function quotationsOf(text: string): Span[] {
  const quotations: Span[] = []
  let at = 0
  while (at < text.length) {
    OPENING.lastIndex = at
    const opening = OPENING.exec(text)
    const close = CLOSING[opening?.[0] ?? '']
    if (opening === null || close === undefined) break
    at = opening.index
    close.lastIndex = at + 1
    const found = close.exec(text)?.index
    const end = found ?? Math.min(text.length, at + LONGEST)
    quotations.push({ start: at + 1, end })
    at = end + 1
  }
  return quotations
}

/** The quotations of each passage by its number, read when they are first asked for: few passages have anybody speak. */
export function quotationsIn(passages: readonly { text: string }[]): (passage: number) => readonly Span[] {
  const known: Span[][] = []
  return (passage) => {
    const read = known[passage]
    if (read !== undefined) return read
    const quotations = quotationsOf(passages[passage]?.text ?? '')
    known[passage] = quotations
    return quotations
  }
}

/** The quotation that holds a place, if any does. */
export function quotationAt(quotations: readonly Span[], place: number): Span | undefined {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle] as Span).end <= place) low = middle + 1
    else high = middle
  }
  const found = quotations[low]
  return found !== undefined && found.start <= place ? found : undefined
}
