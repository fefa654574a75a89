import type { Alias, LetterCase, Term } from '../dataset/model.ts'
import { addedProof } from './automaton.ts'
import { gapOf, NO_GAP } from './gap.ts'
import { inflections } from './inflect.ts'
import { asPrinted, createTokens, proofOf, type Tokens, tokenise } from './tokens.ts'

/** One way in which a name or term may stand in a text: its words and gaps as hashes, and what case they need. */
export type Form = {
  hashes: number[]
  /** A bit for each of the first eight words: must begin with a capital. */
  capitals: number
  /** Whether the words must be printed just so. */
  exact: boolean
  /** A second hash of the words as they are compared (folded, or as printed): what a hit is verified against. */
  proof: number
}

/** The case that a term needs where it does not say: see Term in the dataset format. */
export function caseOf(text: string): LetterCase {
  if (/\p{Lu}/u.test(text) === false) return 'any'
  return isAcronym(text) ? 'exact' : 'capitalised'
}

/**
 * All forms of a term or alias. `~` after a word adds its inflections, each with every form of the other words. Where
 * marks that join no words stand inside ("Sandmouth, Kestria"), there is a form with and one without them.
 *
 * A text without a word that could be found (only punctuation) has no forms.
 */
export function formsOf(term: Term | Alias): Form[] {
  const { text, case: wanted } = typeof term === 'string' ? { text: term, case: undefined } : term
  const letterCase = wanted ?? caseOf(text)
  const forms: Form[] = []
  for (const spelling of spellings(text)) {
    const tokens = tokenise(spelling, ROOM)
    if (tokens.count === 0) continue
    const gaps = gapsOf(spelling, tokens)
    forms.push(formOf(spelling, tokens, letterCase))
    if (gaps !== undefined) forms.push(formOf(spelling, tokens, letterCase, gaps))
  }
  return forms
}

const MOST_SPELLINGS = 64

function spellings(text: string): string[] {
  if (!text.includes('~')) return [text]
  let results = ['']
  for (const part of text.split(/(\s+)/)) {
    const forms = part.length > 1 && part.endsWith('~') ? inflections(part.slice(0, -1)) : [part]
    results = results.flatMap((head) => forms.map((form) => head + form)).slice(0, MOST_SPELLINGS)
  }
  return results
}

/** One term is taken apart after the other, so all share the room for their words. */
const ROOM = createTokens()

/** What parts each word from the one before. Undefined where any name may run on over all of it, or where none may. */
function gapsOf(text: string, tokens: Tokens): number[] | undefined {
  let gaps: number[] | undefined
  for (let at = 1; at < tokens.count; at++) {
    const gap = gapOf(text, tokens, at)
    if (gap === NO_GAP) return undefined
    if (gap !== 0) gaps ??= Array.from({ length: tokens.count }, () => 0)
    if (gaps !== undefined) gaps[at] = gap
  }
  return gaps
}

function formOf(text: string, tokens: Tokens, letterCase: LetterCase, gaps?: readonly number[]): Form {
  const form: Form = { hashes: [], capitals: 0, exact: letterCase === 'exact', proof: 0 }
  for (let index = 0; index < tokens.count; index++) {
    const start = tokens.start[index] as number
    const end = tokens.end[index] as number
    const gap = gaps?.[index] ?? 0
    const proof = form.exact ? proofOf(asPrinted(text, start, end)) : (tokens.proof[index] as number)
    form.hashes.push((tokens.hash[index] as number) ^ gap)
    form.proof = addedProof(form.proof, proof ^ gap)
    if (index >= 8 || letterCase === 'any') continue
    if (beginsLarge(text, start)) form.capitals |= 1 << index
  }
  form.proof >>>= 0
  return form
}

/** Whether a capital letter stands at a place. */
function beginsLarge(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(text.slice(at, at + 2))
}

function isAcronym(text: string): boolean {
  if (/[a-z]/.test(text)) return false
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}
