import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type messages from '../public/_locales/en/messages.json'

/** A message of the interface, by its name in `_locales`. */
export type Key = keyof typeof messages

/** A message that is told by number: it has the forms `_one`, `_other` and whatever else a language needs. */
export type CountKey = Key extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never

/** Fetches a message; `$1` … `$9` stand for the substitutions. A message that does not exist gives ''. */
export type GetMessage = (key: string, substitutions?: string[]) => string

/** How the interface speaks to this reader. */
export type Words = {
  /** BCP 47. */
  locale: string
  direction: 'ltr' | 'rtl'
  /** A message as plain text. Text of the other direction is isolated. A missing message shows its key. */
  t(key: Key, ...substitutions: string[]): string
  /** A message with nodes in the places of its substitutions, in the order of the reader's language. */
  rich(key: Key, ...nodes: ComponentChildren[]): ComponentChildren[]
  /** A message in the plural form of `n`. `$1` is the number as the locale writes it; further substitutions follow. */
  count(key: CountKey, n: number, ...substitutions: string[]): string
  number(n: number): string
  /** YYYY, YYYY-MM or YYYY-MM-DD as the locale writes it. Anything else is given back as it stands. */
  date(date: string, style?: 'long' | 'short'): string
  /** The name of a country (ISO 3166-1) or language (BCP 47). A code that the browser does not know stays a code. */
  nameOf(kind: 'region' | 'language', code: string): string
  /** "a, b and c", with nodes. An empty list gives an empty list. */
  list(nodes: ComponentChildren[]): ComponentChildren[]
}

const RIGHT_TO_LEFT = /^(?:ar|dv|fa|he|ps|sd|ug|ur|yi)\b/
const OTHER_DIRECTION = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/

/** Builds the words of one locale. Never throws: a locale that the browser does not know falls back to English. */
export function wordsOf(getMessage: GetMessage, wanted: string): Words {
  const locale = knownLocale(wanted)
  const direction = RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr'
  // Made when first used: the browser takes tens of milliseconds for the rules of a language.
  const plural = once(() => new Intl.PluralRules(locale))
  const numbers = once(() => new Intl.NumberFormat(locale))
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))

  function rich(key: string, nodes: ComponentChildren[]): ComponentChildren[] {
    const message =
      getMessage(
        key,
        nodes.map((_, index) => mark(index)),
      ) || key
    return interleave(message, nodes)
  }

  function plain(key: string, substitutions: string[]): string {
    return rich(key, substitutions.map(isolated)).join('')
  }

  function isolated(text: string): string {
    return direction === 'rtl' || OTHER_DIRECTION.test(text) ? `\u2068${text}\u2069` : text
  }

  return {
    locale,
    direction,
    t: (key, ...substitutions) => plain(key, substitutions),
    rich: (key, ...nodes) => rich(key, nodes),
    count(key, n, ...substitutions) {
      const form = `${key}_${plural().select(n)}`
      // A language's file may lack a rare form; its general form is better than an English one.
      return plain(getMessage(form) ? form : `${key}_other`, [numbers().format(n), ...substitutions])
    },
    number: (n) => numbers().format(n),
    date: (date, style = 'long') => dateIn(locale, date, style),
    nameOf: (kind, code) => nameIn(locale, kind, code),
    list: (nodes) => interleave(lists().format(nodes.map((_, index) => mark(index))), nodes),
  }
}

/** The words of the surface that a component stands in. An entry point provides them. */
export const WordsContext = createContext<Words>(wordsOf(() => '', 'en'))

/** The words of the surface that a component stands in; without a provider, every message shows its key. */
export function useWords(): Words {
  return useContext(WordsContext)
}

/*
 * Substitutions travel through getMessage as private-use characters and are put in afterwards: nodes can take their
 * places, and a `$` in a dataset's text is never read as a placeholder.
 */
const FIRST_MARK = 0xe000

function mark(index: number): string {
  return String.fromCharCode(FIRST_MARK + index)
}

function interleave(message: string, nodes: ComponentChildren[]): ComponentChildren[] {
  return message
    .split(/([\ue000-\ue0ff])/)
    .map((piece, index) => (index % 2 === 0 ? piece : (nodes[piece.charCodeAt(0) - FIRST_MARK] ?? '')))
    .filter((piece) => piece !== '')
}

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined
  return () => {
    value ??= make()
    return value
  }
}

function knownLocale(wanted: string): string {
  try {
    return Intl.getCanonicalLocales(wanted)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

function nameIn(locale: string, type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code
  } catch {
    return code
  }
}

function dateIn(locale: string, date: string, style: 'long' | 'short'): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)
  const time = parts ? Date.UTC(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1)) : Number.NaN
  if (parts === null || Number.isNaN(time)) return date
  const format: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }
  if (parts[2]) format.month = style
  if (parts[3]) format.day = 'numeric'
  return new Intl.DateTimeFormat(locale, format).format(time)
}
