import { namesOf } from './names.ts'
import { createRandom, pick, type Random } from './random.ts'
import { ADJECTIVES, ADVERBS, JOINTS, NOUNS, VERBS } from './word-lists.ts'

/** What prose is to be made of. `names` are put in now and then, besides names of strangers. */
export type ProseWish = { characters: number; seed: number; names: readonly string[] }

/** Paragraphs of varied sentences that hold at least so many characters. The same wish gives the same prose. */
export function proseOf({ characters, seed, names }: ProseWish): string[] {
  const random = createRandom(seed)
  const strangers = namesOf(2000, seed + 1)
  const paragraphs: string[] = []
  for (let written = 0; written < characters; ) {
    const count = 2 + Math.floor(random() * 4)
    const paragraph = Array.from({ length: count }, () => sentence(random, names, strangers)).join(' ')
    paragraphs.push(paragraph)
    written += paragraph.length
  }
  return paragraphs
}

function sentence(random: Random, names: readonly string[], strangers: readonly string[]): string {
  const head = clause(random, names, strangers)
  const tail = random() < 0.5 ? ` ${pick(random, JOINTS)} ${clause(random, names, strangers)}` : ''
  const year = random() < 0.1 ? ` in ${1980 + Math.floor(random() * 45)}` : ''
  const whole = `${head}${tail}${year}`
  const begun = whole.charAt(0).toUpperCase() + whole.slice(1)
  if (random() < 0.08) return `“${begun},” said ${someone(random, names, strangers)}.`
  return begun + (random() < 0.04 ? '?' : '.')
}

function clause(random: Random, names: readonly string[], strangers: readonly string[]): string {
  const subject = random() < 0.2 ? someone(random, names, strangers) : phrase(random)
  const adverb = random() < 0.3 ? `${pick(random, ADVERBS)} ` : ''
  const place = random() < 0.4 ? ` ${pick(random, PLACES)} ${phrase(random)}` : ''
  return `${subject} ${adverb}${pick(random, VERBS)} ${phrase(random)}${place}`
}

const PLACES = ['near', 'behind', 'without', 'for', 'under', 'at', 'from', 'with', 'in', 'against']
const ARTICLES = ['the', 'a', 'this', 'every', 'its', 'their', 'no', 'one']

function phrase(random: Random): string {
  const adjective = random() < 0.5 ? `${pick(random, ADJECTIVES)} ` : ''
  const plural = random() < 0.2 ? 's' : ''
  return `${pick(random, ARTICLES)} ${adjective}${pick(random, NOUNS)}${plural}`
}

function someone(random: Random, names: readonly string[], strangers: readonly string[]): string {
  const name = pick(random, names.length > 0 && random() < 0.5 ? names : strangers)
  return random() < 0.1 ? `${name}’s ${pick(random, NOUNS)}` : name
}
