import type { Span } from '../dataset/model.ts'
import { isCapital } from './automaton.ts'
import { unitAt } from './fold.ts'
import type { Tokens } from './tokens.ts'

/** A sentence: its words (end excluded) and its characters. */
export type Sentence = Span & { fromToken: number; toToken: number }

/** Short forms that end in a dot and are followed by a name, so that no sentence ends there. Capitalised. */
const TITLES = new Set(
  (
    'mr mrs ms dr prof rev fr sr jr st mt gen lt col maj capt cmdr sgt cpl pvt adm brig gov sen rep reps sens pres ' +
    'amb sec hon supt insp no nos art fig vol ed eds inc co corp ltd bros dept univ jan feb mar apr jun jul aug sept ' +
    'sep oct nov dec mon tue wed thu fri sat sun'
  ).split(' '),
)
/** The same within running text. */
const SHORT_FORMS = new Set('vs v cf ca approx p pp ff al viz eg ie etc'.split(' '))
const LONGEST_SHORT_FORM = Math.max(...[...TITLES, ...SHORT_FORMS].map((word) => word.length))

/** Words that begin sentences and hardly ever follow a title or initials within one. */
export const STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an in on at it its he she they we you i his her their our this that these those there but and or so yet if ' +
    'when while as after before since although though however meanwhile moreover also not no what who why how where ' +
    'for from with by to according despite under over during some many most all both each one two'
  ).split(' '),
)

const ENDS = new Set('.!?…؟۔。！？'.split(''))
/** Ends of sentences in scripts that put no space behind them. */
const FULL_WIDTH_ENDS = new Set('。！？'.split(''))
const CLOSING = new Set('"\'”’»)]}›」』'.split(''))
const OPENING = new Set('"\'“‘«([{‹„—–-•「『'.split(''))
const LONGEST_BRACKET = 300

/**
 * Splits a passage into sentences by its words and the marks between them.
 *
 * A sentence ends at . ! ? … (and what closes a quotation) where what follows can begin one: a capital, a digit, an
 * opening quotation mark. It does not end after "Mr.", "Rep.", initials, "U.S." (but for a word that begins
 * sentences), the number of a list, nor inside brackets as in "(in Doha – Ed.)". A line break alone ends none; two do.
 * No words give no sentences. Takes linear time.
 */
export function sentencesOf(text: string, tokens: Tokens): Sentence[] {
  const sentences: Sentence[] = []
  const brackets = bracketsOf(text)
  let fromToken = 0
  let bracket = 0
  for (let at = 0; at < tokens.count; at++) {
    const gapStart = tokens.end[at] as number
    const gapEnd = at + 1 < tokens.count ? (tokens.start[at + 1] as number) : text.length
    if (at + 1 === tokens.count) close(at + 1, gapEnd)
    else if (gapEnd - gapStart > 1 || unitAt(text, gapStart) > 127 || isDotted(at)) {
      const end = endIn(at, gapStart, gapEnd)
      if (end > 0) close(at + 1, end)
    }
  }
  return sentences

  function close(toToken: number, end: number): void {
    let start = tokens.start[fromToken] as number
    const least = sentences.at(-1)?.end ?? 0
    while (start > least && OPENING.has(text.charAt(start - 1))) start--
    sentences.push({ start, end: trimmedEnd(text, start, end), fromToken, toToken })
    fromToken = toToken
  }

  /** Where the sentence ends within the gap behind a word; 0 where it goes on. */
  function endIn(at: number, gapStart: number, gapEnd: number): number {
    let stop = isDotted(at) ? gapStart : 0
    let breaks = 0
    for (let index = gapStart; index < gapEnd; index++) {
      const character = text.charAt(index)
      if (character === ' ') continue
      if (character === '\n' && ++breaks > 1) return index
      if (ENDS.has(character)) stop = index + 1
      else if (stop === index && CLOSING.has(character)) stop = index + 1
    }
    if (stop === 0 || stop > gapEnd || isInBracket(stop)) return 0
    const isFullWidth = FULL_WIDTH_ENDS.has(text.charAt(stop - 1))
    if (!isFullWidth && (stop === gapEnd || !mayStandBehind(text.charAt(stop)))) return 0
    if (isFullWidth) return stop
    if (!canBegin(at + 1, gapEnd - 1)) return 0
    const mark = text.charAt(gapStart)
    if (mark !== '.' && !isDotted(at)) return stop
    return endsAfterDot(at) ? stop : 0
  }

  function endsAfterDot(at: number): boolean {
    if (isDotted(at)) return STARTERS.has(wordAt(at + 1))
    const start = tokens.start[at] as number
    if ((tokens.end[at] as number) - start > LONGEST_SHORT_FORM) return true
    const word = wordAt(at)
    if (at === fromToken && /^\d{1,3}$/.test(word)) return false
    const capital = isCapital(text.charAt(start))
    if (capital && (word.length === 1 || TITLES.has(word))) return STARTERS.has(wordAt(at + 1))
    return !SHORT_FORMS.has(word) && !(word === 'no' && /^\d/.test(wordAt(at + 1)))
  }

  function canBegin(at: number, before: number): boolean {
    const first = text.charAt(tokens.start[at] as number)
    return (
      isCapital(first) || (first >= '0' && first <= '9') || OPENING.has(text.charAt(before)) || !/\p{Ll}/u.test(first)
    )
  }

  /** Sentences are asked for from front to back, so each bracket is passed once. */
  function isInBracket(place: number): boolean {
    while (bracket < brackets.length && (brackets[bracket] as Span).end <= place) bracket++
    const span = brackets[bracket]
    return span !== undefined && span.start < place
  }

  function wordAt(at: number): string {
    return text.slice(tokens.start[at], tokens.end[at]).toLowerCase()
  }

  function isDotted(at: number): boolean {
    return unitAt(text, (tokens.end[at] as number) - 1) === 46
  }
}

function mayStandBehind(character: string): boolean {
  return isSpace(character) || OPENING.has(character)
}

/** What stands in brackets, without those that never close: from the bracket to behind the closing one. */
function bracketsOf(text: string): Span[] {
  const spans: Span[] = []
  let round = text.indexOf('(')
  let square = text.indexOf('[')
  while (round >= 0 || square >= 0) {
    const isRound = square < 0 || (round >= 0 && round < square)
    const at = isRound ? round : square
    const end = text.slice(at, at + LONGEST_BRACKET).indexOf(isRound ? ')' : ']')
    if (end >= 0) spans.push({ start: at, end: at + end + 1 })
    const from = end >= 0 ? at + end + 1 : at + 1
    if (round >= 0 && round < from) round = text.indexOf('(', from)
    if (square >= 0 && square < from) square = text.indexOf('[', from)
  }
  return spans
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && isSpace(text.charAt(last - 1))) last--
  return last
}

function isSpace(character: string): boolean {
  return character === ' ' || ((character < ' ' || character > '~') && /\s/.test(character))
}
