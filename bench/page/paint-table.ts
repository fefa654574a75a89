import type { Figure } from '../table.ts'
import { largest, median } from './median.ts'
import type { PaintRun } from './paint.ts'

/** The list that the aims are for. */
const LARGE = 100_000
const FIRST_PAINT = { warm: { most: 60 }, stopped: { most: 200 } } as const

/** First and last paint, medians, and our time on the page's thread, as lines of the table. */
export function paintFigures(browser: string, runs: readonly PaintRun[]): Figure[] {
  return runs.flatMap(({ names, page, how, visits }) => {
    const who = `${browser}, ${page}, ${names.toLocaleString('en')} names, ${how === 'warm' ? 'warm' : 'background stopped'}`
    const first: Figure = {
      what: `${who}: first paint`,
      value: median(visits.map((one) => one.firstPaint)),
      unit: 'ms',
    }
    const isAimed = names === LARGE && page !== 'long'
    return [
      isAimed ? { ...first, aim: FIRST_PAINT[how] } : first,
      {
        what: `${who}: first paint after the page was parsed`,
        value: median(visits.map((one) => one.afterParse)),
        unit: 'ms',
      },
      { what: `${who}: last paint`, value: median(visits.map((one) => one.lastPaint)), unit: 'ms' },
      ...(how === 'warm'
        ? [
            {
              what: `${who}: our time on the page's thread`,
              value: median(visits.map((one) => one.mainThread)),
              unit: 'ms',
            },
            { what: `${who}: our longest task`, value: largest(visits.map((one) => one.longest)), unit: 'ms' },
          ]
        : []),
    ]
  })
}
