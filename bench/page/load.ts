import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { inTab } from '../../cli/in-tab.ts'
import type { Launched } from '../../cli/launch.ts'
import { loadPage } from '../../cli/load-page.ts'
import type { LENGTHS } from './bench-pages.ts'
import { type Ground, startBare, startEmpty, startOurs } from './ground.ts'
import { median } from './median.ts'

const TURNS = 20
const UNCOUNTED = 2
const PRESSES = 5
/** So long a page is left alone before it is pressed: we have read it by then. */
const REST_MS = 250

/** Milliseconds of every load, from its beginning to the end of its load event, and of every press to the next frame. */
export type Loads = { load: number[]; press: number[] }
/** The same page with us, without, and with an extension whose script is empty. */
export type LoadRun = { page: keyof typeof LENGTHS; ours: Loads; bare: Loads; empty: Loads }
const WHO = ['ours', 'bare', 'empty'] as const

/** Loads and presses the generated articles in turns, with the extension, without it, and with one that does nothing. */
export async function loadRuns(ground: Ground, names: number): Promise<LoadRun[]> {
  const browsers = {
    ours: await startOurs(ground, names),
    bare: await startBare(ground),
    empty: await startEmpty(ground),
  }
  const runs: LoadRun[] = []
  for (const page of ['article', 'long'] as const) {
    ground.tell(`${ground.found.name}: ${page}, loads and presses with us, without, with an empty script …`)
    const [ours, bare, empty] = WHO.map((): Loads => ({ load: [], press: [] })) as [Loads, Loads, Loads]
    const run: LoadRun = { page, ours, bare, empty }
    for (let turn = 0; turn < UNCOUNTED + TURNS && !ground.stopped.aborted; turn++) {
      // Who comes first changes, as what is first may find the machine colder.
      for (const who of [...WHO.slice(turn % WHO.length), ...WHO.slice(0, turn % WHO.length)]) {
        const one = await loadOnce(browsers[who], ground.pages[page])
        if (turn < UNCOUNTED) continue
        run[who].load.push(...one.load)
        run[who].press.push(...one.press)
      }
    }
    runs.push(run)
    for (const which of ['load', 'press'] as const) {
      const [mine, theirs, least] = WHO.map((who) => median(run[who][which]).toFixed(1))
      ground.tell(`  ${which}: ${mine} ms with us, ${theirs} without, ${least} with an empty script`)
    }
  }
  await Promise.all(WHO.map((who) => browsers[who].close()))
  return runs
}

async function loadOnce(launched: Launched, address: string): Promise<Loads> {
  return inTab(launched, async (page) => {
    await loadPage(page, address)
    await pause(REST_MS)
    await watchPresses(page)
    for (let press = 0; press < PRESSES; press++) await page.click('#press')
    await page.waitForFunction((most) => (window as Pressed).presses?.length === most, {}, PRESSES)
    return page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return {
        load: navigation === undefined ? [] : [navigation.loadEventEnd],
        press: (window as Pressed).presses ?? [],
      }
    })
  })
}

type Pressed = Window & { presses?: number[] }

/** Takes down, for each press from now on, how long it is from the event's own time to the task after the next frame. */
async function watchPresses(page: Page): Promise<void> {
  await page.evaluate(() => {
    const presses: number[] = []
    ;(window as Pressed).presses = presses
    addEventListener('pointerdown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => presses.push(performance.now() - timeStamp)
        port2.postMessage(null)
      })
    })
  })
}
