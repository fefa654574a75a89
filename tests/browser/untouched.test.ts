import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { builtFolder } from '../../cli/build.ts'
import { askReaderOf } from '../../cli/extension-page.ts'
import { ownApi } from '../../cli/own-api.ts'
import { until } from '../../cli/until.ts'
import { cardEdges, openCard } from './card.ts'
import { paintedMarks } from './marks.ts'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { HIGHLIGHTS } from './seen.ts'
import { inEachBrowser, type World } from './world.ts'

const NEWS = `<main id="news"><h1>What was said</h1><p id="first">${TWO_NAMES}</p>
<p>He <em>spoke</em> again: <a href="#more">Suhail Shaheen</a> listened.</p></main>`

/** Takes down what the page is like before an extension can have come, and what it hears from then on. */
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
    return [...style].map((name) => name + style.getPropertyValue(name)).join()
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

/** A mark that is far from the beginning, for the way there to take a while. */
const FAR = `<main><h1>What was said</h1><div style="height: 6000px"></div><p>${TWO_NAMES}</p></main>`

let site: Awaited<ReturnType<typeof serveOwnPages>>
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twice-'))
  site = await serveOwnPages({
    'news.html': article(NEWS),
    'witness.html': article(NEWS, { head: WITNESS }),
    'looks.html': article(LOOKS),
    'far.html': article(FAR),
  })
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const words = (page: Page) => HIGHLIGHTS.words(page)

inEachBrowser(
  'a page that is left as it is',
  (world) => {
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
      expect(told.after.globals).toBe(told.before.globals)
      expect(told.after.html).toBe(told.before.html)
      // Firefox tells of the two properties that decision 15 is about.
      if (world().name === 'chromium') expect(told.after.styles).toBe(told.before.styles)
    })

    it('is searched and read aloud the same with us, a card once opened, as without', async () => {
      const page = await open('news.html')
      expect(await openCard(page)).toContain('Dmitry Peskov')
      const seen = async () => ({
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
      await page.keyboard.press('Escape')
      const withUs = await seen()
      await undressed(page)
      expect(withUs.found).toMatchObject({ isFound: true, text: 'Dmitry Peskov told' })
      const without = await seen()
      expect(withUs.found).toEqual(without.found)
      expect(withUs.spoken).toEqual(without.spoken)
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
          // Chromium takes the wrong part of a zoomed page.
          if (way === 'zoomed' && world().name === 'chromium') continue
          await turn(true)
          for (const part of PARTS) taken[`${way} ${part}`] = await pictureOf(page, part)
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
      expect(edges.top).toBeGreaterThan(0)
      expect(edges.bottom).toBeLessThan(edges.height - 1)
      await ways.zoomed?.(false)
      await undressed(page)
      const bare = await pictures()
      expect(Object.keys(marked).filter((name) => marked[name] === bare[name])).toEqual([])
    })

    it('F22 prints neither its marks nor an open card (Firefox: its protocol shows no page as it is printed)', async () => {
      if (world().name === 'firefox') return
      const page = await open('news.html')
      expect(await openCard(page)).toContain('Dmitry Peskov')
      const looks = () =>
        page.evaluate(() => {
          const names = [...(CSS.highlights as unknown as Map<string, unknown>).keys()]
          const lines = names.map((name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine)
          const host = document.documentElement.lastElementChild ?? document.body
          return { lines, card: getComputedStyle(host).display }
        })
      const shown = await looks()
      expect(shown.lines).toContain('underline')
      expect(shown.card).not.toBe('none')
      await page.emulateMediaType('print')
      const printed = await looks()
      expect(new Set(printed.lines)).toEqual(new Set(['none']))
      expect(printed.card).toBe('none')
    })

    it('F22 goes to a mark at once where the reader asked for less motion (Firefox)', async () => {
      if (world().name === 'chromium') return
      const page = await open('far.html')
      await page.bringToFront()
      expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true)
      await page.evaluate(() => {
        const here = globalThis as unknown as { stops: Set<number> }
        here.stops = new Set()
        document.addEventListener('scroll', () => here.stops.add(scrollY))
      })
      await askReaderOf(world().ours, page.url(), 'goTo', 0)
      const isThere = () => page.evaluate(() => scrollY + innerHeight > document.documentElement.scrollHeight - 10)
      expect(await until(isThere, Boolean)).toBe(true)
      expect(await page.evaluate(() => (globalThis as unknown as { stops: Set<number> }).stops.size)).toBe(1)
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
  },
  () => ({ preferences: { 'ui.prefersReducedMotion': 1 } }),
)

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

async function pictureOf(page: Page, id: string): Promise<string> {
  const part = await page.$(`#${id}`)
  return Buffer.from((await part?.screenshot()) ?? []).toString('base64')
}
