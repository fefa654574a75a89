import type { Span } from '../dataset/model.ts'

/** What a link has to point at: a stretch of one of the page's passages. */
export type Target = { passages: readonly string[]; passage: number; span: Span }

/** Beyond so many characters only the first and the last words are named. */
const LONGEST_EXACT = 100
const EDGE_WORDS = 4
const MOST_CONTEXT = 8
const DIRECTIVE = ':~:'

/**
 * The address of a page, with a directive that brings a browser to a passage and marks it there: `#:~:text=…`, as the
 * WICG's Text Fragments have it (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * A fragment that the address has is kept before the directive; a directive that it has gives way. Long words are named
 * by their beginning and end. Where the words occur more than once in the passages, as browsers compare (without regard
 * to case and diacritics), the words around them in their passage are named, as many as are needed; words that stand
 * alike in several whole passages lead to the first of them. A place without words gives the address without a directive.
 */
export function passageLink(address: string, { passages, passage, span }: Target): string {
  const [page = ''] = address.split(DIRECTIVE)
  const text = passages[passage] ?? ''
  const words = plain(text.slice(span.start, span.end)).trim()
  if (words === '') return page
  const texts = passages.map((one) => folded(plain(one).trim()))
  const times = (wanted: string) => texts.reduce((sum, text) => sum + timesIn(text, folded(wanted)), 0)
  const edges = edgesOf(words, times)
  const [before, after] = edges === undefined ? contextOf(words, text, span, times) : ['', '']
  const term = [before && `${encoded(before)}-`, ...(edges ?? [words]).map(encoded), after && `-${encoded(after)}`]
  const fragment = page.includes('#') ? '' : '#'
  return `${page}${fragment}${DIRECTIVE}text=${term.filter((part) => part !== '').join(',')}`
}

/**
 * Of long words as few of the first as occur nowhere else, and as few of the last as end nowhere before their end.
 * Undefined where they are short, or there are no such: then they are named as a whole.
 */
function edgesOf(words: string, times: (wanted: string) => number): [start: string, end: string] | undefined {
  if (words.length <= LONGEST_EXACT) return undefined
  const pieces = words.split(' ')
  const half = Math.floor(pieces.length / 2)
  const counts = Array.from({ length: Math.max(0, half - EDGE_WORDS + 1) }, (_, more) => EDGE_WORDS + more)
  const start = counts.map((most) => pieces.slice(0, most).join(' ')).find((one) => times(one) <= 1)
  const whole = folded(words)
  const end = counts.map((most) => pieces.slice(-most).join(' ')).find((one) => timesIn(whole, folded(one)) === 1)
  return start === undefined || end === undefined ? undefined : [start, end]
}

/** The words before and after that tell this place from others, as few as are needed; '' where none are. */
function contextOf(
  words: string,
  text: string,
  span: Span,
  times: (wanted: string) => number,
): [before: string, after: string] {
  const before = plain(text.slice(0, span.start)).trimStart()
  const after = plain(text.slice(span.end)).trimEnd()
  let chosen: [string, string] = ['', '']
  for (let most = 0; most <= MOST_CONTEXT; most++) {
    chosen = [lastWords(before, most), firstWords(after, most)]
    if (times(chosen[0] + words + chosen[1]) <= 1) break
  }
  return [chosen[0].trim(), chosen[1].trim()]
}

/** The last words of a text, with what separates them from what follows. */
function lastWords(text: string, most: number): string {
  return most === 0 ? '' : (new RegExp(`(?:\\S+\\s*){0,${most}}$`).exec(text)?.[0] ?? '')
}

function firstWords(text: string, most: number): string {
  return most === 0 ? '' : (new RegExp(`^(?:\\s*\\S+){0,${most}}`).exec(text)?.[0] ?? '')
}

/** As it is laid out: white space is one space, what only allows a break is nothing. */
function plain(text: string): string {
  return text.replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' ')
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** How often a text occurs within another, as whole words. */
function timesIn(text: string, wanted: string): number {
  let times = 0
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (!isInWord(text, at) && !isInWord(text, at + wanted.length)) times++
  }
  return times
}

/** Whether a place lies between two letters or digits. */
function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))
}

/** `-`, `,` and `&` are the directive's own signs; half a surrogate pair can't be written. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '')).replaceAll('-', '%2D')
}
