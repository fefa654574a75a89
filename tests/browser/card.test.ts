import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { askReaderOf } from '../../cli/extension-page.ts'
import { until } from '../../cli/until.ts'
import { cardText } from './card.ts'
import { pointOn } from './marks.ts'
import { inEachBrowser } from './world.ts'

const isOpen = (text: string) => text !== ''
const isClosed = (text: string) => text === ''

async function click(page: Page, words: string): Promise<void> {
  const { x, y } = await pointOn(page, words)
  await page.mouse.click(x, y)
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName)

inEachBrowser('the card', (world) => {
  it('opens on a click on an allegation, and tells title, denials, sources and the reason', async () => {
    const page = await world().open('bounties-denied.html')
    await click(page, 'money for killing')
    const text = await until(() => cardText(page), isOpen)
    expect(text).toContain('Russian bounties on US and coalition troops')
    expect(text).toContain('Denials')
    expect(text).toContain('denial reported')
    expect(text).toContain('Marked because')
  })

  it('opens on a click on an actor, and tells who it is', async () => {
    const page = await world().open('bounties-denied.html')
    await click(page, 'Dmitry Peskov')
    expect(await until(() => cardText(page), isOpen)).toContain('Dmitry Peskov')
  })

  it('closes on Escape, and the focus returns to where it was', async () => {
    const page = await world().open('bounties-denied.html')
    await page.evaluate(() => document.querySelector<HTMLElement>('nav a')?.setAttribute('id', 'before'))
    await page.focus('#before')
    const state = await askReaderOf(world().ours, page.url(), 'state')
    const first = state?.name === 'read' ? state.mentions.find(({ painted }) => painted)?.index : undefined
    await askReaderOf(world().ours, page.url(), 'goTo', first ?? -1)
    await askReaderOf(world().ours, page.url(), 'open')
    expect(await until(() => cardText(page), isOpen)).not.toBe('')
    // The card's host has the focus now, so the element that had it has lost it.
    expect(
      await until(
        () => focused(page),
        (one) => one !== 'before',
      ),
    ).not.toBe('before')
    await page.keyboard.press('Escape')
    expect(await until(() => cardText(page), isClosed)).toBe('')
    expect(await focused(page)).toBe('before')
  })

  it('opens on Enter for the mention that the reader has gone to', async () => {
    const page = await world().open('bounties-denied.html')
    await page.bringToFront()
    await askReaderOf(world().ours, page.url(), 'step', 1)
    expect(await cardText(page)).toBe('')
    await page.keyboard.press('Enter')
    expect(await until(() => cardText(page), isOpen)).not.toBe('')
  })

  it('opens after a short rest of the pointer, and goes when the pointer goes', async () => {
    const page = await world().open('bounties-denied.html')
    const { x, y } = await pointOn(page, 'Dmitry Peskov')
    await page.mouse.move(x - 3, y)
    await page.mouse.move(x, y)
    expect(await cardText(page)).toBe('')
    expect(await until(() => cardText(page), isOpen)).toContain('Dmitry Peskov')
    await page.mouse.move(5, 5)
    expect(await until(() => cardText(page), isClosed)).toBe('')
  })

  it('closes on a click elsewhere', async () => {
    const page = await world().open('bounties-denied.html')
    await click(page, 'money for killing')
    expect(await until(() => cardText(page), isOpen)).not.toBe('')
    await page.mouse.click(5, 5)
    expect(await until(() => cardText(page), isClosed)).toBe('')
  })

  it('does not open on a click that a script makes, and leaves links to the page (B14)', async () => {
    const page = await world().open('bounties-denied.html')
    const point = await pointOn(page, 'money for killing')
    await page.evaluate(({ x, y }) => {
      const click = new MouseEvent('click', { bubbles: true, clientX: x, clientY: y })
      document.elementFromPoint(x, y)?.dispatchEvent(click)
    }, point)
    await pause(500)
    expect(await cardText(page)).toBe('')
  })

  it('F22 is as dark as the page, also when that turns dark while it is open', async () => {
    const page = await world().open('bounties-denied.html')
    await click(page, 'money for killing')
    await until(() => cardText(page), isOpen)
    const theme = () => page.evaluate(() => document.documentElement.lastElementChild?.getAttribute('data-theme'))
    expect(await theme()).toBe('light')
    await page.evaluate(() => {
      const dark = document.createElement('style')
      dark.textContent = '.night, .night * { background: #14161c !important; color: #eee !important }'
      document.head.append(dark)
      document.documentElement.className = 'night'
    })
    expect(await until(theme, (one) => one === 'dark')).toBe('dark')
    const grounds = () =>
      page.evaluate(() => [...(CSS.highlights as unknown as Map<string, unknown>).keys()].join(' ').includes('-dark'))
    expect(await until(grounds, Boolean)).toBe(true)
  })

  it('stands outside of the body, which stays as it was', async () => {
    const page = await world().open('bounties-denied.html')
    const before = await page.evaluate(() => document.body.outerHTML)
    await click(page, 'money for killing')
    await until(() => cardText(page), isOpen)
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before)
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3)
  })
})
