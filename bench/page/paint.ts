import { stopBackground } from '../../cli/stop-background.ts'
import type { Ground, OurBrowser } from './ground.ts'
import { startOurs } from './ground.ts'
import { median } from './median.ts'
import { type Visit, visit } from './visit.ts'

const WARM = 7
const COLD = 4
/** Before these, the browser and its compiler have not seen our code. */
const UNCOUNTED = 2
const REST_MS = 400

/** How readers did on one page, with so many names beside the bundled datasets. */
export type PaintRun = { names: number; page: PaintedPage; how: 'warm' | 'stopped'; visits: Visit[] }

/** The pages of which painting is measured. */
export type PaintedPage = 'news' | 'article' | 'long'
const PAGES: readonly PaintedPage[] = ['news', 'article', 'long']

/**
 * Opens pages with lists of all lengths, while the background runs (`warm`) and after it was stopped (`stopped`), and
 * gives what the readers tell. Each list has a browser of its own, as a store is never measured beside another.
 */
export async function paintRuns(ground: Ground, lists: readonly number[]): Promise<PaintRun[]> {
  const runs: PaintRun[] = []
  for (const names of lists) {
    if (ground.stopped.aborted) return runs
    ground.tell(`${ground.found.name}: painting with ${names} names more …`)
    const ours = await startOurs(ground, names)
    for (const page of PAGES) runs.push(told(ground, await warmRun(ground, ours, names, page)))
    for (const page of ['news', 'article'] as const)
      runs.push(told(ground, await stoppedRun(ground, ours, names, page)))
    await ours.close()
  }
  return runs
}

async function warmRun({ pages }: Ground, ours: OurBrowser, names: number, page: PaintedPage): Promise<PaintRun> {
  const visits: Visit[] = []
  for (let at = 0; at < UNCOUNTED + WARM; at++) {
    const one = await visit(ours, pages[page])
    if (at >= UNCOUNTED) visits.push(one)
  }
  return { names, page, how: 'warm', visits }
}

async function stoppedRun({ pages }: Ground, ours: OurBrowser, names: number, page: PaintedPage): Promise<PaintRun> {
  const visits: Visit[] = []
  for (let at = 0; at < COLD; at++) {
    await stopBackground(ours, ours.ours, REST_MS)
    visits.push(await visit(ours, pages[page]))
  }
  return { names, page, how: 'stopped', visits }
}

/** A long measurement shows that it lives, and what it has so far. */
function told({ tell }: Ground, run: PaintRun): PaintRun {
  const first = median(run.visits.map(({ firstPaint }) => firstPaint))
  tell(`  ${run.page}, ${run.how}: first paint after ${first.toFixed(0)} ms`)
  return run
}
