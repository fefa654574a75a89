import { afterAll, beforeAll, expect, it } from 'vitest'
import { askReaderOf } from '../../cli/extension-page.ts'
import { paintAll } from '../../cli/paint-all.ts'
import { until } from '../../cli/until.ts'
import { paintedMarks } from './marks.ts'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { inEachBrowser } from './world.ts'

const PARAGRAPHS = 3_000
const EVERY = 50
const ALL = PARAGRAPHS / EVERY + 1
const NAME = 'Zabihullah Mujahid'
/** So many are named in a paragraph that names anybody. */
const NAMES = 2
const WINDOW = 900
const WORDS = 'the harbour was quiet in the morning and nobody at the pier could say when the next ship would come in '

/** As large as the largest of the saved pages: 1.6 MB, of which 1 MB is text and the rest data for scripts. */
const HUGE = `<main><h1>A very long report</h1>${Array.from({ length: PARAGRAPHS }, (_, at) => {
  const names = at % EVERY === 0 || at === PARAGRAPHS - 1 ? ` ${TWO_NAMES}` : ''
  return `<div><p>Part ${at}: ${WORDS.repeat(2)}<a href="#${at}">${WORDS}</a>${names}</p></div>`
}).join('\n')}</main><script type="application/json">${JSON.stringify(Array(5_000).fill(WORDS))}</script>`

/** Lines with a name each, so many that only those near the window are painted; as high as lines of a usual footer. */
const LINES = 700
const LIST = `<main><h1>A list</h1><p>${TWO_NAMES}</p>${`<p style="margin: 0; height: 18px; line-height: 18px">${NAME}</p>`.repeat(LINES)}</main>`

/**
 * Half a second to the first mark, a second and a half to the last and 50 ms a task are wanted on a machine at rest. What
 * is held here is that much times this, in one of some tries, for much else may run where tests run.
 */
const BUSY = 5
const TRIES = 3

let site: Awaited<ReturnType<typeof serveOwnPages>>

beforeAll(async () => {
  site = await serveOwnPages({ 'huge.html': article(HUGE), 'list.html': article(LIST) })
})
afterAll(() => site.close())

inEachBrowser('a huge page', (world) => {
  it('F10 is marked in sight first and soon, and then all of it', async () => {
    expect(HUGE.length).toBeGreaterThan(1_600_000)
    const isIn = ({ first, all, longest }: Times) =>
      first <= 500 * BUSY && all <= 1_500 * BUSY && longest <= 50 * BUSY && first < all
    const tried: Times[] = []
    for (let turn = 0; turn < TRIES && !tried.some(isIn); turn++) tried.push(await timesOf())
    expect(tried.filter(isIn), JSON.stringify(tried)).toHaveLength(1)
  })

  it('is painted where it is seen: of many marks those near the window, and those that it scrolls to', async () => {
    const page = await world().openAt(`${site.origin}/huge.html`)
    const painted = async () => (await paintedMarks(page)).filter(({ text }) => text === NAME)
    const inSight = (marks: readonly { y: number }[]) => marks.filter(({ y }) => y > 0 && y < WINDOW)
    const asked = () => askReaderOf(world().ours, page.url(), 'figures')
    await until(asked, (now) => now?.painted === ALL * NAMES)
    const above = await painted()
    expect(above.length).toBeGreaterThan(0)
    expect(above.length).toBeLessThan(ALL / 2)
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
    expect(inSight(await until(painted, (marks) => inSight(marks).length > 0))).toHaveLength(1)
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    expect(await until(painted, (marks) => marks.length === above.length)).toHaveLength(above.length)
    await paintAll(page)
    expect(await painted()).toHaveLength(ALL)
  })

  it('is painted wherever it is seen, from wherever the page scrolls to it', async () => {
    const page = await world().openAt(`${site.origin}/list.html`)
    await page.setViewport({ width: 1280, height: WINDOW })
    const bare = () =>
      page.evaluate(() => {
        const starts = [...CSS.highlights.values()].flatMap((ranges) => [...ranges].map((one) => one.startContainer))
        const painted = new Set(starts.map((node) => node.parentElement))
        const isSeen = (line: Element) => {
          const { top, bottom } = line.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight
        }
        return [...document.querySelectorAll('p[style]')].filter(
          (line) => isSeen(line) && !painted.has(line as HTMLElement),
        ).length
      })
    const scroll = async (top: number) => {
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top)
      expect(await until(bare, (count) => count === 0), `scrolled to ${top}`).toBe(0)
    }
    const end = await page.evaluate(() => {
      const last = [...document.querySelectorAll('p[style]')].at(-1)
      return (last?.getBoundingClientRect().top ?? 0) + scrollY
    })
    expect(end).toBeGreaterThan(10 * WINDOW)
    // What a browser tells of as close reaches further in some than what is painted: from each of these it sees other lines last.
    for (const ahead of [1.4, 1.6, 1.8, 1.95, 2.03, 2.06, 2.2, 2.5]) {
      await scroll(0)
      await scroll(end - ahead * WINDOW)
      await scroll(end)
    }
  })

  type Times = { first: number; all: number; longest: number }

  async function timesOf(): Promise<Times> {
    const page = await world().openAt(`${site.origin}/huge.html`)
    const asked = () => askReaderOf(world().ours, page.url(), 'figures')
    const figures = await until(asked, (now) => now?.painted === ALL * NAMES)
    await page.close()
    expect(figures?.painted).toBe(ALL * NAMES)
    if (figures === undefined) throw new Error('The reader gave no figures.')
    const { startedAt, firstPaintAt, lastPaintAt, longestTaskMs } = figures
    const since = (moment: number | null) => Math.round((moment ?? Number.POSITIVE_INFINITY) - startedAt)
    return { first: since(firstPaintAt), all: since(lastPaintAt), longest: Math.round(longestTaskMs) }
  }
})
