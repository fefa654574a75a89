import type { Fault } from '../fault.ts'
import type { Dataset } from '../model.ts'

/** Official statements by a person of whom it is not told for whom that person speaks. */
export function officials(dataset: Dataset): Fault[] {
  const alone = new Set(
    dataset.actors.flatMap(({ id, kind, memberOf }) => (kind === 'person' && !memberOf?.length ? [id] : [])),
  )
  return dataset.allegations.flatMap(({ statements }, index) =>
    statements.flatMap(({ official, speaker, behalf }, at) =>
      official && behalf === undefined && alone.has(speaker)
        ? [
            {
              path: `allegations[${index}].statements[${at}].official`,
              message: `An official statement is made for a body: name it in “behalf”, or in “memberOf” of “${speaker}”.`,
            },
          ]
        : [],
    ),
  )
}
