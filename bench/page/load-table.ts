import type { Figure } from '../table.ts'
import type { LoadRun, Loads } from './load.ts'
import { median } from './median.ts'

const SAME = { most: 1.02 }
const WHAT: Record<keyof Loads, string> = { load: 'load of the page', press: 'press to the next frame' }

/** How much longer a page takes with us, medians, and the medians themselves. */
export function loadFigures(browser: string, runs: readonly LoadRun[]): Figure[] {
  return runs.flatMap(({ page, ours, bare }) =>
    (['load', 'press'] as const).flatMap((which) => {
      const who = `${browser}, ${page}, ${WHAT[which]}`
      const [mine, theirs] = [median(ours[which]), median(bare[which])]
      return [
        { what: `${who}: with us against without`, value: mine / theirs, unit: '×', aim: SAME },
        { what: `${who}: with us, median of ${ours[which].length}`, value: mine, unit: 'ms' },
        { what: `${who}: without, median of ${bare[which].length}`, value: theirs, unit: 'ms' },
      ]
    }),
  )
}
