import { expect, it } from 'vitest'
import { findBrowser } from '../../cli/find-browser.ts'
import { launch } from '../../cli/launch.ts'
import { paintedMarks, paintedWords } from './marks.ts'
import { inEachBrowser } from './world.ts'

const PAGES = [
  'index.html',
  'bounties-denied.html',
  'bounties-unanswered.html',
  'doha-agreement.html',
  'night-desk.html',
  'other-bounties.html',
]

inEachBrowser('reading a page', (world) => {
  it('marks allegations and actors, in different ways', async () => {
    const marks = await paintedMarks(await world().open('bounties-denied.html'))
    const tinted = marks.filter(({ ink }) => ink === 'tint').map(({ text }) => text)
    const dotted = marks.filter(({ ink }) => ink === 'dots').map(({ text }) => text)
    expect(tinted.join('').replace(/\s+/g, ' ')).toContain('offered Taliban-linked militants money for killing')
    expect(dotted).toContain('Dmitry Peskov')
    expect(dotted).toContain('Zabihullah Mujahid')
    expect(tinted).not.toContain('Dmitry Peskov')
  })

  it('marks an allegation that nobody answers', async () => {
    const words = await paintedWords(await world().open('bounties-unanswered.html'))
    expect(words.join(' | ')).toMatch(/cash rewards/)
  })

  it('marks both sides of the Doha agreement', async () => {
    const words = await paintedWords(await world().open('doha-agreement.html'))
    expect(words).toContain('Suhail Shaheen')
    expect(words.join(' | ')).toMatch(/violated the Doha agreement/)
  })

  it('marks nothing on a page that shares words alone', async () => {
    expect(await paintedMarks(await world().open('other-bounties.html'))).toEqual([])
  })

  it('finds names across markup, and reads no control, editable text, code or hidden text', async () => {
    const words = await paintedWords(await world().open('night-desk.html'))
    const all = words.join(' | ')
    expect(all).toMatch(/New York Times/)
    expect(all).toMatch(/Zabihullah\s?Mujahid/)
    expect(all).toMatch(/Dmitry Peskov/)
    expect(all).not.toMatch(/Khalilzad|notes\.txt|may write here/)
  })

  it('leaves the body of every page as it was, to the byte, and fails nowhere', async () => {
    const found = findBrowser(world().name)
    if (found === undefined) throw new Error('No browser.')
    const bare = await launch(found, { headless: true, offline: true })
    try {
      for (const name of PAGES) {
        const page = await world().open(name)
        const plain = await bare.browser.newPage()
        await plain.goto(page.url())
        const body = () => document.body.outerHTML
        expect(await page.evaluate(body), name).toBe(await plain.evaluate(body))
        await Promise.all([plain.close(), page.close()])
      }
      expect(world().errors).toEqual([])
    } finally {
      await bare.close()
    }
  })

  it('tells the page nothing: no message, no global, no element', async () => {
    const page = await world().launched.browser.newPage()
    await page.evaluateOnNewDocument(() => {
      const heard: string[] = []
      Object.assign(globalThis, { heard, globalsBefore: Object.keys(globalThis) })
      addEventListener('message', (event) => heard.push(JSON.stringify(event.data)))
    })
    await page.goto(`${world().site.origin}/bounties-denied.html`)
    await expect.poll(async () => (await paintedMarks(page)).length, { timeout: 10_000 }).toBeGreaterThan(0)
    const seen = await page.evaluate(() => {
      const { heard, globalsBefore } = globalThis as unknown as { heard: string[]; globalsBefore: string[] }
      const added = Object.keys(globalThis).filter((name) => !globalsBefore.includes(name))
      const children = [...document.documentElement.children].map(({ localName }) => localName)
      return { heard, added: added.filter((name) => !['heard', 'globalsBefore'].includes(name)), children }
    })
    expect(seen).toEqual({ heard: [], added: [], children: ['head', 'body'] })
    await page.close()
  })
})
