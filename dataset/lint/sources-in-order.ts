import type { Fault } from '../fault.ts'
import type { Dataset } from '../model.ts'

/** Statements whose first source is second-hand although a first-hand one stands behind it; addresses entered twice. */
export function sourcesInOrder(dataset: Dataset): Fault[] {
  const secondHand = new Set(dataset.sources.flatMap((source) => (source.secondHand ? [source.id] : [])))
  const seen = new Map<string, string>()
  return [
    ...dataset.sources.flatMap(({ id, url }, index) => {
      const other = url === undefined ? undefined : seen.get(url)
      if (url !== undefined && other === undefined) seen.set(url, id)
      return other === undefined
        ? []
        : [{ path: `sources[${index}].url`, message: `“${other}” has this address already: use one source for both.` }]
    }),
    ...dataset.allegations.flatMap(({ statements }, index) =>
      statements.flatMap(({ sources: [first = '', ...rest] }, at) =>
        secondHand.has(first) && rest.some((id) => !secondHand.has(id))
          ? [
              {
                path: `allegations[${index}].statements[${at}].sources`,
                message: `The first source is the one that is shown: put a first-hand one before “${first}”.`,
              },
            ]
          : [],
      ),
    ),
  ]
}
