import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askReaderOf, showPopupFor } from '../../cli/extension-page.ts'
import type { Answer } from '../../cli/serve.ts'
import { cardEdges, openCard } from './card.ts'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { HIGHLIGHTS } from './seen.ts'
import { until } from './until.ts'
import { inEachBrowser } from './world.ts'

const NEWS = `<main id="news"><h1>What was said</h1><p id="first">${TWO_NAMES}</p><p><a href="/other.html">More</a></p></main>`
const DOCUMENTS: Record<string, Answer> = {
  'news.svg': {
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text>Dmitry Peskov</text></svg>',
    type: 'image/svg+xml',
  },
  'news.xml': { body: '<news><p>Dmitry Peskov</p></news>', type: 'application/xml' },
  'news.json': { body: '{"name":"Dmitry Peskov"}', type: 'application/json' },
  'news.txt': { body: 'Dmitry Peskov', type: 'text/plain' },
  'news.gif': { body: Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'), type: 'image/gif' },
}

let site: Awaited<ReturnType<typeof serveOwnPages>>

beforeAll(async () => {
  const frames = `${NEWS}<iframe id="blank"></iframe><iframe srcdoc="<p>Suhail Shaheen spoke.</p>"></iframe>
<iframe sandbox srcdoc="<p>Suhail Shaheen spoke.</p>"></iframe><iframe src="/other.html"></iframe>
<iframe src="data:text/html,<p>Suhail Shaheen spoke.</p>"></iframe>`
  site = await serveOwnPages({
    ...DOCUMENTS,
    'news.html': article(NEWS),
    'other.html': article('<main><p>Suhail Shaheen spoke.</p></main>'),
    'news.xhtml': {
      body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${TWO_NAMES}</p></body></html>`,
      type: 'application/xhtml+xml; charset=utf-8',
    },
    'frames.html': article(frames),
  })
})
afterAll(() => site.close())

const words = (page: Page) => HIGHLIGHTS.words(page)
const isMarked = (list: string[]) => list.length > 0
const withoutMarks = (page: Page) =>
  until(
    () => words(page),
    (list) => !isMarked(list),
  )

inEachBrowser('a page that disturbs or is disturbed', (world) => {
  const open = (name: string) => world().openAt(`${site.origin}/${name}`)

  it('F11 puts back what the page clears, a few times, and is quiet then', async () => {
    const page = await open('news.html')
    await page.bringToFront()
    await page.evaluate(() => CSS.highlights.clear())
    expect(await until(() => words(page), isMarked)).toContain('Dmitry Peskov')
    await page.evaluate(() => setInterval(() => CSS.highlights.clear(), 20))
    await pause(300)
    expect(await askReaderOf(world().ours, page.url(), 'state')).toMatchObject({ name: 'read' })
  })

  it('F9 stands down within 30 s under a ticker of fifty changes a second, and says so in the popup', async () => {
    const page = await open('news.html')
    await page.bringToFront()
    await page.evaluate(() => {
      const ticker = document.getElementById('first')
      let votes = 0
      setInterval(() => {
        if (ticker) ticker.textContent = `Dmitry Peskov spoke. ${++votes} votes`
      }, 20)
    })
    const state = () => askReaderOf(world().ours, page.url(), 'state')
    const isRestless = await until(state, (one) => one?.name === 'read' && one.restless, 30_000)
    expect(isRestless).toMatchObject({ name: 'read', restless: true })
    await showPopupFor(page, world().ours)
    const told = () => world().ours.evaluate(() => document.body.textContent ?? '')
    expect(await until(told, (text) => text.includes('keeps changing'))).toContain('keeps changing')
  }, 60_000)

  it('F12 makes its card again after the page took it away', async () => {
    const page = await open('news.html')
    expect(await openCard(page)).toContain('Dmitry Peskov')
    await page.evaluate(() => document.documentElement.lastElementChild?.remove())
    await page.keyboard.press('Escape')
    await page.mouse.click(5, 5)
    expect(await openCard(page, 'Zabihullah Mujahid')).toContain('Mujahid')
  })

  it('F14 bears frames of every kind, and reads none that it was not permitted to', async () => {
    const page = await open('frames.html')
    expect(await words(page)).toContain('Dmitry Peskov')
    const state = await askReaderOf(world().ours, page.url(), 'state')
    expect(JSON.stringify(state)).not.toContain('Shaheen')
  })

  it('F15 reads XHTML, and puts nothing into documents that are no page', async () => {
    expect(await words(await open('news.xhtml'))).toContain('Dmitry Peskov')
    for (const name of Object.keys(DOCUMENTS)) {
      const page = await world().openUnreadAt(`${site.origin}/${name}`)
      const state = await askReaderOf(world().ours, page.url(), 'state')
      expect(['unreadable', undefined], name).toContain(state?.name)
      expect(await page.evaluate(() => document.querySelectorAll('html > div').length), name).toBe(0)
    }
  })

  it("F21 lives beside the page's own highlights", async () => {
    const page = await open('news.html')
    await page.evaluate(() => {
      const range = document.createRange()
      range.selectNodeContents(document.getElementById('first') ?? document.body)
      ;(CSS.highlights as unknown as Map<string, unknown>).set('search', new Highlight(range))
    })
    await page.evaluate((text) => document.getElementById('news')?.append(text), ' Suhail Shaheen spoke.')
    expect(
      await until(
        () => words(page),
        (list) => list.includes('Suhail Shaheen'),
      ),
    ).toContain('Suhail Shaheen')
    expect(await page.evaluate(() => (CSS.highlights as unknown as Map<string, Set<Range>>).get('search')?.size)).toBe(
      1,
    )
  })

  it('F22 keeps its card inside of a narrow, zoomed, right-to-left window', async () => {
    const page = await open('news.html')
    await page.setViewport({ width: 320, height: 480 })
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
      document.documentElement.style.zoom = '2'
    })
    await openCard(page)
    const { left, right, top, bottom, width, height } = await until(
      () => cardEdges(page),
      (one) => one.left >= 0,
    )
    expect(left).toBeGreaterThan(0)
    expect(right).toBeLessThan(width)
    expect(top).toBeGreaterThan(0)
    expect(bottom).toBeLessThan(height - 1)
    expect(right - left).toBeGreaterThan(200)
  })

  it('F23 opens its card without a network, and follows a change of settings under a wrong clock', async () => {
    const page = await open('news.html')
    const change = (actors: boolean) =>
      world().ours.evaluate((actors) => {
        type Api = { storage: { local: { set(what: object): Promise<void> } } }
        Date.now = () => 0
        const here = globalThis as unknown as { browser?: Api; chrome?: Api }
        const look = { style: 'both', actors, likely: true, repeat: 'all' }
        return (here.browser ?? here.chrome)?.storage.local.set({ look, revision: Date.now() })
      }, actors)
    await change(false)
    try {
      expect(await withoutMarks(page)).toEqual([])
    } finally {
      await change(true)
    }
    expect(await until(() => words(page), isMarked)).toContain('Dmitry Peskov')
    expect(await openCard(page)).toContain('Dmitry Peskov')
  })

  it('fails nowhere', async () => {
    await world().tidy()
    expect(world().errors).toEqual([])
  })
})
