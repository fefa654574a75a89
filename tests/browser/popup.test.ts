import type { Page } from 'puppeteer-core'
import { beforeEach, expect, it } from 'vitest'
import { askReaderOf, showPopupFor } from '../../cli/extension-page.ts'
import { until } from '../../cli/until.ts'
import { paintedMarks } from './marks.ts'
import { inEachBrowser } from './world.ts'

/** So soon an open page follows a choice, in milliseconds. */
const SOON = 1000

const textOf = (page: Page) => page.evaluate(() => document.body.textContent ?? '')

/** Presses the switch whose label holds `words`, and waits until it shows its new state. */
async function press(page: Page, words: string): Promise<void> {
  const selector = (more = '') => `::-p-xpath(//button[@role="switch"][contains(., "${words}")]${more})`
  const found = await page.waitForSelector(selector())
  const before = await found?.evaluate((button) => button.getAttribute('aria-checked'))
  await found?.click()
  await page.waitForSelector(selector(`[@aria-checked="${before === 'true' ? 'false' : 'true'}"]`))
}

inEachBrowser('the popup', (world) => {
  let page: Page

  beforeEach(async () => {
    page = await world().open('bounties-denied.html')
    await showPopupFor(page, world().ours)
  })

  const inks = async () => [...new Set((await paintedMarks(page)).map(({ ink }) => ink))].sort()

  it('lists allegations with denials and statements, and actors', async () => {
    const text = await until(
      () => textOf(world().ours),
      (words) => words.includes('actors'),
    )
    expect(text).toContain('Russian bounties on US and coalition troops')
    expect(text).toMatch(/\d+ denials · \d+ official statements/)
    expect(text).toContain('Dmitry Peskov')
  })

  it('goes from mark to mark', async () => {
    // The popup looks at the page again and again; a slow answer has it say so for a moment.
    await (await world().ours.waitForSelector('.steps button:last-of-type'))?.click()
    const state = () => askReaderOf(world().ours, page.url(), 'state')
    const first = await until(state, (one) => one?.name === 'read' && one.current !== null)
    expect(first).toMatchObject({ name: 'read', current: expect.any(Number) })
  })

  it('switches a dataset off: its marks go within a second, and come back when it is on again', async () => {
    const allegationsOnly = async () => (await inks()).includes('tint')
    expect(await allegationsOnly()).toBe(true)
    await press(world().ours, 'Russian bounties')
    expect(await until(allegationsOnly, (there) => !there, SOON)).toBe(false)
    expect(await inks()).toContain('dots')
    await press(world().ours, 'Russian bounties')
    expect(await until(allegationsOnly, (there) => there, SOON)).toBe(true)
  })

  it('switches the site off, and on again', async () => {
    await press(world().ours, '127.0.0.1')
    expect(await until(inks, (list) => list.length === 0, SOON)).toEqual([])
    expect(await askReaderOf(world().ours, page.url(), 'state')).toEqual({ name: 'off' })
    await press(world().ours, '127.0.0.1')
    // A popup covers no page; this one is a tab, and a page behind a tab may wait.
    await page.bringToFront()
    expect(await until(inks, (list) => list.length > 0)).toContain('tint')
  })
})
