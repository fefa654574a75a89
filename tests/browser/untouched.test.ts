import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { builtFolder } from '../../cli/build.ts'
import { askReaderOf } from '../../cli/extension-page.ts'
import { cardEdges, openCard } from './card.ts'
import { paintedMarks } from './marks.ts'
import { ownApi } from './own-api.ts'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { HIGHLIGHTS } from './seen.ts'
import { until } from './until.ts'
import { inEachBrowser, type World } from './world.ts'

const NEWS = `<main id="news"><h1>What was said</h1><p id="first">${TWO_NAMES}</p>
<p>He <em>spoke</em> again: <a href="#more">Suhail Shaheen</a> listened.</p></main>`

/**
 * Takes down what the page is like before an extension can have come, and what it hears from then on. Firefox tells of the
 * two properties that decision 15 is about.
 */
const WITNESS = `<script>
globalThis.heard = []
for (const type of ['message', 'messageerror', 'wxt:content-script-started', 'wxt:reader:started', 'error', 'unhandledrejection']) {
  addEventListener(type, (event) => heard.push(event.type), true)
  document.addEventListener(type, (event) => heard.push(event.type), true)
}
const everything = () => ({
  globals: Object.getOwnPropertyNames(globalThis).sort().join(),
  html: document.documentElement.outerHTML,
  styles: [...document.querySelectorAll('*')].map((one) => {
    const style = getComputedStyle(one)
    const told = [...style].filter((name) => !name.startsWith('--on-the-record-'))
    return told.map((name) => name + style.getPropertyValue(name)).join()
  }).join('\\n'),
})
globalThis.everything = everything
globalThis.before = {}
document.addEventListener('DOMContentLoaded', () => { globalThis.before = everything() })
</script>`

/** The same words on grounds and in directions of every kind. */
const LOOKS = `<main>
<p id="plain">${TWO_NAMES}</p>
<p id="dark" style="background: #111; color: #eee">${TWO_NAMES}</p>
<p id="rtl" dir="rtl">قال Dmitry Peskov أمس</p>
<p id="vertical" style="writing-mode: vertical-rl; height: 12em">${TWO_NAMES}</p>
</main>`
const PARTS = ['plain', 'dark', 'rtl', 'vertical']

let site: Awaited<ReturnType<typeof serveOwnPages>>
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twice-'))
  site = await serveOwnPages({
    'news.html': article(NEWS),
    'witness.html': article(NEWS, { head: WITNESS }),
    'looks.html': article(LOOKS),
  })
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const words = (page: Page) => HIGHLIGHTS.words(page)

inEachBrowser('a page that is left as it is', (world) => {
  const open = (name: string) => world().openAt(`${site.origin}/${name}`)
  const tell = (page: Page, verb: 'switchHere' | 'open', data?: boolean) =>
    verb === 'open'
      ? askReaderOf(world().ours, page.url(), 'open')
      : askReaderOf(world().ours, page.url(), 'switchHere', data === true)
  const undressed = async (page: Page) => {
    await tell(page, 'switchHere', false)
    const list = await until(
      () => words(page),
      (one) => one.length === 0,
    )
    expect(list).toEqual([])
  }

  it('hears no message and no event of ours, gets no global, no attribute, no element, no style', async () => {
    const page = await open('witness.html')
    expect(await words(page)).toContain('Dmitry Peskov')
    type Seen = { globals: string; html: string; styles: string }
    const told = await page.evaluate(() => {
      const here = globalThis as unknown as { heard: string[]; before: Seen; everything(): Seen }
      return { heard: here.heard, before: here.before, after: here.everything() }
    })
    expect(told.heard).toEqual([])
    expect(told.before.styles.length).toBeGreaterThan(1000)
    expect(told.after).toEqual(told.before)
  })

  it('F22 is printed, searched and read aloud the same with us, a card open, as without', async () => {
    const page = await open('news.html')
    expect(await openCard(page)).toContain('Dmitry Peskov')
    const seen = async () => ({
      printed: await printed(page),
      found: await page.evaluate(() => {
        getSelection()?.removeAllRanges()
        const find = (globalThis as unknown as { find(words: string): boolean }).find
        const isFound = find('Dmitry Peskov told')
        const { anchorOffset, focusOffset } = getSelection() ?? {}
        return { isFound, anchorOffset, focusOffset, text: String(getSelection()) }
      }),
      // The protocol of Firefox has no tree for assistive technology.
      spoken: world().name === 'chromium' ? await spoken(page) : undefined,
    })
    const withUs = await seen()
    await page.keyboard.press('Escape')
    await undressed(page)
    expect(withUs.found).toMatchObject({ isFound: true, text: 'Dmitry Peskov told' })
    const without = await seen()
    expect(withUs.found).toEqual(without.found)
    expect(withUs.spoken).toEqual(without.spoken)
    expect(withUs.printed === without.printed).toBe(true)
    // What would be printed is told apart: a highlight of the page's own is.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('::highlight(own) { text-decoration: underline solid 4px red }')
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
      const range = document.createRange()
      range.selectNodeContents(document.getElementById('first') ?? document.body)
      ;(CSS.highlights as unknown as Map<string, unknown>).set('own', new Highlight(range))
    })
    // Firefox prints no highlight at all.
    expect((await printed(page)) === without.printed).toBe(world().name === 'firefox')
  })

  it('F22 shows its marks on dark ground, from right to left, upright, at a zoom of 200 % and in forced colours', async () => {
    const page = await open('looks.html')
    await page.bringToFront()
    const tabs = await ownApi<{ id: number; url?: string }[]>(world().ours, 'tabs.query', {})
    const tab = tabs.find(({ url }) => url === page.url())?.id ?? -1
    const session = world().name === 'chromium' ? await page.createCDPSession() : undefined
    const ways: Record<string, (on: boolean) => Promise<unknown>> = {
      usual: async () => undefined,
      zoomed: (on) => ownApi(world().ours, 'tabs.setZoom', tab, on ? 2 : 1),
      ...(session === undefined ? {} : { forced: (on: boolean) => forceColours(page, session, on) }),
    }
    const pictures = async () => {
      const taken: Record<string, string> = {}
      for (const [way, turn] of Object.entries(ways)) {
        await turn(true)
        if (way === 'usual') for (const part of PARTS) taken[part] = await pictureOf(page, part)
        else taken[way] = await pictureOf(page)
        await turn(false)
      }
      return taken
    }
    const marked = await pictures()
    await ways.zoomed?.(true)
    await tell(page, 'open')
    const edges = await until(
      () => cardEdges(page),
      ({ left }) => left >= 0,
    )
    expect(edges.left).toBeGreaterThan(0)
    expect(edges.right).toBeLessThan(edges.width)
    await ways.zoomed?.(false)
    await undressed(page)
    const bare = await pictures()
    expect(Object.keys(marked).filter((name) => marked[name] === bare[name])).toEqual([])
  })

  it('F21 bears another highlighter that wraps the same words: no loop, and both marks are there', async () => {
    const page = await open('news.html')
    await page.evaluate(() => {
      const here = globalThis as unknown as { rounds: number }
      here.rounds = 0
      const wrap = () => {
        here.rounds++
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          const at = node.data.indexOf('Mujahid')
          if (at === -1 || node.parentElement?.className === 'other') continue
          const span = document.createElement('span')
          span.className = 'other'
          const name = node.splitText(at)
          name.splitText('Mujahid'.length)
          name.replaceWith(span)
          span.append(name)
        }
      }
      new MutationObserver(wrap).observe(document.body, { childList: true, subtree: true, characterData: true })
      document.getElementById('news')?.append(' Zabihullah Mujahid spoke.')
    })
    const twice = async () => (await words(page)).filter((one) => one.includes('Mujahid'))
    const both = ['Zabihullah Mujahid', 'Zabihullah Mujahid']
    expect(await until(twice, (list) => list.join() === both.join())).toEqual(both)
    expect(await page.evaluate(() => document.querySelectorAll('.other').length)).toBe(2)
    expect(await page.evaluate(() => (globalThis as unknown as { rounds: number }).rounds)).toBeLessThan(6)
  })

  it('F21 bears a second copy of this extension: each has its marks, neither touches the page or the other', async () => {
    const page = await open('news.html')
    await page.bringToFront()
    await page.evaluate(() => {
      const here = globalThis as unknown as { changes: number }
      here.changes = 0
      new MutationObserver((records) => {
        here.changes += records.length
      }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
    })
    const before = await owners(page)
    expect(before).toHaveLength(1)
    const id = await world().launched.browser.installExtension(secondCopy(world()))
    const both = await until(
      () => owners(page),
      (list) => list.length === 2,
      15_000,
    )
    expect(both).toHaveLength(2)
    expect(both).toContain(before[0])
    const counts = (list: string[]) => list.filter((one) => one === 'Dmitry Peskov').length
    expect(counts(await words(page))).toBe(2)
    expect(await page.evaluate(() => (globalThis as unknown as { changes: number }).changes)).toBe(0)
    await world().launched.browser.uninstallExtension(id)
    expect(await words(page)).toContain('Dmitry Peskov')
    expect(await owners(page)).toContain(before[0])
  })

  it('fails nowhere', async () => {
    await world().tidy()
    expect(world().errors).toEqual([])
  })

  /** The build under another id. */
  function secondCopy({ name }: World): string {
    const copy = join(folder, name)
    cpSync(builtFolder(name, 'demo'), copy, { recursive: true })
    const file = join(copy, 'manifest.json')
    const manifest = readFileSync(file, 'utf8')
    writeFileSync(file, manifest.replace('on-the-record@extensions.example', 'second-copy@extensions.example'))
    return copy
  }
})

/** The parts of highlights' names that tell copies apart. */
async function owners(page: Page): Promise<string[]> {
  await paintedMarks(page)
  return page.evaluate(() => {
    const names = [...(CSS.highlights as unknown as Map<string, unknown>).keys()]
    return [
      ...new Set(names.filter((name) => name.startsWith('on-the-record-')).map((name) => name.split('-')[3] ?? '')),
    ]
  })
}

/** The page as it is printed, without its time and its number; in Chromium, whose files differ each time, as it would be. */
async function printed(page: Page): Promise<string> {
  await page.evaluate(() => getSelection()?.removeAllRanges())
  if (page.browser().process()?.spawnfile.includes('firefox')) {
    const file = Buffer.from(await page.pdf()).toString('latin1')
    return file.replace(/\/(?:CreationDate|ModDate) ?\([^)]*\)/g, '').replace(/\/ID ?\[[^\]]*\]/g, '')
  }
  await page.emulateMediaType('print')
  const picture = await pictureOf(page)
  await page.emulateMediaType()
  return picture
}

async function spoken(page: Page): Promise<string> {
  const session = await page.createCDPSession()
  await session.send('Accessibility.enable')
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return JSON.stringify(
    nodes.map(({ role, name, description, properties }) => ({ role, name, description, properties })),
  )
}

/** The session holds what it emulates for as long as it lives. */
async function forceColours(page: Page, session: CDPSession, on: boolean): Promise<void> {
  const features = on ? [{ name: 'forced-colors', value: 'active' }] : []
  await session.send('Emulation.setEmulatedMedia', { features })
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(on)
}

async function pictureOf(page: Page, id?: string): Promise<string> {
  const part = id === undefined ? page : await page.$(`#${id}`)
  return Buffer.from((await part?.screenshot()) ?? []).toString('base64')
}
