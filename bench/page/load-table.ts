import type { Figure } from '../table.ts'
import type { LoadRun, Loads } from './load.ts'
import { median } from './median.ts'

const SAME = { most: 1.02 }
const WHAT: Record<keyof Loads, string> = { load: 'load of the page', press: 'press to the next frame' }

/** How much longer a page takes with us, by medians; how much of it any script in a page costs; and the medians. */
export function loadFigures(browser: string, runs: readonly LoadRun[]): Figure[] {
  return runs.flatMap(({ page, ours, bare, empty }) =>
    (['load', 'press'] as const).flatMap((which) => {
      const who = `${browser}, ${page}, ${WHAT[which]}`
      const [mine, theirs, least] = [median(ours[which]), median(bare[which]), median(empty[which])]
      return [
        { what: `${who}: with us against without`, value: mine / theirs, unit: '×', aim: SAME },
        { what: `${who}: with an empty script against without`, value: least / theirs, unit: '×' },
        { what: `${who}: with us against an empty script`, value: mine / least, unit: '×' },
        { what: `${who}: with us, median of ${ours[which].length}`, value: mine, unit: 'ms' },
        { what: `${who}: without, median of ${bare[which].length}`, value: theirs, unit: 'ms' },
        { what: `${who}: with an empty script, median of ${empty[which].length}`, value: least, unit: 'ms' },
      ]
    }),
  )
}
