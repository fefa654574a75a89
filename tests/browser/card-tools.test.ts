import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ownApi } from '../../cli/own-api.ts'
import type { Serving } from '../../cli/serve.ts'
import { until } from '../../cli/until.ts'
import { cardText, openCard } from './card.ts'
import { pressInCard } from './in-card.ts'
import { pointOn } from './marks.ts'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { inEachBrowser } from './world.ts'

const GAP = '<div style="block-size: 3000px"></div>'
/** The name that is looked for stands twice: the second place is the one that the card is opened at. */
const TWICE = article(
  `<textarea id="paste"></textarea><p>${TWO_NAMES}</p>${GAP}<p id="place">Later Dmitry Peskov, of the Kremlin, was asked again.</p>${GAP}`,
)

/** A mark that a tap cannot reach, as the tap follows the link. */
const LINKED = article(`${GAP}<p id="place"><a href="#followed">Dmitry Peskov answered the reporters.</a></p>${GAP}`)

const isOpen = (text: string) => text !== ''
const isClosed = (text: string) => text === ''
const scrolled = (page: Page) => page.evaluate(() => scrollY)
const inSight = (page: Page) =>
  page.evaluate(() => {
    const { top = -1, bottom = -1 } = document.querySelector('#place')?.getBoundingClientRect() ?? {}
    return top >= 0 && bottom <= innerHeight
  })

inEachBrowser('what a reader does with a card', (world) => {
  let site: Serving
  beforeAll(async () => {
    site = await serveOwnPages({ twice: TWICE, linked: LINKED })
  })
  afterEach(() => showTicks(false))
  afterAll(() => site?.close())

  it('copies a link that leads to its passage, past the same words before it', async () => {
    const page = await world().openAt(`${site.origin}/twice`)
    await page.bringToFront()
    await page.evaluate(() => document.querySelector('#place')?.scrollIntoView({ block: 'center' }))
    const { x, y } = await page.evaluate(() => {
      const node = document.querySelector('#place')?.firstChild as Text
      const range = document.createRange()
      range.setStart(node, 'Later D'.length)
      range.setEnd(node, 'Later Dm'.length)
      return range.getBoundingClientRect().toJSON()
    })
    await page.mouse.click(x + 2, y + 5)
    await until(
      () => cardText(page),
      (text) => text !== '',
    )
    await pressInCard(page, 'Copy link to this passage')
    expect(
      await until(
        () => cardText(page),
        (text) => text.includes('Copied'),
      ),
    ).toContain('Copied')
    await page.keyboard.press('Escape')
    await page.focus('#paste')
    await page.keyboard.down('Control')
    await page.keyboard.press('v')
    await page.keyboard.up('Control')
    const pasted = () => page.$eval('#paste', (field) => (field as HTMLTextAreaElement).value)
    const link = await until(pasted, (text) => text !== '')
    expect(link).toBe(`${site.origin}/twice#:~:text=Later-,Dmitry%20Peskov,-%2C`)
    const opened = await world().openUnreadAt(link)
    expect(await until(() => inSight(opened), Boolean)).toBe(true)
    expect(await scrolled(opened)).toBeGreaterThan(1000)
  })

  it('keeps a card open while the page scrolls and is clicked, and closes it on Escape', async () => {
    const page = await world().openAt(`${site.origin}/twice`)
    await openCard(page)
    await pressInCard(page, 'Keep open')
    await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }))
    await page.mouse.click(100, 300)
    await page.mouse.click(100, 320)
    expect(await scrolled(page)).toBe(2000)
    expect(await cardText(page)).toContain('Dmitry Peskov')
    await page.keyboard.press('Escape')
    expect(await until(() => cardText(page), isClosed)).toBe('')
  })

  it('goes from a tick beside the scrollbar to its mark, and opens the card there', async () => {
    const page = await world().openAt(`${site.origin}/twice`)
    await showTicks(true)
    const points = await until(
      () => ticks(page),
      (list) => list.length > 1,
    )
    const { x, y } = points.at(-1) ?? { x: 0, y: 0 }
    await page.mouse.click(x, y)
    expect(await until(() => cardText(page), isOpen)).toContain('Dmitry Peskov')
    expect(await until(() => inSight(page), Boolean)).toBe(true)
  })

  it('F22 opens on a tap; a mark that stands in a link is reached by a tap on its tick', async () => {
    const page = await world().openAt(`${site.origin}/linked`)
    await page.setViewport({ width: 400, height: 700, hasTouch: true, isMobile: world().name === 'chromium' })
    await world().whenRead(page, 'linked')
    await showTicks(true)
    const name = await pointOn(page, 'Dmitry Peskov')
    await page.touchscreen.tap(name.x, name.y)
    expect(
      await until(
        async () => page.url(),
        (url) => url.endsWith('#followed'),
      ),
    ).toMatch(/#followed$/)
    expect(await cardText(page)).toBe('')
    // The page is read anew at its new address, and its ticks go and come meanwhile.
    const afterTap = async () => {
      const [tick] = await ticks(page)
      if (tick !== undefined) await page.touchscreen.tap(tick.x, tick.y)
      return until(() => cardText(page), isOpen, 1000)
    }
    expect(await until(afterTap, isOpen)).toContain('Dmitry Peskov')
    const plain = await world().openAt(`${site.origin}/twice`)
    // A browser that learns of fingers loads the page again.
    await plain.setViewport({ width: 400, height: 700, hasTouch: true })
    await world().whenRead(plain, 'twice')
    const words = await pointOn(plain, 'Zabihullah Mujahid')
    await plain.touchscreen.tap(words.x, words.y)
    expect(await until(() => cardText(plain), isOpen)).toContain('Zabihullah Mujahid')
  })

  function showTicks(on: boolean): Promise<unknown> {
    const look = { style: 'both', actors: true, likely: true, repeat: 'all', ticks: on }
    return ownApi(world().ours, 'storage.local.set', { look })
  }
})

/** The middles of the ticks, from above, as far as they can be told apart. */
function ticks(page: Page): Promise<{ x: number; y: number }[]> {
  return page.evaluate(() => {
    const x = document.documentElement.clientWidth - 5
    const isTick = (y: number) => {
      const element = document.elementFromPoint(x, y)
      return element !== null && element.parentElement === document.documentElement && element !== document.body
    }
    const rows = Array.from({ length: innerHeight }, (_, y) => y).filter(isTick)
    const starts = rows.filter((y) => !rows.includes(y - 1))
    return starts.map((start) => {
      const length = rows.filter((y) => y >= start).findIndex((y, index) => y !== start + index)
      return { x, y: start + (length === -1 ? rows.length - rows.indexOf(start) : length) / 2 }
    })
  })
}
