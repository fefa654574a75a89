import { setTimeout as pause } from 'node:timers/promises'
import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { showPopupFor } from '../../cli/extension-page.ts'
import { ownApi } from '../../cli/own-api.ts'
import { until } from '../../cli/until.ts'
import { cardText, openCard } from './card.ts'
import { pressInCard } from './in-card.ts'
import { paintedMarks, paintedWords } from './marks.ts'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { inEachBrowser, type World } from './world.ts'

/** No pattern of the build for tests holds this host, which every browser finds on this machine. */
const STRANGER = 'other.localhost'
const RULES = `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE ${STRANGER}`
/** For a frame to answer, in milliseconds. */
const LOST_AFTER = 4000
const LARGE = 'width="600" height="300"'

const tells = (name: string) =>
  `<p>${name} spoke to reporters after the meeting, and said that nobody had asked for an answer before that day.</p>`
const BOUNTIES = '<p>Russia paid the Taliban bounties to kill American soldiers in Afghanistan, officials said.</p>'

let site: Awaited<ReturnType<typeof serveOwnPages>>

/** What stands in each frame, by its name; those of `READ` are read. */
const READ = {
  inner: 'Ashraf Ghani',
  nested: 'Angela Merkel',
  written: 'Barack Obama',
  srcdoc: 'Antony Blinken',
  sister: 'Boris Johnson',
  sandboxed: 'Bob Woodward',
}
const UNREAD = { data: 'Dan Coats', stranger: 'Condoleezza Rice' }
/** Small, hidden or empty at first. */
const LATER = { tiny: 'Adam Kinzinger', hidden: 'Bernie Sanders', silent: 'Chuck Schumer' }

function pageOfFrames(origin: string): string {
  const { port } = new URL(origin)
  return article(`<main><h1>What was said</h1><p>${TWO_NAMES}</p></main>
<iframe name="inner" ${LARGE} src="/inner.html"></iframe>
<iframe name="written" ${LARGE}></iframe>
<iframe name="srcdoc" ${LARGE} srcdoc="${tells(READ.srcdoc)}"></iframe>
<iframe name="sister" ${LARGE} src="http://localhost:${port}/sister.html"></iframe>
<iframe name="sandboxed" ${LARGE} sandbox srcdoc="${tells(READ.sandboxed)}"></iframe>
<iframe name="data" ${LARGE} src="data:text/html,${tells(UNREAD.data)}"></iframe>
<iframe name="stranger" ${LARGE} src="http://${STRANGER}:${port}/stranger.html"></iframe>
<iframe name="tiny" width="160" height="60" src="/tiny.html"></iframe>
<iframe name="hidden" ${LARGE} style="display: none" src="/hidden.html"></iframe>
<iframe name="silent" ${LARGE} src="/silent.html"></iframe>
<script>frames.written.document.body.innerHTML = '${tells(READ.written)}'</script>`)
}

beforeAll(async () => {
  const plain = (body: string) => `<!doctype html><meta charset="utf-8"><title>Frame</title><body>${body}</body>`
  const pages: Record<string, string> = {
    'inner.html': plain(`${tells(READ.inner)}${BOUNTIES}<iframe name="nested" ${LARGE} src="/nested.html"></iframe>`),
    'nested.html': plain(tells(READ.nested)),
    'sister.html': plain(tells(READ.sister)),
    'stranger.html': plain(tells(UNREAD.stranger)),
    'tiny.html': plain(tells(LATER.tiny)),
    'hidden.html': plain(tells(LATER.hidden)),
    'silent.html': plain('<img alt=""><script>var shown = "words that no reader sees ".repeat(20)</script>'),
    'late.html': plain(tells('Suhail Shaheen')),
  }
  site = await serveOwnPages(pages)
  pages['frames.html'] = pageOfFrames(site.origin)
})
afterAll(() => site.close())

/**
 * Opens the page of frames. The driver sometimes loses a frame that the browser moves to a process of its own, and would
 * wait for it for ever: then the page is opened anew.
 */
async function openWithAllFrames(world: World): Promise<Page> {
  for (let attempt = 0; attempt < 4; attempt++) {
    const page = await world.openAt(`${site.origin}/frames.html`)
    const answers = [...Object.keys(READ), ...Object.keys(UNREAD), 'silent'].map(async (name) =>
      (await frameOf(page, name)).evaluate(() => true),
    )
    if (await Promise.race([Promise.all(answers), pause(LOST_AFTER)])) return page
    await page.close()
  }
  throw new Error('The driver lost a frame at each opening.')
}

/** A frame by the name of its element, in the page or in its frame `inner`. */
async function frameOf(page: Page, name: string): Promise<Frame> {
  const around = name === 'nested' ? await frameOf(page, 'inner') : page.mainFrame()
  const element = await around.waitForSelector(`iframe[name=${name}]`)
  const frame = await element?.contentFrame()
  if (frame === null || frame === undefined) throw new Error(`There is no frame "${name}".`)
  return frame
}

/** The painted words of a frame, once there are some. */
async function wordsIn(page: Page, name: string): Promise<string[]> {
  const frame = await frameOf(page, name)
  return until(
    () => paintedWords(frame),
    (words) => words.length > 0,
  )
}

inEachBrowser(
  'F14 frames',
  (world) => {
    const open = () => openWithAllFrames(world())
    const text = () => world().ours.evaluate(() => document.body.textContent ?? '')

    it('reads those that it is permitted to, and no other', async () => {
      const page = await open()
      for (const [name, words] of Object.entries(READ)) expect(await wordsIn(page, name), name).toContain(words)
      for (const name of [...Object.keys(UNREAD), ...Object.keys(LATER)]) {
        expect(await paintedMarks(await frameOf(page, name)), name).toEqual([])
      }
      expect(await paintedWords(page)).toEqual(['Dmitry Peskov', 'Zabihullah Mujahid'])
    })

    it('reads one that was small, hidden or empty when it is made larger, shown or filled', async () => {
      const page = await open()
      for (const name of Object.keys(READ)) await wordsIn(page, name)
      const frame = (name: string) => frameOf(page, name)
      expect(await paintedMarks(await frame('hidden'))).toEqual([])
      await page.evaluate(() => {
        const named = (name: string) => document.querySelector<HTMLElement>(`[name=${name}]`)
        named('tiny')?.setAttribute('width', '600')
        named('tiny')?.setAttribute('height', '300')
        named('hidden')?.style.removeProperty('display')
      })
      await (await frame('silent')).evaluate((text) => {
        document.body.innerHTML = text
      }, tells(LATER.silent))
      for (const [name, words] of Object.entries(LATER)) expect(await wordsIn(page, name), name).toContain(words)
    })

    it('goes on from the card of the last mark of the page to that of the first in a frame', async () => {
      const page = await open()
      await wordsIn(page, 'inner')
      expect(await openCard(page, 'Zabihullah Mujahid')).toContain('Mujahid')
      await pressInCard(page, 'Next mark')
      const inner = await frameOf(page, 'inner')
      const hasCard = () => inner.evaluate(() => document.documentElement.lastElementChild !== document.body)
      expect(await until(hasCard, Boolean)).toBe(true)
      expect((await paintedMarks(inner)).find(({ ink }) => ink === 'current')?.text).toBe('Ashraf Ghani')
      expect(
        await until(
          () => cardText(page),
          (text) => text === '',
        ),
      ).toBe('')
    })

    it('tells in one popup and one badge what page and frames have, and steps through them in order', async () => {
      const page = await open()
      for (const name of Object.keys(READ)) await wordsIn(page, name)
      await showPopupFor(page, world().ours)
      const told = await until(text, (words) => Object.values(READ).every((name) => words.includes(name)))
      expect(told).toContain('Dmitry Peskov')
      for (const name of Object.values(READ)) expect(told).toContain(name)
      for (const name of Object.values(UNREAD)) expect(told).not.toContain(name)
      expect(
        await until(
          () => badgeOf(world().ours, page.url()),
          (badge) => badge === '1',
        ),
      ).toBe('1')

      const on = async () => {
        const frames = [page, ...(await Promise.all(['inner', 'nested', 'sister'].map((name) => frameOf(page, name))))]
        const marks = await Promise.all(frames.map(paintedMarks))
        return marks.flat().flatMap(({ ink, text }) => (ink === 'current' ? [text] : []))
      }
      const seen: string[] = []
      for (let step = 0; step < 4; step++) {
        const before = await on()
        await world().ours.evaluate(() => document.querySelector<HTMLElement>('.steps button:last-of-type')?.click())
        const now = await until(on, (words) => words.length === 1 && words[0] !== before[0])
        seen.push(now.join(' and '))
      }
      expect(seen.slice(0, 3)).toEqual(['Dmitry Peskov', 'Zabihullah Mujahid', 'Ashraf Ghani'])
    })

    it('reads a frame that the page brings later, and none where the page itself is not read', async () => {
      const page = await open()
      await page.evaluate((large) => {
        document.body.insertAdjacentHTML('beforeend', `<iframe name="late" ${large} src="/late.html"></iframe>`)
      }, LARGE)
      await page.waitForFrame((frame) => frame.url().endsWith('/late.html'))
      expect(await wordsIn(page, 'late')).toContain('Suhail Shaheen')

      const sites = (sitesOff: string[]) => ownApi(world().ours, 'storage.local.set', { sitesOff })
      const sister = await frameOf(page, 'sister')
      await wordsIn(page, 'sister')
      await sites(['127.0.0.1'])
      try {
        const marks = () => paintedMarks(sister)
        expect(await until(marks, (list) => list.length === 0)).toEqual([])
      } finally {
        await sites([])
      }
      expect(await wordsIn(page, 'sister')).toContain(READ.sister)
    })

    it('fails nowhere', async () => {
      await world().tidy()
      expect(world().errors).toEqual([])
    })
  },
  () => ({ switches: [RULES] }),
)

async function badgeOf(ours: Page, address: string): Promise<string | undefined> {
  return ours.evaluate(async (address) => {
    type Tab = { id?: number; url?: string }
    type Api = {
      tabs: { query(what: object): Promise<Tab[]> }
      action: { getBadgeText(of: { tabId: number }): Promise<string> }
    }
    const here = globalThis as unknown as { browser?: Api; chrome?: Api }
    const api = here.browser ?? here.chrome
    const tab = (await api?.tabs.query({}))?.find(({ url }) => url === address)?.id
    return tab === undefined ? undefined : api?.action.getBadgeText({ tabId: tab })
  }, address)
}
