import { firstDay } from '../date.ts'
import type { Fault } from '../fault.ts'
import type { Dataset } from '../model.ts'

/** Dates after the day on which the dataset says that it was last changed. */
export function lateDates(dataset: Dataset): Fault[] {
  const { updated } = dataset
  return [
    ...dataset.sources.flatMap(({ date }, index) => late(date, `sources[${index}].date`)),
    ...dataset.allegations.flatMap((allegation, index) => [
      ...late(allegation.firstReported.date, `allegations[${index}].firstReported.date`),
      ...(allegation.absent ?? []).flatMap(({ asOf }, at) => late(asOf, `allegations[${index}].absent[${at}].asOf`)),
      ...allegation.statements.flatMap(({ date }, at) => late(date, `allegations[${index}].statements[${at}].date`)),
    ]),
  ]

  function late(date: string | undefined, path: string): Fault[] {
    if (date === undefined || firstDay(date) <= updated) return []
    return [{ path, message: `${date} lies after the dataset’s own date, ${updated}.` }]
  }
}
