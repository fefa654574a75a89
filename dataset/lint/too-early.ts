import { firstDay, lastDay } from '../date.ts'
import type { Fault } from '../fault.ts'
import type { Dataset } from '../model.ts'

/**
 * Statements from before their allegation was public, and statements later than every page that is to show them.
 *
 * A month or a year counts as all its days: only what cannot be right is a fault. Who alleges may have done so before
 * it was reported. A page may be a day older than the words on it: the world has more than one date at a time.
 */
export function tooEarly(dataset: Dataset): Fault[] {
  const published = new Map(dataset.sources.map(({ id, date }) => [id, date]))
  return dataset.allegations.flatMap(({ firstReported, statements }, index) =>
    statements.flatMap(({ date, stance, sources }, at) => {
      const path = `allegations[${index}].statements[${at}]`
      const early = stance !== 'alleges' && lastDay(date) < firstDay(firstReported.date)
      const old = sources.every((id) => {
        const page = published.get(id)
        return page !== undefined && nextDay(lastDay(page)) < firstDay(date)
      })
      return [
        ...(early
          ? [{ path: `${path}.date`, message: `${date} lies before the allegation was public, ${firstReported.date}.` }]
          : []),
        ...(old ? [{ path: `${path}.sources`, message: `Every source is older than the statement, ${date}.` }] : []),
      ]
    }),
  )
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
