import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { builtFolder } from '../../cli/build.ts'
import { settledState } from '../../cli/extension-page.ts'
import { ownApi } from '../../cli/own-api.ts'
import { until } from '../../cli/until.ts'
import { cardText, openCard } from './card.ts'
import { pointOn } from './marks.ts'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { HIGHLIGHTS } from './seen.ts'
import { allowDevelopment, switchExtension } from './switching.ts'
import { travelIn } from './travel.ts'
import { inEachBrowser, type World } from './world.ts'

/** The reader in an old page looks every two seconds whether its extension is still there. */
const PULSE_LIMIT = 10_000
const RULES = '{"prerender":[{"source":"list","urls":["/next.html"],"eagerness":"immediate"}]}'
/**
 * The page itself tells by what it asks for: how it began, and, once it is shown, whether anything was painted before.
 * A driver's hold of a page may be lost where a prepared page takes its place.
 */
const WITNESS = `<script>
const isPrepared = document.prerendering === true
let painted = 0
const look = setInterval(() => { painted = Math.max(painted, CSS.highlights.size) }, 20)
const tell = () => { clearInterval(look); fetch('/began/' + (isPrepared ? 'prepared' : 'shown') + '/' + painted) }
if (isPrepared) document.addEventListener('prerenderingchange', tell)
else tell()
</script>`
/** Whether the page came out of the back/forward cache, as it says itself. */
const CACHED = "<script>addEventListener('pageshow', (event) => { globalThis.kept = event.persisted })</script>"

let site: Awaited<ReturnType<typeof serveOwnPages>>
beforeAll(async () => {
  site = await serveOwnPages({
    'news.html': article(`<main id="news"><p>${TWO_NAMES}</p></main>`, { head: CACHED }),
    'other.html': article('<main><p>Suhail Shaheen spoke.</p></main>'),
    'front.html': article(`<main><p>${TWO_NAMES}</p><a id="next" href="/next.html">Next</a></main>`, {
      head: `<script type="speculationrules">${RULES}</script>`,
    }),
    'next.html': article('<main><p>Suhail Shaheen spoke.</p></main>', { head: WITNESS }),
  })
})
afterAll(() => site.close())

const words = (page: Page) => HIGHLIGHTS.words(page).catch((): string[] => [])
const isTwo = (list: string[]) => list.length === 2
const isEmpty = (list: string[]) => list.length === 0
const switchSites = (world: World, sitesOff: string[]) => ownApi(world.ours, 'storage.local.set', { sitesOff })

inEachBrowser('a page that comes and goes', (world) => {
  it('F7 is not read before it is shown, and is then (Firefox prepares none)', async () => {
    site.asked.length = 0
    // A page that is prepared while the extension has only just been installed gets no script, and stands in no tab to be given one.
    const registered = () => ownApi<unknown[]>(world().ours, 'scripting.getRegisteredContentScripts')
    expect(await until(registered, ({ length }) => length > 0)).toHaveLength(1)
    const page = await world().openAt(`${site.origin}/front.html`)
    await until(
      async () => site.asked.includes('/next.html'),
      (asked) => asked,
      3000,
    )
    await pause(500)
    const supports = await page.evaluate(() => HTMLScriptElement.supports?.('speculationrules') === true)
    expect(supports).toBe(world().name === 'chromium')
    await page.click('#next')
    const next = `${site.origin}/next.html`
    const state = await until(
      () => settledState(world().ours, next, PULSE_LIMIT),
      (one) => one?.name === 'read',
      PULSE_LIMIT,
    )
    const marked = state?.name === 'read' ? state.mentions.filter((one) => one.painted).map((one) => one.quote) : []
    expect(marked).toEqual(['Suhail Shaheen'])
    const told = await until(
      async () => site.asked.filter((path) => path.startsWith('/began/')),
      (paths) => paths.length > 0,
    )
    expect(told).toEqual([supports ? '/began/prepared/0' : '/began/shown/0'])
    site.asked.length = 0
  })

  it('F6 comes back from the back/forward cache with its marks, and clean where the site was switched off meanwhile', async () => {
    const [news, other] = [`${site.origin}/news.html`, `${site.origin}/other.html`]
    const { go, back, tell } = travelIn(await world().openAt(news))
    const leave = async () => {
      await go(other)
      expect(await settledState(world().ours, other, PULSE_LIMIT)).toMatchObject({ name: 'read' })
    }
    const comeBack = async () => {
      await back()
      const path = await until(
        () => tell('location.pathname'),
        (one) => one === '/news.html',
      )
      expect(path).toBe('/news.html')
      expect(await tell('globalThis.kept')).toBe(true)
    }
    const marks = (isWanted: (count: unknown) => boolean) => until(() => tell('CSS.highlights.size'), isWanted)
    await leave()
    await comeBack()
    expect(await marks((count) => count !== 0)).toBeGreaterThan(0)
    await leave()
    await switchSites(world(), ['127.0.0.1'])
    try {
      await comeBack()
      expect(await marks((count) => count === 0)).toBe(0)
    } finally {
      await switchSites(world(), [])
    }
  })

  it('F24 is clean when it wakes from being frozen while its site was switched off (Firefox freezes none)', async () => {
    const page = await world().openAt(`${site.origin}/news.html`)
    expect(await page.evaluate(() => 'onfreeze' in document)).toBe(world().name === 'chromium')
    if (world().name === 'firefox') return
    const session = await page.createCDPSession()
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    await switchSites(world(), ['127.0.0.1'])
    try {
      await session.send('Page.setWebLifecycleState', { state: 'active' })
      expect(await until(() => words(page), isEmpty)).toEqual([])
      await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    } finally {
      await switchSites(world(), [])
    }
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    expect(await until(() => words(page), isTwo)).toHaveLength(2)
  })

  it('F24 is read again after its tab was discarded', async () => {
    const address = `${site.origin}/news.html`
    await world().openAt(address)
    await world().ours.bringToFront()
    // By hand, for Firefox takes no port in a pattern.
    const tabs = await ownApi<{ id: number; url?: string }[]>(world().ours, 'tabs.query', {})
    const id = tabs.find(({ url }) => url === address)?.id ?? -1
    // Chromium gives a discarded tab another number.
    const after = (await ownApi<{ id: number } | undefined>(world().ours, 'tabs.discard', id))?.id ?? id
    const isDiscarded = async () => (await ownApi<{ discarded: boolean }>(world().ours, 'tabs.get', after)).discarded
    expect(await until(isDiscarded, (is) => is)).toBe(true)
    await ownApi(world().ours, 'tabs.update', after, { active: true })
    expect(await settledState(world().ours, address, PULSE_LIMIT)).toMatchObject({ name: 'read' })
    await ownApi(world().ours, 'tabs.remove', after)
  })

  it('fails nowhere', async () => {
    await world().tidy()
    expect(world().errors).toEqual([])
  })
})

inEachBrowser('an extension that comes and goes', (world) => {
  const idOf = ({ name, launched }: World) =>
    name === 'firefox' ? 'on-the-record@extensions.example' : new URL(launched.extensionOrigin).host
  /** How many copies of our style the page wears. */
  const styles = (page: Page) => page.evaluate(() => document.adoptedStyleSheets.length)
  /** Opens a page of news, listening to what fails there. */
  const opened = async () => {
    const page = await world().openUnreadAt(`${site.origin}/news.html`)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    expect(await until(() => words(page), isTwo)).toHaveLength(2)
    return { page, errors }
  }

  it('F3 is reloaded: the card and the marks of the old version go, and the new one takes the open tab over', async () => {
    const { page, errors } = await opened()
    await allowDevelopment(world())
    expect(await openCard(page)).toContain('Dmitry Peskov')
    const gone = world().ours.evaluate(() => {
      type Api = { runtime: { reload(): void } }
      const here = globalThis as unknown as { browser?: Api; chrome?: Api }
      setTimeout(() => (here.browser ?? here.chrome)?.runtime.reload(), 50)
    })
    await gone.catch(() => undefined)
    const isGone = (text: string) => text === ''
    expect(await until(() => cardText(page), isGone, PULSE_LIMIT)).toBe('')
    // What the page adds now is for the new version, as nobody else is there to mark it.
    await page.evaluate(() => document.getElementById('news')?.append(' Suhail Shaheen spoke.'))
    const all = (list: string[]) => list.length === 3
    expect((await until(() => words(page), all, PULSE_LIMIT)).sort()).toEqual([
      'Dmitry Peskov',
      'Suhail Shaheen',
      'Zabihullah Mujahid',
    ])
    expect(
      await until(
        () => styles(page),
        (count) => count === 1,
      ),
    ).toBe(1)
    expect(await openCard(page)).toContain('Dmitry Peskov')
    expect(errors).toEqual([])
  })

  it('F4 is switched off: nothing of it works on, and when switched on again it takes the open tab over', async () => {
    const { page, errors } = await opened()
    await openCard(page)
    const painted = await picture(page)
    await switchExtension(world(), idOf(world()), false)
    await page.bringToFront()
    await showsNothing(page, painted)
    await switchExtension(world(), idOf(world()), true)
    await page.bringToFront()
    expect(await until(() => words(page), isTwo, PULSE_LIMIT)).toHaveLength(2)
    expect(await openCard(page)).toContain('Dmitry Peskov')
    expect(errors).toEqual([])
  })

  it('F4 is removed: nothing of it works on, and F5 when installed again it reads the open tab once', async () => {
    const { page, errors } = await opened()
    const painted = await picture(page)
    await world().launched.browser.uninstallExtension(idOf(world()))
    await showsNothing(page, painted)
    await world().launched.browser.installExtension(builtFolder(world().name, 'demo'))
    expect(await until(() => words(page), isTwo, PULSE_LIMIT)).toHaveLength(2)
    await page.evaluate(() => document.getElementById('news')?.append(' Suhail Shaheen spoke.'))
    const isThree = (list: string[]) => list.length === 3
    expect(await until(() => words(page), isThree, PULSE_LIMIT)).toHaveLength(3)
    expect(await styles(page)).toBe(1)
    expect(errors).toEqual([])
  })

  /**
   * Nothing of ours is to be seen any longer, and nothing answers a click or a key. Firefox leaves highlights that paint
   * nothing and an element that is not laid out: it ends our script before it could tidy up.
   */
  async function showsNothing(page: Page, painted: string): Promise<void> {
    if (world().name === 'chromium') expect(await until(() => words(page), isEmpty, PULSE_LIMIT)).toEqual([])
    const now = await until(
      () => picture(page),
      (one) => one !== painted,
    )
    expect(now === painted).toBe(false)
    const { x, y } = await pointOn(page, 'Dmitry Peskov')
    await page.mouse.click(x, y)
    await page.keyboard.press('Enter')
    await page.evaluate(() => document.getElementById('news')?.append(' '))
    await pause(500)
    const later = await picture(page)
    await page.evaluate(() => {
      CSS.highlights.clear()
      for (const element of document.querySelectorAll('html > div')) element.remove()
    })
    expect((await picture(page)) === later).toBe(true)
    expect(await cardText(page)).toBe('')
  }
})

const picture = async (page: Page) => Buffer.from(await page.screenshot()).toString('base64')
