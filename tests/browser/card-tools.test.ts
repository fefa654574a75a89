import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Serving } from '../../cli/serve.ts'
import { cardText, openCard } from './card.ts'
import { pressInCard } from './in-card.ts'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { until } from './until.ts'
import { inEachBrowser } from './world.ts'

const GAP = '<div style="block-size: 3000px"></div>'
/** The name that is looked for stands twice: the second place is the one that the card is opened at. */
const TWICE = article(
  `<textarea id="paste"></textarea><p>${TWO_NAMES}</p>${GAP}<p id="place">Later Dmitry Peskov, of the Kremlin, was asked again.</p>${GAP}`,
)

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
    site = await serveOwnPages({ twice: TWICE })
  })
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
})
