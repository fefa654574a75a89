import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtFolder } from '../../cli/build.ts'
import { ownApi } from '../../cli/own-api.ts'
import { until } from '../../cli/until.ts'
import { paintedMarks } from './marks.ts'
import { article, TWO_NAMES } from './own-pages.ts'
import { World } from './world.ts'

/** For a script that is not to come to be sure that it doesn't. */
const A_WHILE = 1500

const marks = (page: Page) => paintedMarks(page)
const some = (list: readonly unknown[]) => list.length > 0

/** The page that the store build opens once it is there would come to the front later, over the page of a test. */
async function welcomed({ ours }: World): Promise<void> {
  const tabs = () => ownApi<{ url?: string }[]>(ours, 'tabs.query', {})
  const isThere = (all: { url?: string }[]) => all.some(({ url }) => url?.endsWith('/welcome.html') === true)
  if (!isThere(await until(tabs, isThere, 20_000))) throw new Error('The welcome page did not open.')
}

/** Serves a page on whose end the browser waits until `finish` is called. */
async function serveSlowly(page: string): Promise<{ address: string; finish(): void; close(): void }> {
  let finish = () => {}
  const server = createServer(({ url }, response) => {
    if (url !== '/') return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    // Browsers show nothing of the first few letters of a page.
    response.write(`${page}<!--${' '.repeat(4096)}-->`)
    finish = () => response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, finish: () => finish(), close: () => void server.close() }
}

describe('the store build, in chromium', () => {
  let world: World

  beforeAll(async () => {
    world = await World.begin('chromium', { extension: builtFolder('chromium', 'store') })
    await welcomed(world)
  })
  afterAll(() => world.end())

  it('reads nothing by itself, and when its button is pressed that page and no other', async () => {
    const page = await world.openUnread('bounties-denied.html')
    await page.bringToFront()
    await pause(A_WHILE)
    expect(await marks(page)).toEqual([])
    const [extension] = [...(await world.launched.browser.extensions()).values()]
    await extension?.triggerAction(page)
    expect(await until(() => marks(page), some)).not.toEqual([])
    const other = await world.openUnread('doha-agreement.html')
    await pause(A_WHILE)
    expect(await marks(other)).toEqual([])
  })
})

describe('the store build, in firefox', () => {
  let world: World

  beforeAll(async () => {
    world = await World.begin('firefox', { extension: builtFolder('firefox', 'store') })
    await welcomed(world)
  })
  afterAll(() => world.end())

  it('reads nothing by itself, and every page of a site once access was asked for and given', async () => {
    const page = await world.openUnread('bounties-denied.html')
    await pause(A_WHILE)
    expect(await marks(page)).toEqual([])
    // Nobody can press the toolbar's button here, so the popup knows no address to ask for: a click on its page asks.
    await world.ours.evaluate(() => {
      type Api = { browser: { permissions: { request(what: object): Promise<boolean> } } }
      const { permissions } = (globalThis as unknown as Api).browser
      const ask = () => permissions.request({ origins: ['http://127.0.0.1/*'] })
      document.addEventListener('click', () => void ask(), { once: true })
    })
    await world.ours.bringToFront()
    await world.ours.mouse.click(5, 5)
    await page.bringToFront()
    expect(await until(() => marks(page), some)).not.toEqual([])
    const other = await world.openUnread('doha-agreement.html')
    expect(await until(() => marks(other), some)).not.toEqual([])
  })

  it('F19 takes its marks back everywhere when the access is withdrawn, and reads nothing more', async () => {
    const page = await world.openUnread('bounties-denied.html')
    expect(await until(() => marks(page), some)).not.toEqual([])
    const slow = await serveSlowly(article(`<p>${TWO_NAMES}</p>`))
    const waiting = await world.launched.browser.newPage()
    void waiting.goto(slow.address).catch(() => {})
    const isBegun = () => waiting.evaluate(() => document.body?.textContent?.includes('Peskov') === true)
    expect(await until(() => isBegun().catch(() => false), Boolean)).toBe(true)
    await ownApi(world.ours, 'permissions.remove', { origins: ['http://127.0.0.1/*'] })
    expect(
      await until(
        () => marks(page),
        (list) => !some(list),
      ),
    ).toEqual([])
    const other = await world.openUnread('doha-agreement.html')
    await pause(A_WHILE)
    expect(await marks(other)).toEqual([])
    slow.finish()
    const state = () => waiting.evaluate(() => document.readyState)
    expect(await until(state, (now) => now === 'complete')).toBe('complete')
    await pause(A_WHILE)
    expect(await marks(waiting)).toEqual([])
    slow.close()
  })
})
