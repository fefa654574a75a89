import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { builtFolder } from '../../cli/build.ts'
import { type DemoSite, serveDemoSite } from '../../cli/demo-site.ts'
import { askedState, openExtensionPage } from '../../cli/extension-page.ts'
import { type BrowserName, findBrowser } from '../../cli/find-browser.ts'
import { type Launched, type LaunchOptions, launch } from '../../cli/launch.ts'
import { watchOwnErrors } from '../../cli/own-errors.ts'

const READ_LIMIT = 15_000
/** Shorter than a test may take, so that it is told which question the browser did not answer. */
const ANSWER_LIMIT = 20_000

/** A browser with the extension on the demonstration's newspaper, as a test file has it for itself. */
export class World {
  readonly name: BrowserName
  readonly launched: Launched
  readonly site: DemoSite
  /** A page of the extension, to speak to readers from. */
  readonly ours: Page
  readonly #opened: Page[] = []
  #hasEnded = false
  /** What of our code failed in the pages opened by a test. */
  readonly errors: string[] = []

  private constructor(launched: Launched, site: DemoSite, ours: Page) {
    this.name = launched.name
    this.launched = launched
    this.site = site
    this.ours = ours
  }

  static async begin(name: BrowserName, options: Partial<LaunchOptions> = {}): Promise<World> {
    const found = findBrowser(name)
    if (found === undefined) throw new Error(`No ${name} was found here.`)
    const extension = builtFolder(name, 'demo')
    const usual = { headless: true, offline: true, extension, scheme: 'light', answerLimit: ANSWER_LIMIT } as const
    const launched = await launch(found, { ...usual, ...options })
    return new World(launched, await serveDemoSite(), await openExtensionPage(launched, 'popup.html'))
  }

  /** Opens a page of the newspaper, and waits until the extension has come to an end with it. */
  async open(name: string): Promise<Page> {
    const page = await this.openUnread(name)
    return this.whenRead(page, name)
  }

  /** Opens any page of this machine, and waits until the extension has come to an end with it. */
  async openAt(address: string): Promise<Page> {
    return this.whenRead(await this.openUnreadAt(address), address)
  }

  /** Waits until the extension has read a page: one that is no news article because it is asked to. */
  async whenRead(page: Page, name: string): Promise<Page> {
    const state = await askedState(this.ours, page.url(), READ_LIMIT)
    if (state?.name !== 'read') throw new Error(`${name} was not read: ${state?.name ?? 'nothing answered'}.`)
    return page
  }

  /** Opens a page of the newspaper. */
  async openUnread(name: string): Promise<Page> {
    return this.openUnreadAt(`${this.site.origin}/${name}`)
  }

  /** Opens any page of this machine. */
  async openUnreadAt(address: string): Promise<Page> {
    const page = await this.launched.browser.newPage()
    this.#opened.push(page)
    const errors = watchOwnErrors(page, this.launched.extensionOrigin)
    await page.goto(address)
    page.once('close', () => this.errors.push(...errors))
    return page
  }

  /** Opens a page of the extension as a tab. */
  async openOurs(file: string): Promise<Page> {
    const page = await openExtensionPage(this.launched, file)
    this.#opened.push(page)
    return page
  }

  async tidy(): Promise<void> {
    for (const page of this.#opened.splice(0)) await page.close().catch(() => undefined)
  }

  /** Closes the browser; a second time does nothing. */
  async end(): Promise<void> {
    if (this.#hasEnded) return
    this.#hasEnded = true
    await this.launched.close()
    await this.site.close()
  }
}

/**
 * Tests that run in Chromium and in Firefox, or in those named, each with a browser of its own. The second browser starts
 * while the tests of the first run: it takes seconds, and most of them are waiting.
 */
export function inEachBrowser(
  title: string,
  tests: (world: () => World) => void,
  options: (name: BrowserName) => Partial<LaunchOptions> = () => ({}),
  browsers: readonly BrowserName[] = ['chromium', 'firefox'],
): void {
  const begun = new Map<BrowserName, Promise<World>>()
  const begin = (name: BrowserName): Promise<World> => {
    const world = begun.get(name) ?? World.begin(name, options(name))
    begun.set(name, world)
    // Whoever waits for it hears of a browser that does not start.
    world.catch(() => undefined)
    return world
  }
  for (const [index, name] of browsers.entries()) {
    describe(`${title}, in ${name}`, () => {
      let world: World | undefined
      beforeAll(async () => {
        world = await begin(name)
        const next = browsers[index + 1]
        if (next !== undefined) begin(next)
      })
      afterEach(() => world?.tidy())
      afterAll(() => world?.end())
      tests(() => {
        if (world === undefined) throw new Error('The browser has not started.')
        return world
      })
    })
  }
  // A browser whose tests were not asked for has started all the same.
  afterAll(async () => {
    for (const world of begun.values()) await world.then((one) => one.end()).catch(() => undefined)
  })
}
