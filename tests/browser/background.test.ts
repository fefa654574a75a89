import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askedState, askReaderOf, showPopupFor } from '../../cli/extension-page.ts'
import { ownApi } from '../../cli/own-api.ts'
import { runningBackground, stopBackground, stopWorker } from '../../cli/stop-background.ts'
import { until } from '../../cli/until.ts'
import { openCard } from './card.ts'
import { DISTRICT } from './district.ts'
import { paintedMarks, paintedWords } from './marks.ts'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { allowDevelopment, allowPrivateWindows, endBackground, setSiteAccess } from './switching.ts'
import { inEachBrowser, type World } from './world.ts'

/** Firefox lets nobody stop a background, but stops an idle one; so soon only for this test. */
const IDLE_MS = 500

const isEmpty = (list: readonly unknown[]) => list.length === 0

const running = ({ launched, ours }: World) => runningBackground(launched, ours)
const stop = ({ launched, ours }: World) => stopBackground(launched, ours, IDLE_MS)

/** Ends the life of the background: the next one knows nothing. With the tab of the popup open, Firefox wakes it at once. */
async function beginAnew(world: World): Promise<void> {
  await (world.name === 'firefox' ? endBackground(world) : stop(world))
}

const textOf = (page: Page) => page.evaluate(() => document.body.textContent ?? '')
const has = (words: string) => (text: string) => text.includes(words)

let site: Awaited<ReturnType<typeof serveOwnPages>>
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'background-'))
  const long = '<p>Nobody said anything about the harbour, the quay and the cranes on that day.</p>'.repeat(20_000)
  site = await serveOwnPages({
    'long.html': article(`<main><p>${TWO_NAMES}</p>${long}</main>`),
    'private.html': article(`<main><p>${TWO_NAMES}</p></main>`),
  })
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Writes junk over what the extension keeps in its database, from a page of its own. */
async function spoil(ours: Page, how: 'junk' | 'newer'): Promise<void> {
  await ours.evaluate(async (how) => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await done(indexedDB.open('on-the-record', how === 'newer' ? 99 : undefined))
    if (how === 'junk') {
      const stores = database.transaction(['datasets', 'compiled'], 'readwrite')
      const [id] = await done(stores.objectStore('datasets').getAllKeys())
      await done(stores.objectStore('datasets').put({ id, dataset: { format: 7 }, on: 'yes' }))
      await done(stores.objectStore('compiled').put('junk', 'current'))
    }
    database.close()
  }, how)
}

inEachBrowser(
  'the background',
  (world) => {
    const hasCard = async (page: Page) => (await askReaderOf(world().ours, page.url(), 'figures'))?.hasCard

    it('F1 may be stopped before a card opens: the page has all that the card tells', async () => {
      const page = await world().open('bounties-denied.html')
      // The card's script follows the reader's first move: what the page has is complete when it is there.
      await page.mouse.move(1, 1)
      expect(await until(() => hasCard(page), Boolean)).toBe(true)
      // Two seconds after it was read, the page has its frames looked at, for which the background would start again.
      await pause(2500)
      await stop(world())
      expect(await openCard(page, 'money for killing')).toContain('Russian bounties on US and coalition troops')
      expect(await running(world())).toEqual([])
    })

    it('F1 may be stopped before anybody moved in the page: a first press still opens the card', async () => {
      const page = await world().open('bounties-denied.html')
      await pause(2500)
      expect(await hasCard(page)).toBe(false)
      await stop(world())
      expect(await openCard(page, 'money for killing')).toContain('Russian bounties on US and coalition troops')
    })

    it('wakes for the next page after it was stopped', async () => {
      await stop(world())
      expect(await paintedMarks(await world().open('doha-agreement.html'))).not.toEqual([])
    })

    it('F2 may be stopped while a page waits for it: the page is read all the same (Firefox stops none that works)', async () => {
      if (world().name === 'firefox') return
      const page = await world().openUnreadAt(`${site.origin}/long.html`)
      const state = () => askReaderOf(world().ours, page.url(), 'state')
      let stops = 0
      for (let now = await state(); now?.name !== 'read' && stops < 3; now = await state()) {
        if (now?.name !== 'reading' || !(await stopWorker(world().launched.browser))) continue
        stops++
        await pause(100)
      }
      expect(stops).toBeGreaterThan(0)
      const settled = await until(state, (one) => one?.name === 'read' || one?.name === 'failed', 20_000)
      expect(settled).toMatchObject({ name: 'read' })
      expect(await paintedWords(page)).toContain('Dmitry Peskov')
    })

    it('F17 an import whose page is closed half-way leaves the old datasets in force', async () => {
      const page = await world().openOurs('options.html')
      const input = await page.waitForSelector('input[type=file]')
      const file = join(folder, 'district.json')
      writeFileSync(file, JSON.stringify(DISTRICT))
      await (input as { uploadFile?(file: string): Promise<void> } | null)?.uploadFile?.(file)
      await page.waitForSelector('progress[aria-label]')
      await page.close()
      const later = await world().openOurs('options.html')
      const text = await until(() => textOf(later), has('Doha'))
      expect(text).toContain('Doha')
      expect(text).not.toContain(DISTRICT.title)
      expect(await paintedMarks(await world().open('doha-agreement.html'))).not.toEqual([])
    })

    it('F18 junk in the store is replaced by what the extension brings along, and the popup says so', async () => {
      await spoil(world().ours, 'junk')
      await stop(world())
      const page = await world().open('doha-agreement.html')
      expect(await paintedMarks(page)).not.toEqual([])
      await showPopupFor(page, world().ours)
      expect(await until(() => textOf(world().ours), has('was damaged'))).toContain('Stored data was damaged')
    })

    it('F19 marks go where access to the site is withdrawn, and come back with it (Firefox: see the store build)', async () => {
      if (world().name === 'firefox') return
      const page = await world().open('doha-agreement.html')
      expect(await paintedMarks(page)).not.toEqual([])
      await setSiteAccess(world(), 'ON_CLICK')
      const marks = () => paintedMarks(page)
      expect(await until(marks, isEmpty)).toEqual([])
      await setSiteAccess(world(), 'ON_ALL_SITES')
      await page.bringToFront()
      expect(await until(marks, (list) => !isEmpty(list))).not.toEqual([])
    })

    it('F18 a store that a newer version wrote is left alone, and the popup says so', async () => {
      await spoil(world().ours, 'newer')
      await beginAnew(world())
      const page = await world().open('doha-agreement.html')
      expect(await paintedMarks(page)).not.toEqual([])
      await showPopupFor(page, world().ours)
      expect(await until(() => textOf(world().ours), has('cannot be read'))).toContain('cannot be read')
    })

    // The last one: the extension starts anew, and so the page of ours that all others speak from is gone.
    it('F20 reads a page in a private window, and stores nothing from there', async () => {
      await allowDevelopment(world())
      await allowPrivateWindows(world())
      const ours = await until(
        () =>
          world()
            .openOurs('popup.html')
            .catch(() => undefined),
        Boolean,
        15_000,
      )
      if (ours === undefined) throw new Error('The extension did not start anew.')
      const registered = () => ownApi<unknown[]>(ours, 'scripting.getRegisteredContentScripts')
      expect(await until(registered, (list) => list.length > 0)).toHaveLength(1)
      const address = `${site.origin}/private.html`
      const before = await ownApi(ours, 'storage.local.get')
      expect(await ownApi(ours, 'windows.create', { incognito: true, url: address })).toMatchObject({ incognito: true })
      expect(await askedState(ours, address, 15_000)).toMatchObject({ name: 'read' })
      const pages = async () => (await world().launched.browser.pages()).find((one) => one.url() === address)
      const page = await until(pages, (one) => one !== undefined)
      expect(page && (await paintedWords(page))).toContain('Dmitry Peskov')
      await askReaderOf(ours, address, 'switchHere', false)
      expect(await askedState(ours, address, 5000)).toMatchObject({ name: 'off' })
      expect(await ownApi(ours, 'storage.local.get')).toEqual(before)
      await page?.close()
    })
  },
  () => ({ preferences: { 'extensions.background.idle.timeout': IDLE_MS } }),
)
