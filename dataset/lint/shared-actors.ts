import type { Fault } from '../fault.ts'
import type { Dataset } from '../model.ts'

const AGREED = ['kind', 'name', 'wikidata'] as const

/** Actors that two datasets know under one id and do not mean alike; told at the later dataset. */
export function sharedActors(datasets: readonly Dataset[]): { dataset: string; fault: Fault }[] {
  const known = new Map<string, { dataset: string; actor: Dataset['actors'][number] }>()
  return datasets.flatMap((dataset) =>
    dataset.actors.flatMap((actor, index) => {
      const other = known.get(actor.id)
      if (other === undefined) {
        known.set(actor.id, { dataset: dataset.id, actor })
        return []
      }
      return AGREED.filter((field) => actor[field] !== other.actor[field]).map((field) => ({
        dataset: dataset.id,
        fault: {
          path: `actors[${index}].${field}`,
          message:
            `“${actor.id}” has the ${field} “${actor[field] ?? 'none'}” here ` +
            `and “${other.actor[field] ?? 'none'}” in “${other.dataset}”.`,
        },
      }))
    }),
  )
}
