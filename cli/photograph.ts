import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { readExcerpt } from '../dataset/excerpt-text.ts'
import { overviewOf } from '../engine/overview.ts'
import type { DemoSite } from './demo-site.ts'
import { askedState, askReaderOf, openExtensionPage, showPopupFor } from './extension-page.ts'
import type { FoundBrowser } from './find-browser.ts'
import { type Launched, launch } from './launch.ts'
import type { OnLeave } from './leaving.ts'
import { reasonsIn } from './reasons.ts'
import { tellFindings } from './tell-findings.ts'

const FOLDER = 'demo-output'
const READ_LIMIT = 20_000
/** As wide as it is made, as tall as Chromium lets it be. */
const POPUP = { width: 360, height: 600 }
/** For a card to be placed and a transition to end. */
const REST = 600

/**
 * Opens the page without a display, light and dark, tells what was found, and writes pictures of page, card and popup.
 *
 * Gives the exit code: 1 where the page was not read.
 */
export async function photograph(
  found: FoundBrowser,
  extension: string,
  site: DemoSite,
  onLeave: OnLeave,
): Promise<number> {
  mkdirSync(FOLDER, { recursive: true })
  console.log('There is no display, so the browser runs without a window.')
  for (const scheme of ['light', 'dark'] as const) {
    console.log(`Opening ${site.start} (${scheme}) …`)
    const launched = await launch(found, { headless: true, extension, scheme })
    onLeave(launched.close)
    const code = await oneScheme(launched, site.start, scheme)
    await launched.close()
    if (code !== 0) return code
  }
  return 0
}

async function oneScheme(launched: Launched, address: string, scheme: 'light' | 'dark'): Promise<number> {
  const popup = await openExtensionPage(launched, 'popup.html')
  const page = await launched.browser.newPage()
  await page.goto(address)
  const state = await askedState(popup, page.url(), READ_LIMIT)
  if (state?.name !== 'read') {
    console.error(`The page was not read: ${state?.name ?? 'nothing answered'}.`)
    return 1
  }
  if (scheme === 'light') {
    const html = await (await fetch(address)).text()
    const told = (await askReaderOf(popup, page.url(), 'excerpts'))?.excerpts ?? []
    const excerpts = told.map(readExcerpt)
    const overview = overviewOf(state.outline, excerpts)
    console.log(tellFindings(await page.title(), { ...state, overview }, reasonsIn(html)))
  }
  await picture(page, `page-${scheme}`)

  const first = state.mentions.find((one) => one.kind === 'allegation' && one.painted) ?? state.mentions[0]
  if (first === undefined) console.log('Nothing is marked on this page, so there is no card to show.')
  else {
    await askReaderOf(popup, page.url(), 'goTo', first.index)
    await askReaderOf(popup, page.url(), 'open')
    await pause(REST)
    await picture(page, `card-${scheme}`)
  }

  await popup.setViewport(POPUP)
  await showPopupFor(page, popup)
  await pause(REST)
  await picture(popup, `popup-${scheme}`)
  return 0
}

async function picture(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`)
  await page.screenshot({ path: path as `${string}.png` })
  console.log(`  ${path}`)
}
