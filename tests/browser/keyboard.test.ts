import type { Page, Target } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { askReaderOf } from '../../cli/extension-page.ts'
import { until } from '../../cli/until.ts'
import { cardText, toldText } from './card.ts'
import { focusedInCard } from './in-card.ts'
import { inEachBrowser } from './world.ts'

const isOpen = (text: string) => text !== ''
const isClosed = (text: string) => text === ''
const place = (page: Page) => page.evaluate(() => ({ y: scrollY, focus: document.activeElement?.id ?? '' }))

/** So many stops there are at most before the first source of a card. */
const MOST_TABS = 30

/** Where the page stands once it moves no more. */
async function rested(page: Page): Promise<Awaited<ReturnType<typeof place>>> {
  let before = await place(page)
  await until(
    () => page.evaluate(() => new Promise<number>((done) => setTimeout(() => done(scrollY), 200))),
    (y) => {
      const isStill = y === before.y
      before = { ...before, y }
      return isStill
    },
  )
  return place(page)
}

inEachBrowser('by keyboard alone', (world) => {
  it('a reader finds a mark, opens its card, opens a source, and returns to where they were', async () => {
    const page = await world().open('bounties-denied.html')
    await page.bringToFront()
    await page.evaluate(() => document.querySelector('nav a')?.setAttribute('id', 'before'))
    await page.focus('#before')
    // What the keys of the commands do: a browser that is driven hears no keys of its own.
    for (let time = 0; time < 3; time++) await askReaderOf(world().ours, page.url(), 'step', 1)
    const told = await until(() => toldText(page), isOpen)
    expect(told).toMatch(/^(?:Allegation|Actor) \d+ of \d+\. .+\.$/)
    const before = await rested(page)
    await askReaderOf(world().ours, page.url(), 'open')
    expect(await until(() => cardText(page), isOpen)).not.toBe('')
    await until(
      () => place(page),
      ({ focus }) => focus !== 'before',
    )
    const opened = new Promise<Target>((resolve) => world().launched.browser.once('targetcreated', resolve))
    for (let time = 0; time < MOST_TABS && !(await focusedInCard(page)).startsWith('a '); time++) {
      await page.keyboard.press('Tab')
    }
    expect(await focusedInCard(page)).toMatch(/^a ./)
    await page.keyboard.press('Enter')
    const source = await opened
    expect(source.type()).toBe('page')
    await (await source.page())?.close()
    await page.bringToFront()
    expect(await cardText(page)).not.toBe('')
    await page.keyboard.press('Escape')
    expect(await until(() => cardText(page), isClosed)).toBe('')
    expect(await place(page)).toEqual({ ...before, focus: 'before' })
  })
})

inEachBrowser(
  'the keys of the commands',
  (world) => {
    it('are bound when the extension is installed', async () => {
      const keys = await world().ours.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } }
        }
        return (await chrome.commands.getAll()).map(({ name, shortcut }) => `${name} ${shortcut}`)
      })
      expect(keys).toEqual(
        expect.arrayContaining([
          'next-mention Alt+Shift+J',
          'open-card Alt+Shift+O',
          'previous-mention Alt+Shift+K',
          'toggle-site Alt+Shift+S',
        ]),
      )
    })
  },
  () => ({}),
  ['chromium'],
)
