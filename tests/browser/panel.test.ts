import { type Page, ProtocolError } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { askReaderOf } from '../../cli/extension-page.ts'
import { until } from '../../cli/until.ts'
import { inEachBrowser } from './world.ts'

/*
 * A driver cannot reach into Firefox's sidebar, so there the panel's page stands in a tab behind the article, where it
 * follows the tab in front just as well. In Chromium the real one is opened too, by the popup's own button.
 */

/** So soon the panel follows what happens on the page, in milliseconds; a page behind others may wait a second. */
const SOON = 3000

type Shown = { overview: string; record: string }

/** What the panel shows of the tab in front: its overview where no record is open, else the record's title. */
function shownIn(panel: Page): Promise<Shown> {
  return panel.evaluate(() => {
    const inFront = [...document.querySelectorAll<HTMLElement>('#root > div')].find((one) => !one.hidden)
    const record = inFront?.querySelector('.whole h2')?.textContent ?? ''
    return { overview: record === '' ? (inFront?.textContent ?? '') : '', record }
  })
}

const press = (panel: Page, selector: string) =>
  panel.evaluate((selector) => {
    const inFront = [...document.querySelectorAll<HTMLElement>('#root > div')].find((one) => !one.hidden)
    inFront?.querySelector<HTMLElement>(selector)?.click()
  }, selector)

inEachBrowser('the side panel', (world) => {
  it('follows the tab in front and the changes of its page, keeps its place for each tab, and leads to the mark', async () => {
    const bounties = await world().open('bounties-denied.html')
    const doha = await world().open('doha-agreement.html')
    const panel = await world().openOurs('sidepanel.html')
    await bounties.bringToFront()
    const first = await until(
      () => shownIn(panel),
      ({ overview }) => overview.includes('allegation'),
    )
    expect(first.overview).toContain('Russian bounties on US and coalition troops')

    await press(panel, '.allegation .title')
    const opened = await until(
      () => shownIn(panel),
      ({ record }) => record !== '',
    )
    expect(opened.record).toContain('Russian bounties')
    await doha.bringToFront()
    const other = await until(
      () => shownIn(panel),
      ({ overview }) => overview.includes('on this page'),
    )
    expect(other.record).toBe('')
    await bounties.bringToFront()
    const again = await until(
      () => shownIn(panel),
      ({ record }) => record !== '',
    )
    expect(again.record).toBe(opened.record)

    await press(panel, '.on-page .places .link')
    const state = await until(
      () => askReaderOf(world().ours, bounties.url(), 'state'),
      (one) => one?.name === 'read' && one.current !== null,
    )
    expect(state).toMatchObject({ current: expect.any(Number) })

    const mentions = () => panel.evaluate(() => document.querySelectorAll('.on-page .places li').length)
    const before = await mentions()
    await bounties.evaluate(() => {
      const added = document.createElement('p')
      added.textContent = 'Russia denied that it had paid bounties to the Taliban for killing American soldiers.'
      document.querySelector('p')?.after(added)
    })
    expect(
      await until(mentions, (now) => now > before, SOON),
      'the panel follows a change of the page',
    ).toBeGreaterThan(before)
    expect((await shownIn(panel)).record).toBe(opened.record)
  })
})

inEachBrowser(
  'the real side panel',
  (world) => {
    it('opens by the button in the popup, works by keys, and says of a tab it knows nothing of what to do', async () => {
      const page = await world().open('bounties-denied.html')
      await page.bringToFront()
      const { browser } = world().launched
      const [extension] = [...(await browser.extensions()).values()]
      const before = new Set(browser.targets())
      await extension?.triggerAction(page)
      const popup = await (
        await browser.waitForTarget((one) => !before.has(one) && one.url().endsWith('/popup.html'))
      ).asPage()
      const button = await popup.waitForSelector('.bottom .link')
      // The popup closes at the press, sometimes before the browser has told the driver that the press was made.
      await button?.click().catch((error: unknown) => {
        if (!(error instanceof ProtocolError && error.name === 'TargetCloseError')) throw error
      })
      const panel = await (await browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'))).asPage()

      const title = await panel.waitForSelector('.allegation .title')
      await title?.focus()
      await panel.keyboard.press('Enter')
      await panel.waitForSelector('.whole .timeline')
      expect(await panel.evaluate(() => document.activeElement?.tagName)).toBe('H2')

      const version = await world().launched.browser.newPage()
      await version.goto('chrome://version')
      await version.bringToFront()
      const other = await until(
        () => shownIn(panel),
        ({ overview }) => overview.includes('no extension'),
      )
      expect(other.overview).toContain('Browsers let no extension read their own pages')
      await version.close()
    })
  },
  () => ({}),
  ['chromium'],
)
