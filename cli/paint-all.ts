import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'

/** What a browser can lay out as one window. */
const TALLEST = 100_000
const SETTLED_MS = 250

/**
 * Has a reader paint all marks of a page, of which it paints those near the window: the window is made as tall as the page
 * and small again. What is painted stays until the page scrolls to something that is not.
 */
export async function paintAll(page: Page): Promise<void> {
  const before = page.viewport()
  if (before === null) throw new Error('The page has no window of a known size.')
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewport({ ...before, height: Math.min(TALLEST, Math.max(before.height, height)) })
  await pause(SETTLED_MS)
  await page.setViewport(before)
}
