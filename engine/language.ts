import { createTokens, type Tokens, tokenise } from './tokens.ts'

/** Words that make up a good fifth of any English text and little of any other. */
const ENGLISH_WORDS = (
  'the of and to in that for is was with said on as by it he his be from has have had at are were an not but they this ' +
  'which or who their been would will its about after more her she we you there than when one'
).split(' ')

/** Shorter texts tell too little: headlines and short reports drop these words. */
const FEWEST_WORDS = 15
/** A text of its own, and a passage of a page that is in the language as a whole. */
const LEAST_SHARE = 0.12
const LEAST_SHARE_WITHIN = 0.04

const ENGLISH_HASHES = new Set(ENGLISH_WORDS.map((word) => tokenise(word, createTokens()).hash[0] as number))
/** Whether a hash may be one of them, by its first bits: most words need no closer look. */
const MAY_BE_ENGLISH = new Uint8Array(4096)
for (const hash of ENGLISH_HASHES) MAY_BE_ENGLISH[hash >>> 20] = 1

/** How many of the words are among the commonest of English. */
export function commonWords({ count, hash }: Tokens): number {
  let common = 0
  for (let at = 0; at < count; at++) {
    const word = hash[at] as number
    if (MAY_BE_ENGLISH[word >>> 20] === 1 && ENGLISH_HASHES.has(word)) common++
  }
  return common
}

/** What a passage tells of its language: the tag that the page gives it, its words, and the commonest of English. */
export type LanguageTraces = { tag: string | undefined; words: number; common: number }

/**
 * Makes what tells whether a passage may be in the language of a dataset: by the tag that the page gives, and where
 * the text is long enough, by its commonest words. Only English is told from others by its words; for another language
 * the tag decides.
 */
export function languageCheck(texts: readonly LanguageTraces[]): (passage: number, language: string) => boolean {
  let all = 0
  let common = 0
  for (const text of texts) {
    const share = shareOf(text)
    if (share === undefined) continue
    all += text.words
    common += text.words * share
  }
  const isEnglish = common >= all * LEAST_SHARE
  return (passage, language) => {
    const text = texts[passage]
    if (text === undefined) return false
    const wanted = primary(language)
    const { tag } = text
    if (tag !== undefined && tag !== '' && primary(tag) !== wanted) return false
    if (wanted !== 'en') return true
    const share = shareOf(text)
    return share === undefined ? isEnglish : share >= (isEnglish ? LEAST_SHARE_WITHIN : LEAST_SHARE)
  }
}

/** How much of a text is among the commonest words; undefined for one that is too short to tell. */
function shareOf({ common, words }: LanguageTraces): number | undefined {
  return words < FEWEST_WORDS ? undefined : common / words
}

function primary(tag: string): string {
  return tag === 'en' ? tag : (tag.split(/[-_]/)[0] ?? '').toLowerCase()
}
