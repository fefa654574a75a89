import { parseArgs } from 'node:util'
import { buildExtension } from './build.ts'
import { serveDemoSite } from './demo-site.ts'
import { type BrowserName, type FoundBrowser, findBrowser } from './find-browser.ts'
import { canInstallBrowser, installBrowsers, installLine } from './install-browser.ts'
import { launch } from './launch.ts'
import { leaving } from './leaving.ts'
import { photograph } from './photograph.ts'

const USAGE = `npm start -- [--browser chromium|firefox] [--page FILE|URL] [--headless]`

/**
 * `npm start`: opens a browser with the extension on the demonstration's newspaper, until it is closed. Without a
 * display it looks at the page by itself, tells what was found, and writes pictures into demo-output/.
 */
export async function demo(words: string[]): Promise<number> {
  const asked = understood(words)
  if (asked === undefined) return 2
  return leaving(async (onLeave, stopped) => {
    const found = browserFor(asked.browser)
    if (found === undefined) return 1
    console.log(`Browser: ${found.path}`)
    console.log('Building the extension …')
    const extension = await buildExtension(found.name, 'demo')
    if (stopped.aborted) return 130
    const site = await serveDemoSite(asked.page)
    onLeave(site.close)
    console.log(`The Harbour Courier is served at ${site.front}`)
    if (asked.headless) return photograph(found, extension, site, onLeave)

    console.log('Opening the browser …')
    const launched = await launch(found, { headless: false, extension })
    onLeave(launched.close)
    const closed = new Promise((resolve) => launched.browser.once('disconnected', resolve))
    const page = (await launched.browser.pages())[0] ?? (await launched.browser.newPage())
    await page.goto(asked.page === undefined ? site.front : site.start)
    console.log('Open an article, and click on a marked sentence. Ctrl-C here, or closing the browser, ends it all.')
    await closed
    return 0
  })
}

function understood(words: string[]): { browser?: BrowserName; page?: string; headless: boolean } | undefined {
  try {
    const options = { browser: { type: 'string' }, page: { type: 'string' }, headless: { type: 'boolean' } } as const
    const { browser, page, headless = false } = parseArgs({ args: words, options }).values
    if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox') {
      throw new Error(`There is no browser "${browser}" to choose; there are chromium and firefox.`)
    }
    return { ...(browser ? { browser } : {}), ...(page ? { page } : {}), headless: headless || !hasDisplay() }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    return undefined
  }
}

function hasDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env
  if (CI) return false
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}

function browserFor(wanted: BrowserName | undefined): FoundBrowser | undefined {
  const found = findBrowser(wanted)
  if (found !== undefined) return found
  const name = wanted ?? 'chromium'
  console.log(`No ${wanted ?? 'browser'} was found here.`)
  const installed = canInstallBrowser() && installBrowsers([name]) ? findBrowser(wanted) : undefined
  if (installed === undefined) console.error(`This gets one: ${installLine(name)}`)
  return installed
}
