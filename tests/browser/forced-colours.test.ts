import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askReaderOf } from '../../cli/extension-page.ts'
import { until } from '../../cli/until.ts'
import { cardText, openCard } from './card.ts'
import { paintedWords } from './marks.ts'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { inEachBrowser } from './world.ts'

const BODY = `<main><h1>Words at the pier</h1>
<p id="marked" style="background: #123; color: #def">${TWO_NAMES}</p>${'<p>The harbour was quiet.</p>'.repeat(30)}</main>`

let site: Awaited<ReturnType<typeof serveOwnPages>>

beforeAll(async () => {
  site = await serveOwnPages({ 'forced.html': article(BODY) })
})
afterAll(() => site.close())

// Chromium is told so by its protocol, in untouched.test.ts and gallery.test.ts; Firefox by a preference, from its start.
inEachBrowser(
  'where the reader forces colours',
  (world) => {
    it('F22 marks are seen, and a card opens in the colours that were chosen', async () => {
      const page = await world().openAt(`${site.origin}/forced.html`)
      await page.bringToFront()
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
      expect(await paintedWords(page)).toContain('Dmitry Peskov')
      const marked = await pictureOf(page)
      expect(await openCard(page)).toContain('Dmitry Peskov')
      await page.keyboard.press('Escape')
      expect(
        await until(
          () => cardText(page),
          (text) => text === '',
        ),
      ).toBe('')
      await askReaderOf(world().ours, page.url(), 'switchHere', false)
      expect(
        await until(
          () => paintedWords(page),
          (words) => words.length === 0,
        ),
      ).toEqual([])
      expect(await pictureOf(page)).not.toBe(marked)
    })
  },
  () => ({ preferences: { 'browser.display.document_color_use': 2 } }),
  ['firefox'],
)

async function pictureOf(page: Page): Promise<string> {
  const part = await page.$('#marked')
  return Buffer.from((await part?.screenshot()) ?? []).toString('base64')
}
