import type { Figure } from '../table.ts'
import type { RivalRun } from './rival.ts'

/** How many times as long mark.js takes, and what it is made of. */
export function rivalFigures(browser: string, runs: readonly RivalRun[]): Figure[] {
  return runs.flatMap(({ page, rival, rivalMarks, mainThread, engine }) => {
    const who = `${browser}, ${page}, 1,000 names`
    return [
      { what: `${who}: mark.js against us`, value: rival / (mainThread + engine), unit: '×', aim: { least: 200 } },
      { what: `${who}: mark.js, ${rivalMarks} marks`, value: rival, unit: 'ms' },
      { what: `${who}: our time on the page's thread`, value: mainThread, unit: 'ms' },
      { what: `${who}: our engine`, value: engine, unit: 'ms' },
    ]
  })
}
