import type { Fault } from '../fault.ts'
import type { Actor, Alias, Dataset } from '../model.ts'
import { GIVEN_NAMES } from './given-names.ts'
import { ORDINARY_WORDS } from './ordinary-words.ts'
import { PLACE_NAMES } from './place-names.ts'

/**
 * Aliases that mean something else too often to count without support and are not marked `weak`: ordinary words, first
 * names, bare surnames, and places that stand for somebody (the place itself may carry its name).
 */
export function weakAliases(dataset: Dataset): Fault[] {
  return dataset.actors.flatMap((actor, index) =>
    actor.aliases.flatMap((alias, at) => {
      const why = alias.weak ? undefined : weakness(alias, actor)
      return why === undefined
        ? []
        : [{ path: `actors[${index}].aliases[${at}]`, message: `“${alias.text}” ${why}: mark it "weak": true.` }]
    }),
  )
}

function weakness(alias: Alias, actor: Actor): string | undefined {
  const words = alias.text.trim().split(/\s+/)
  const [word = '', ...more] = words[0]?.toLowerCase() === 'the' ? words.slice(1) : words
  if (more.length > 0) return undefined
  const plain = word.toLowerCase().replace(/[’']s$/, '')
  // "US" and "WHO" are told from us and who by their case.
  const exact = alias.case !== 'any' && /^[\p{Lu}\d.]{2,}$/u.test(word)
  if (!exact && ORDINARY_WORDS.has(plain)) return 'is an ordinary word, or a name that many bear'
  if (GIVEN_NAMES.has(plain)) return 'is a first name'
  if (PLACE_NAMES.has(plain) && actor.kind !== 'place') return 'is first of all a place'
  if (actor.kind === 'person' && actor.name !== alias.text) return 'is a bare surname'
  return undefined
}
