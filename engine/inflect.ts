import { DOUBLING, IRREGULAR, PLURALS } from './irregular.ts'

/** Beginnings of verbs that inflect like what follows: "mislead" like "lead". */
const PREFIX = /^(?:mis|re|over|under|out|fore|un|up|with|inter|pre)(?=[a-z]{3})/

/**
 * The English forms of a word: itself, plural or third person, past and participle.
 *
 * Made when an index is compiled, so that reading a page needs no stemmer (a stemmer at reading time takes "united" to
 * "unit"). Forms that are no English do no harm: they are never met. Lower case; the word itself comes first.
 */
export function inflections(word: string): string[] {
  const plural = PLURALS[word] ?? (/[a-z]man$/.test(word) ? word.replace(/man$/, 'men') : undefined)
  if (plural !== undefined) return [word, plural]
  const irregular = IRREGULAR[word]
  if (irregular !== undefined) return [word, ...irregular]
  const prefix = PREFIX.exec(word)?.[0]
  const base = prefix === undefined ? undefined : IRREGULAR[word.slice(prefix.length)]
  if (base !== undefined) return [word, ...base.map((form) => prefix + form)]
  return [...new Set(regular(word))]
}

function regular(word: string): string[] {
  const last = word.at(-1) ?? ''
  const before = word.at(-2) ?? ''
  if (last === 'y' && !isVowel(before)) {
    const stem = word.slice(0, -1)
    return [word, `${stem}ies`, `${stem}ied`, `${word}ing`]
  }
  if (word.endsWith('ie')) return [word, `${word}s`, `${word}d`, `${word.slice(0, -2)}ying`]
  if (last === 'e') {
    const keepsE = before === 'e' || before === 'o'
    return [word, `${word}s`, `${word}d`, keepsE ? `${word}ing` : `${word.slice(0, -1)}ing`]
  }
  if (word.endsWith('ic')) return [word, `${word}s`, `${word}ked`, `${word}king`]
  const doubled = doublesLast(word) ? word + last : word
  const forms = [word, /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`, `${doubled}ed`, `${doubled}ing`]
  if (/[^aeiou]o$/.test(word)) forms.push(`${word}es`)
  // British and American spelling differ here: "channelled", "channeled".
  if (last === 'l' && isVowel(before)) forms.push(`${word}led`, `${word}ling`, `${word}ed`, `${word}ing`)
  return forms
}

function doublesLast(word: string): boolean {
  if (DOUBLING.has(word)) return true
  const vowels = word.match(/[aeiou]+/g)?.length ?? 0
  return vowels === 1 && /[^aeiou][aeiou][bdgmnprt]$/.test(word)
}

function isVowel(letter: string): boolean {
  return letter !== '' && 'aeiou'.includes(letter)
}
