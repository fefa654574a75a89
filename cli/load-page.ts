import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { said } from './check-step.ts'

const LOAD_LIMIT = 30_000
const STEP = 150

/**
 * Loads a page and gives the address that it shows, which its own scripts may have changed. Firefox calls a navigation
 * failed where they do, so the document itself is asked whether it is there. Rejects where it isn't within 30 s.
 */
export async function loadPage(page: Page, address: string): Promise<string> {
  const end = Date.now() + LOAD_LIMIT
  const failure = await page.goto(address, { waitUntil: 'load', timeout: LOAD_LIMIT }).then(() => undefined, said)
  const { origin } = new URL(address)
  while (Date.now() < end) {
    const [state, here = ''] = await page.evaluate(() => [document.readyState, location.href]).catch(() => [])
    if (state === 'complete' && here.startsWith(origin)) return here
    if (failure !== undefined && state === 'complete') break
    await pause(STEP)
  }
  throw new Error(`The page did not load: ${failure ?? 'it took too long, or went elsewhere'}`)
}
