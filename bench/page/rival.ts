import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { build } from 'esbuild'
import type Mark from 'mark.js'
import type { Page } from 'puppeteer-core'
import { loadDatasets } from '../../cli/datasets.ts'
import { inTab } from '../../cli/in-tab.ts'
import type { Launched } from '../../cli/launch.ts'
import { loadPage } from '../../cli/load-page.ts'
import { nameDataset } from '../name-dataset.ts'
import { namesOf } from '../names.ts'
import { KNOWN, LENGTHS, paragraphsOf, SEED } from './bench-pages.ts'
import { type Ground, startBare, startOurs } from './ground.ts'
import { median } from './median.ts'
import { visit } from './visit.ts'

const TURNS = 10
const RIVAL_TURNS = 3
/** So many names are given to mark.js in one call. */
const AT_ONCE = 100

/** One page marked with the same names by mark.js and by us, in milliseconds; the engine's time is beside `mainThread`. */
export type RivalRun = {
  page: keyof typeof LENGTHS
  rival: number
  rivalMarks: number
  mainThread: number
  engine: number
}

/** Marks the generated article with so many names as they hold, by mark.js in a bare browser and by us in another. */
export async function rivalRuns(ground: Ground): Promise<RivalRun[]> {
  const bare = await startBare(ground)
  const ours = await startOurs(ground, KNOWN)
  const runs: RivalRun[] = []
  // Not the long one: it would take mark.js minutes.
  for (const page of ['article'] as const) {
    ground.tell(`${ground.found.name}: ${page}, mark.js beside us …`)
    const address = ground.pages[page]
    const rival = await rivalTimes(bare, address)
    const visits = []
    for (let turn = 0; turn < TURNS; turn++) visits.push(await visit(ours, address))
    runs.push({
      page,
      rival: median(rival.map(({ time }) => time)),
      rivalMarks: rival[0]?.marks ?? 0,
      mainThread: median(visits.slice(TURNS / 2).map((one) => one.mainThread)),
      engine: median(await engineRuns(bare, LENGTHS[page])),
    })
  }
  await Promise.all([bare.close(), ours.close()])
  return runs
}

/** How long mark.js takes for a page that was just loaded, and how many elements it makes. */
async function rivalTimes(bare: Launched, address: string): Promise<{ time: number; marks: number }[]> {
  const script = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8')
  const times: { time: number; marks: number }[] = []
  for (let turn = 0; turn < RIVAL_TURNS; turn++) {
    times.push(
      await inTab(bare, async (page) => {
        await loadPage(page, address)
        await page.addScriptTag({ content: script })
        return markWith(page, namesOf(KNOWN, SEED))
      }),
    )
  }
  return times
}

/**
 * Without frames in the page, mark.js is done when it returns. It calls itself for the next name, so that a thousand at
 * once are more than the stack holds; its switch for diacritics, which makes its patterns far longer, is off.
 */
function markWith(page: Page, names: string[]): Promise<{ time: number; marks: number }> {
  return page.evaluate(
    (names, most) => {
      const { Mark: Marker } = window as unknown as { Mark: typeof Mark }
      const marker = new Marker(document.body)
      const from = performance.now()
      for (let at = 0; at < names.length; at += most) {
        const options = { accuracy: 'exactly', separateWordSearch: false, diacritics: false } as const
        marker.mark(names.slice(at, at + most), options)
      }
      return { time: performance.now() - from, marks: document.querySelectorAll('mark').length }
    },
    names,
    AT_ONCE,
  )
}

/** The engine by itself, with the bundled datasets and the names, in the same kind of browser. */
async function engineRuns(bare: Launched, length: number): Promise<number[]> {
  const { outputFiles } = await build({
    ...{
      entryPoints: ['bench/page/engine-in-page.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'bench',
    },
    ...{ platform: 'browser', target: 'es2022', minify: true, logLevel: 'error' },
  })
  const { datasets, library } = loadDatasets([])
  const task = {
    datasets: [...datasets, nameDataset(namesOf(KNOWN, SEED))],
    library,
    texts: paragraphsOf(length),
    turns: TURNS,
  }
  return inTab(bare, async (page) => {
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
    return page.evaluate((task) => {
      const { bench } = window as unknown as { bench: typeof import('./engine-in-page.ts') }
      return bench.engineTimes(task)
    }, task)
  })
}
