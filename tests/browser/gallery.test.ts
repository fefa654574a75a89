import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../cli/find-browser.ts'
import { serveGallery } from '../../cli/gallery-site.ts'
import { type Launched, launch } from '../../cli/launch.ts'
import type { Serving } from '../../cli/serve.ts'

type Shown = { name: string; theme: 'light' | 'dark'; language: string }
type InPage = {
  gallery: { names: string[]; languages: string[]; rendered(): string[]; showAlone(shown: Shown): Promise<void> }
  axe: { run(where: Element): Promise<{ violations: { id: string; nodes: { html: string; target: unknown }[] }[] }> }
}

const LOOKS = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
  { theme: 'light', language: 'ar' },
  { theme: 'dark', language: 'ar' },
] as const
const LEAST_STATES = 50
/** In CSS pixels, where the browser's own size is 16. */
const LEAST_TEXT = 12
/** Two things of a state that colour tells apart elsewhere, and by which property they differ without. */
const FORCED_PAIRS = [
  ['card: allegation', '.here .reported::before', '.here .missing::before', 'border-top-width'],
  ['card: allegation', '[aria-pressed="true"]:not(.pin)', '.filters [aria-pressed="false"]', 'border-bottom-color'],
  ['popup: found', '[aria-checked="true"] .track', '[aria-checked="false"] .track', 'background-color'],
  ['card: kept open', '.pin path', '.grip path', 'fill'],
] as const
const LEAST_COMPONENTS = 40
/** A file exports what carries its name. */
const COMPONENTS = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => basename(path, '.tsx'))

describe('the gallery, in Chromium', () => {
  let site: Serving
  let launched: Launched
  let page: Page
  let names: string[] = []
  let languages: string[] = []
  const errors: string[] = []

  beforeAll(async () => {
    const found = findBrowser('chromium')
    if (found === undefined) throw new Error('No Chromium was found here.')
    site = await serveGallery()
    launched = await launch(found, { headless: true, offline: true })
    page = await launched.browser.newPage()
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.goto(`${site.origin}/#alone`)
    await page.addScriptTag({
      content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    })
    ;({ names, languages } = await page.evaluate(() => {
      const { names, languages } = (globalThis as unknown as InPage).gallery
      return { names, languages }
    }))
  })

  afterAll(async () => {
    await launched?.close()
    await site?.close()
  })

  for (const look of LOOKS) {
    it(`axe finds nothing in any state alone: ${look.theme}, ${look.language}`, { timeout: 120_000 }, async () => {
      expect(names.length).toBeGreaterThan(LEAST_STATES)
      await page.setViewport({ width: 800, height: 900 })
      const faults: string[] = []
      for (const name of names) faults.push(...(await axeFaults({ name, ...look })))
      expect(faults).toEqual([])
    })
  }

  it('F22 nothing is cut off or wider than a window of 320 px, not with the longest texts, nor from right to left', {
    timeout: 120_000,
  }, async () => {
    await page.setViewport({ width: 320, height: 640 })
    const faults: string[] = []
    // English is the shortest of all: what holds the long texts holds it.
    for (const language of languages.filter((one) => one !== 'en')) {
      for (const name of names) faults.push(...(await overflows({ name, theme: 'light', language })))
    }
    expect(faults).toEqual([])
  })

  it('the check for overflow finds a box that is too wide', async () => {
    await page.setViewport({ width: 320, height: 640 })
    const faults = await overflows({ name: names[0] ?? '', theme: 'light', language: 'en' }, 'white-space: nowrap')
    expect(faults.length).toBeGreaterThan(0)
  })

  it('no text is smaller than 12 px, and most has 14 or 15', { timeout: 60_000 }, async () => {
    const sizes = new Map<number, number>()
    const small: string[] = []
    for (const name of names.filter((one) => !one.startsWith('marks'))) {
      for (const { words, size } of await textSizes({ name, theme: 'light', language: 'en' })) {
        sizes.set(Math.round(size), (sizes.get(Math.round(size)) ?? 0) + words.length)
        if (size < LEAST_TEXT) small.push(`${name}: ${size} px: ${words}`)
      }
    }
    expect(small).toEqual([])
    const [[most] = []] = [...sizes].sort(([, one], [, other]) => other - one)
    expect([14, 15]).toContain(most)
  })

  it('F22 in forced colours what is chosen, switched on or reported still differs from what is not', async () => {
    const session = await page.createCDPSession()
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
    try {
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
      for (const name of ['welcome: first day', 'options: filled']) {
        const [text, ground] = await marksInForced({ name, theme: 'light', language: 'en' })
        expect(text, name).toMatch(/^rgb/)
        expect(text, name).not.toBe(ground)
      }
      for (const [name, one, other, property] of FORCED_PAIRS) {
        const [is, isNot] = await looks({ name, theme: 'light', language: 'en' }, [one, other], property)
        expect(is, `${name}: ${one}`).toMatch(/./)
        expect(isNot, `${name}: ${other}`).toMatch(/./)
        expect(is, `${name}: ${one} beside ${other}`).not.toBe(isNot)
      }
    } finally {
      await session.detach()
    }
  })

  it('every component is rendered in some state', async () => {
    const rendered = await page.evaluate(() => (globalThis as unknown as InPage).gallery.rendered())
    expect(COMPONENTS.length).toBeGreaterThan(LEAST_COMPONENTS)
    expect(COMPONENTS.filter((name) => !rendered.includes(name))).toEqual([])
  })

  it('no state throws', () => {
    expect(errors).toEqual([])
  })

  function textSizes(shown: Shown): Promise<{ words: string; size: number }[]> {
    return page.evaluate(async (shown) => {
      await (globalThis as unknown as InPage).gallery.showAlone(shown)
      const root = document.querySelector('.frame')?.shadowRoot
      const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT)
      const found: { words: string; size: number }[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const words = node.nodeValue?.trim() ?? ''
        const { parentElement } = node
        if (words === '' || parentElement === null || parentElement.closest('.unseen, style') !== null) continue
        found.push({ words, size: Number.parseFloat(getComputedStyle(parentElement).fontSize) })
      }
      return found
    }, shown)
  }

  /** The colour of a marked word in the legend or the sample, and that of the paper. */
  async function marksInForced(shown: Shown): Promise<string[]> {
    const [text = ''] = await looks(shown, ['mark'], 'color')
    const [ground = ''] = await looks(shown, ['.surface'], 'background-color')
    return [text, ground]
  }

  /** How the first element of each selector looks: a property, of the element or of what stands before it (`::before`). */
  function looks(shown: Shown, selectors: readonly string[], property: string): Promise<string[]> {
    return page.evaluate(
      async (shown, selectors, property) => {
        await (globalThis as unknown as InPage).gallery.showAlone(shown)
        const root = document.querySelector('.frame')?.shadowRoot
        return selectors.map((selector) => {
          const [path = '', pseudo] = selector.split('::')
          const element = root?.querySelector(path)
          return element ? getComputedStyle(element, pseudo && `::${pseudo}`).getPropertyValue(property) : ''
        })
      },
      shown,
      selectors,
      property,
    )
  }

  function axeFaults(shown: Shown): Promise<string[]> {
    return page.evaluate(async (shown) => {
      const { gallery, axe } = globalThis as unknown as InPage
      await gallery.showAlone(shown)
      const frame = document.querySelector('.frame')
      if (frame === null) return ['nothing was shown']
      const { violations } = await axe.run(frame)
      return violations.flatMap((one) => one.nodes.map((node) => `${shown.name}: ${one.id}: ${node.html}`))
    }, shown)
  }

  function overflows(shown: Shown, style = ''): Promise<string[]> {
    return page.evaluate(
      async (shown, style) => {
        await (globalThis as unknown as InPage).gallery.showAlone(shown)
        const root = document.querySelector('.frame')?.shadowRoot
        const surface = root?.firstElementChild
        if (!(surface instanceof HTMLElement)) return [`${shown.name}: nothing was shown`]
        surface.style.cssText += style
        const edge = surface.getBoundingClientRect()
        const isOut = (one: Element) => {
          if (one.closest('.unseen, svg, pre, .faults code') !== null) return false
          const { left, right, width } = one.getBoundingClientRect()
          return width > 0 && (left < edge.left - 1 || right > edge.right + 1)
        }
        const out = [...surface.querySelectorAll('*')].filter(isOut).map((one) => one.outerHTML.slice(0, 120))
        if (edge.left < -1 || edge.right > 321) out.push('the surface itself')
        if (surface.scrollWidth > surface.clientWidth + 1) out.push('it scrolls sideways')
        return out.map((what) => `${shown.language}, ${shown.name}: ${what}`)
      },
      shown,
      style,
    )
  }
})
