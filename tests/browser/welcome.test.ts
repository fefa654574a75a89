import type { Page } from 'puppeteer-core'
import { beforeEach, expect, it } from 'vitest'
import { builtFolder } from '../../cli/build.ts'
import { until } from '../../cli/until.ts'
import { cardText } from './card.ts'
import { paintedWords } from './marks.ts'
import { inEachBrowser } from './world.ts'

type Api = {
  extension: { getViews(what: object): Window[] }
  permissions: { getAll(): Promise<{ origins?: string[] }>; request(what: object): Promise<boolean> }
}
type Ours = { browser?: Api; chrome?: Api; asked?: object[] }

const textOf = (page: Page) => page.evaluate(() => document.body.textContent ?? '')
const contains = (words: string) => (text: string) => text.includes(words)

/** The pages of the extension that stand in tabs, by their paths. */
const ownTabs = (ours: Page) =>
  ours.evaluate(() => {
    const here = globalThis as unknown as Ours
    return ((here.browser ?? here.chrome)?.extension.getViews({ type: 'tab' }) ?? []).map(
      (view) => view.location.pathname,
    )
  })

const origins = (ours: Page) =>
  ours.evaluate(async () => {
    const here = globalThis as unknown as Ours
    return (await (here.browser ?? here.chrome)?.permissions.getAll())?.origins ?? []
  })

const press = async (page: Page, name: string) => {
  const found = await page.waitForSelector(`::-p-xpath(//button[contains(., "${name}")])`)
  await found?.click()
}

const tick = async (page: Page, outlet: string) => {
  const found = await page.waitForSelector(`::-p-xpath(//label[contains(., "${outlet}")]/input)`)
  await found?.click()
}

inEachBrowser(
  'the first day',
  (world) => {
    let page: Page

    it('installing opens the welcome page once, in a tab', async () => {
      const welcome = async () => (await ownTabs(world().ours)).filter((path) => path === '/welcome.html')
      expect(await until(welcome, (tabs) => tabs.length > 0)).toEqual(['/welcome.html'])
    })

    beforeEach(async ({ task }) => {
      if (task.name.startsWith('installing')) return
      page = await world().openOurs('welcome.html')
      await page.bringToFront()
      await page.waitForSelector('.countries input')
    })

    it('the sample is marked, and its card opens and closes by keyboard', async () => {
      expect(
        await until(
          () => paintedWords(page),
          (words) => words.length > 0,
        ),
      ).toContain('the contract had been bought')
      await page.focus('::-p-xpath(//button[contains(., "Next mark")])')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      const card = await until(() => cardText(page), contains('Told reporters'))
      expect(card).toContain('The harbour office is alleged to have paid')
      expect(card).toContain('The mayor : denial reported')
      expect(card).toContain('Harbour office : denial not found on this page')
      await page.keyboard.press('Escape')
      expect(
        await until(
          () => cardText(page),
          (text) => text === '',
        ),
      ).toBe('')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open the card')
    })

    it('ticked sites are asked for in one question, and the page tells what came of it', async () => {
      // No prompt can be answered in Chromium without a window: there the browser's answer is no, given by the test.
      const answers = world().name === 'chromium' ? 'no' : 'yes'
      await page.evaluate((answers) => {
        const here = globalThis as unknown as Ours
        const { permissions } = (here.browser ?? here.chrome) as Api
        const request = permissions.request.bind(permissions)
        here.asked = []
        permissions.request = async (what) => {
          here.asked?.push(what)
          return answers === 'yes' && request(what)
        }
      }, answers)
      await tick(page, 'TOLOnews')
      await tick(page, 'BBC')
      await press(page, 'Allow 2 news outlets')
      const wanted = ['https://*.tolonews.com/*', 'https://*.bbc.co.uk/*', 'https://*.bbc.com/*']
      if (answers === 'no') {
        await until(() => textOf(page), contains('Access was not given'))
        expect(await textOf(page)).toContain('Access was not given')
        expect(await origins(world().ours)).toEqual([])
      } else {
        expect(await until(() => textOf(page), contains('The browser gave access.'))).toContain(
          '3 sites without a click',
        )
        expect((await origins(world().ours)).sort()).toEqual([...wanted].sort())
      }
      expect(await page.evaluate(() => (globalThis as unknown as Ours).asked)).toEqual([{ origins: wanted }])
    })
  },
  (name) => ({ extension: builtFolder(name, 'store') }),
)

inEachBrowser(
  'what it may read',
  (world) => {
    it('lists sites as the browser has them; one is taken back, and asked for again', async () => {
      const welcome = await world().openOurs('welcome.html')
      await welcome.bringToFront()
      await tick(welcome, 'TOLOnews')
      await press(welcome, 'Allow 1 news outlet')
      await until(() => textOf(welcome), contains('The browser gave access.'))
      const page = await world().openOurs('may-read.html')
      await page.bringToFront()
      await page.waitForSelector('.sites .host')
      expect(await page.$$eval('.sites .host', (hosts) => hosts.map((host) => host.textContent))).toEqual([
        'tolonews.com',
      ])
      await press(page, 'Revoke')
      expect(
        await until(
          () => origins(page),
          (list) => list.length === 0,
        ),
      ).toEqual([])
      await press(page, 'Undo')
      expect(
        await until(
          () => origins(page),
          (list) => list.length > 0,
        ),
      ).toEqual(['https://*.tolonews.com/*'])
      expect(await textOf(page)).toContain("connect-src 'self'")
    })
  },
  (name) => ({ extension: builtFolder(name, 'store') }),
  // Chromium without a window has nobody to answer its prompt.
  ['firefox'],
)
