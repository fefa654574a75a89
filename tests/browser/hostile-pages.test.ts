import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askReaderOf } from '../../cli/extension-page.ts'
import type { Answer } from '../../cli/serve.ts'
import { cardText, openCard } from './card.ts'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { HIGHLIGHTS } from './seen.ts'
import { inEachBrowser } from './world.ts'

const NEWS = `<main id="news"><h1>What was said</h1><p id="first">${TWO_NAMES}</p><p><a href="/other.html">More</a></p></main>`
/** Stands nowhere but on one page, so that wherever it is found, that page's text was taken there. */
const TELLTALE = 'quillwort'

const html = (body: string, headers: Record<string, string>): Answer => ({
  body,
  type: 'text/html; charset=utf-8',
  headers,
})

/** Elements that go by the names of the browser's own interface, with one of its fields. */
const NAMESAKES = ['browser', 'chrome'].map((id) => `<form id="${id}"><input name="runtime" id="x"></form>`).join('')
const HOSTILE = `<script>
customElements.define('on-the-record', class extends HTMLElement { constructor() { super(); throw new Error('trap') } })
for (const name of ['map', 'filter', 'flatMap', 'forEach', 'push', 'find', 'some']) {
  const known = Array.prototype[name]
  Array.prototype[name] = function (...given) { globalThis.used = (globalThis.used ?? 0) + 1; return known.apply(this, given) }
}
Node.prototype.appendChild = () => { throw new Error('trap') }
Element.prototype.append = () => { throw new Error('trap') }
Element.prototype.attachShadow = () => { throw new Error('trap') }
Range.prototype.getClientRects = () => { throw new Error('trap') }
Document.prototype.createRange = () => { throw new Error('trap') }
Object.defineProperty(String.prototype, 'slice', { value: () => 'trap' })
Object.freeze(Object.prototype); Object.freeze(document); Object.freeze(CSS)
addEventListener('DOMContentLoaded', () => document.head.replaceWith(document.createElement('head')))
</script>`

let site: Awaited<ReturnType<typeof serveOwnPages>>

beforeAll(async () => {
  site = await serveOwnPages({
    'news.html': article(NEWS),
    'other.html': article('<main><p>Suhail Shaheen spoke.</p></main>'),
    'hostile.html': article(NAMESAKES + NEWS, { head: HOSTILE }),
    'csp.html': html(article(NEWS), {
      'content-security-policy':
        "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types",
    }),
    'sandbox.html': html(article(NEWS), { 'content-security-policy': 'sandbox' }),
    'telltale.html': article(`<main><p>${TWO_NAMES} The ${TELLTALE} grew.</p></main>`),
  })
})
afterAll(() => site.close())

const words = (page: Page) => HIGHLIGHTS.words(page)

inEachBrowser('a hostile page', (world) => {
  const open = (name: string) => world().openAt(`${site.origin}/${name}`)
  /** Reading the registry needs nothing of the page's own prototypes, so that hostile pages can be looked at. */
  const names = (page: Page) => page.evaluate(() => (CSS.highlights as unknown as { size: number }).size)

  it('B12 hears nothing that a page says: no message, no event, no sending to the extension', async () => {
    const page = await open('news.html')
    await page.evaluate(async (origin) => {
      const verbs = ['stop', 'switchHere', 'open', 'readAgain', 'import']
      const here = globalThis as unknown as {
        chrome?: { runtime?: { sendMessage?(id: string, what: object): unknown } }
      }
      for (const verb of verbs) {
        postMessage({ verb, data: false }, '*')
        document.dispatchEvent(new CustomEvent('on-the-record', { detail: { verb } }))
        document.dispatchEvent(new CustomEvent(verb, { detail: { verb } }))
        try {
          await here.chrome?.runtime?.sendMessage?.(new URL(origin).host, { verb })
        } catch {
          // Refused by the browser.
        }
      }
    }, world().launched.extensionOrigin)
    await pause(300)
    expect(await words(page)).toContain('Dmitry Peskov')
    expect(await cardText(page)).toBe('')
    expect(await askReaderOf(world().ours, page.url(), 'state')).toMatchObject({ name: 'read' })
  })

  it('B14 changes nothing on a click or a key that a script makes', async () => {
    const page = await open('news.html')
    await askReaderOf(world().ours, page.url(), 'step', 1)
    await page.evaluate(() => {
      for (const type of ['keydown', 'keypress', 'keyup']) {
        document.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true }))
      }
      document.getElementById('first')?.click()
    })
    await pause(300)
    expect(await cardText(page)).toBe('')
  })

  it('B15 bears that the page hides, covers and moves the card', async () => {
    const page = await open('news.html')
    await openCard(page)
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement
      host.style.setProperty('display', 'none', 'important')
      host.style.setProperty('transform', 'scale(5)', 'important')
      document.body.append(host)
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div style="position: fixed; inset: 0; z-index: 2147483647"></div>',
      )
    })
    await page.keyboard.press('Escape')
    expect(await askReaderOf(world().ours, page.url(), 'state')).toMatchObject({ name: 'read' })
  })

  it('B16 works on a page that breaks the prototypes, freezes objects, replaces its head and names elements as browsers name their own', async () => {
    const page = await open('hostile.html')
    expect(await names(page)).toBeGreaterThan(0)
    const used = () => page.evaluate(() => (globalThis as unknown as { used?: number }).used ?? 0)
    expect(await used()).toBe(0)
  })

  it('B17 gives a page nothing to find: none of its files opens there', async () => {
    const page = await open('news.html')
    const opened = await page.evaluate(async (origin) => {
      const files = [
        'reader.js',
        'card.js',
        'elements.js',
        'background.js',
        'popup.html',
        'options.html',
        'manifest.json',
        'data/files.json',
      ]
      const found = await Promise.all(
        files.map(async (file) => {
          const answer = await fetch(`${origin}/${file}`).catch(() => undefined)
          return answer?.ok === true ? file : ''
        }),
      )
      return found.filter((file) => file !== '')
    }, world().launched.extensionOrigin)
    expect(opened).toEqual([])
  })

  it('B18 works under a strict policy, trusted types and a sandbox without scripts', async () => {
    const strict = await open('csp.html')
    expect(await words(strict)).toContain('Dmitry Peskov')
    expect(await openCard(strict)).toContain('Dmitry Peskov')
    const sandboxed = await open('sandbox.html')
    expect(await words(sandboxed)).toContain('Dmitry Peskov')
  })

  it('B22 leaves no word of a page in storage, in a request or in a log', async () => {
    const said: string[] = []
    const asked: string[] = []
    const page = await world().openUnreadAt(`${site.origin}/other.html`)
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    await page.goto(`${site.origin}/telltale.html`)
    await world().whenRead(page, 'telltale.html')
    await openCard(page)
    const stored = await world().ours.evaluate(async () => {
      type Api = { storage: { local: { get(): Promise<object> }; session?: { get(): Promise<object> } } }
      const here = globalThis as unknown as { browser?: Api; chrome?: Api }
      const storage = (here.browser ?? here.chrome)?.storage
      const kept: unknown[] = [await storage?.local.get(), await storage?.session?.get().catch(() => '')]
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await asked(indexedDB.open(name))
        for (const store of database.objectStoreNames) {
          const all = await asked(database.transaction(store).objectStore(store).getAll())
          kept.push(all.map((one) => JSON.stringify(one)))
        }
        database.close()
      }
      return JSON.stringify(kept)
    })
    expect(stored.length).toBeGreaterThan(1000)
    expect(stored).not.toContain(TELLTALE)
    expect(said.join(' ')).not.toContain(TELLTALE)
    expect(asked.filter((address) => !address.startsWith(site.origin))).toEqual([])
    expect(asked.join(' ')).not.toContain(TELLTALE)
  })

  it('fails nowhere', async () => {
    await world().tidy()
    // Firefox tells the page of B17 so in the name of each file that it asked for in vain.
    const ours = world().errors.filter((error) => !error.includes('may not load or link to'))
    expect(ours).toEqual([])
  })
})
