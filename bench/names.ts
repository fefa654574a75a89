import { createRandom, pick, type Random } from './random.ts'
import { BODIES, FIELDS, SYLLABLES } from './word-lists.ts'

/**
 * So many different names of people and bodies, in the shapes that news give them. The same seed gives the same names,
 * and a longer list begins with the shorter one.
 */
export function namesOf(count: number, seed: number): string[] {
  const random = createRandom(seed)
  const names = new Set<string>()
  while (names.size < count) names.add(oneName(random))
  return [...names]
}

/** Six of ten are two words, the others have initials, hyphens, titles, or are bodies of three to six words. */
function oneName(random: Random): string {
  const shape = random()
  if (shape < 0.6) return `${given(random)} ${surname(random)}`
  if (shape < 0.68) return `${given(random)} ${pick(random, LETTERS)}. ${surname(random)}`
  if (shape < 0.74) return `${given(random)} ${surname(random)}-${surname(random)}`
  if (shape < 0.8) return `${given(random)} al-${surname(random)}`
  if (shape < 0.84) return `${surname(random)}${pick(random, SYLLABLES.last)}`
  if (shape < 0.92) return `${surname(random)} ${pick(random, FIELDS)} ${pick(random, BODIES)}`
  return `${pick(random, BODIES)} of ${pick(random, FIELDS)} and ${pick(random, FIELDS)} of ${surname(random)}`
}

const LETTERS = [...'ABCDEFGHJKLMNPRSTVW']

function given(random: Random): string {
  return pick(random, SYLLABLES.first) + pick(random, SYLLABLES.middle)
}

function surname(random: Random): string {
  return pick(random, SYLLABLES.first) + pick(random, SYLLABLES.middle) + pick(random, SYLLABLES.last)
}
