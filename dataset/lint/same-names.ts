import type { Fault } from '../fault.ts'
import type { Alias, Dataset } from '../model.ts'

/**
 * Strong aliases that two actors share, and aliases that one actor has twice. Accents, hyphens and quotation marks do
 * not tell names apart; capitals do, as NATO and Nato are looked for each by itself.
 */
export function sameNames(dataset: Dataset): Fault[] {
  const owners = new Map<string, { actor: string; strong: boolean }>()
  return dataset.actors.flatMap((actor, index) => {
    const own = new Set<string>()
    return actor.aliases.flatMap((alias, at) => {
      const { text, weak } = alias
      const key = keyOf(alias)
      const path = `actors[${index}].aliases[${at}]`
      if (own.has(key)) return [{ path, message: `“${text}” stands twice: accents and signs make no difference.` }]
      own.add(key)
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, { actor: actor.id, strong: weak !== true })
      if (owner === undefined || weak || !owner.strong) return []
      return [{ path, message: `“${text}” is a strong alias of “${owner.actor}” too: one of them must be weak.` }]
    })
  })
}

function keyOf({ text, case: letterCase }: Alias): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [text]
  const key = words.join(' ')
  return letterCase === 'any' ? key.toLowerCase() : key
}
