import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { askReaderOf, settledState } from '../../cli/extension-page.ts'
import { ownApi } from '../../cli/own-api.ts'
import { until } from '../../cli/until.ts'
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

inEachBrowser('reading', (world) => {
  const stateOf = (page: Page) => settledState(world().ours, page.url(), 15_000)
  const store = (sitesAlways: string[]) => ownApi(world().ours, 'storage.local.set', { sitesAlways })

  it('a news article is, a front page is not until the reader asks for it', async () => {
    expect(await stateOf(await world().openUnread('bounties-denied.html'))).toMatchObject({ name: 'read' })
    const front = await world().openUnread('')
    expect(await stateOf(front)).toEqual({ name: 'passed-over', reason: 'root' })
    expect(await paintedMarks(front)).toEqual([])
    await askReaderOf(world().ours, front.url(), 'read')
    expect(await stateOf(front)).toMatchObject({ name: 'read' })
    await front.reload()
    expect(await stateOf(front)).toMatchObject({ name: 'passed-over' })
  })

  it('every page is on a site of which the reader wants every page, at once', async () => {
    const front = await world().openUnread('')
    expect(await stateOf(front)).toMatchObject({ name: 'passed-over' })
    await store([new URL(world().site.origin).hostname])
    try {
      expect(
        await until(
          () => stateOf(front),
          (state) => state?.name === 'read',
        ),
      ).toMatchObject({ name: 'read' })
    } finally {
      await store([])
    }
  })

  it('a page is that turns into an article', async () => {
    const front = await world().openUnread('')
    expect(await stateOf(front)).toMatchObject({ name: 'passed-over' })
    await front.evaluate(() => {
      const data = document.createElement('script')
      data.type = 'application/ld+json'
      data.textContent = '{ "@type": "NewsArticle" }'
      const text = document.createElement('p')
      text.textContent = 'Dmitry Peskov answered.'
      document.body.append(data, text)
    })
    expect(
      await until(
        () => stateOf(front),
        (state) => state?.name === 'read',
      ),
    ).toMatchObject({ name: 'read' })
  })

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
    for (const name of PAGES) {
      const page = await world().open(name)
      const { now, sent } = await page.evaluate(async () => {
        const sent = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
        return { now: document.body.outerHTML, sent: sent.body.outerHTML }
      })
      expect(now, name).toBe(sent)
      await page.close()
    }
    expect(world().errors).toEqual([])
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
