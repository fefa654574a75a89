import { rmSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, expect, it } from 'vitest'
import { askReaderOf } from '../../cli/extension-page.ts'
import type { BrowserName } from '../../cli/find-browser.ts'
import { ownApi } from '../../cli/own-api.ts'
import { until } from '../../cli/until.ts'
import { cardText } from './card.ts'
import { pointOn } from './marks.ts'
import { withoutHighlights } from './seen.ts'
import { inEachBrowser } from './world.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function copyFor(name: BrowserName): string {
  const copy = withoutHighlights(name)
  folders.push(copy)
  return copy
}

/** The words within elements of ours. */
const wrapped = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('mark[class^="on-the-record"]')].map((one) => one.textContent ?? ''),
  )

const body = (page: Page) => page.evaluate(() => document.body.outerHTML)

inEachBrowser(
  'without highlights, mark.js',
  (world) => {
    it('marks the same words, in elements, and the text of the page stays the same', async () => {
      const page = await world().open('bounties-denied.html')
      expect(await askReaderOf(world().ours, page.url(), 'state')).toMatchObject({ name: 'read', painter: 'elements' })
      const words = await wrapped(page)
      expect(words.join('').replace(/\s+/g, ' ')).toContain('offered Taliban-linked militants money for killing')
      expect(words).toContain('Dmitry Peskov')
      const served = await (await fetch(page.url())).text()
      const plain = await page.evaluate(
        (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent,
        served,
      )
      expect(await page.evaluate(() => document.body.textContent)).toBe(plain)
    })

    it('B13 a script in a page gets nothing of the background beyond its few verbs, and nothing is fetched or changed', async () => {
      const page = await world().open('bounties-denied.html')
      const passages = [{ text: 'Dmitry Peskov spoke.' }]
      const ask = (messages: unknown[]) =>
        page.evaluate(async (asked) => {
          const { dataset } = document.documentElement
          dataset.asked = JSON.stringify(asked)
          delete dataset.answers
          document.dispatchEvent(new Event('borrowed'))
          while (dataset.answers === undefined) await new Promise((resolve) => setTimeout(resolve, 20))
          return JSON.parse(dataset.answers) as { ok?: boolean }[]
        }, messages)
      const names = ['import', 'importDataset', 'removeDataset', 'switchDataset', 'exportDataset', 'listDatasets']
      const others = ['fetch', 'openTab', 'get', 'set', 'settings', 'eval', 'state', 'stop', '__proto__', 'constructor']
      const refused = [
        ...[...names, ...others].map((verb) => ({ verb, data: 'https://news.example/a.json' })),
        { verb: 'recognise', data: { page: { passages, dataset: 'any' }, revision: 0 } },
        { verb: 'recognise', data: { page: { passages: [{ text: 7 }] }, revision: 0 } },
        { verb: 'badge', data: -1 },
        { verb: 'openOptions', data: 'https://news.example' },
        'recognise',
        null,
      ]
      const datasets = () => ownApi(world().ours, 'storage.local.get')
      const before = await datasets()
      expect(await ask(refused)).toEqual(refused.map(() => ({ ok: false })))
      expect(await ask([{ verb: 'recognise', data: { page: { passages }, revision: 0 } }])).toMatchObject([
        { ok: true },
      ])
      expect(await datasets()).toEqual(before)
    })

    it('opens the card on a click', async () => {
      const page = await world().open('bounties-denied.html')
      const { x, y } = await pointOn(page, 'Dmitry Peskov')
      await page.mouse.click(x, y)
      expect(
        await until(
          () => cardText(page),
          (text) => text !== '',
        ),
      ).toContain('Dmitry Peskov')
    })

    it('finds names across markup, and undoes itself to the byte', async () => {
      const page = await world().open('night-desk.html')
      expect(await wrapped(page)).not.toEqual([])
      await askReaderOf(world().ours, page.url(), 'switchHere', false)
      expect(
        await until(
          () => wrapped(page),
          (words) => words.length === 0,
        ),
      ).toEqual([])
      const bare = await page.evaluate(
        async () =>
          new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html').body.outerHTML,
      )
      expect(await body(page)).toBe(bare)
    })
  },
  (name) => ({ extension: copyFor(name) }),
)
