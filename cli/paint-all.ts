import type { Page } from 'puppeteer-core'

/** Taller windows are refused. */
const TALLEST = 300_000

/**
 * Has a reader paint all marks of a page, of which it paints those near the window: the window is made as tall as the page
 * and small again. What is painted stays until the page scrolls to something that is not.
 */
export async function paintAll(page: Page): Promise<void> {
  const before = page.viewport()
  if (before === null) throw new Error('The page has no window of a known size.')
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewport({ ...before, height: Math.min(TALLEST, Math.max(before.height, height)) })
  // Observers hear of it with a frame, and the reader paints then.
  for (let frame = 0; frame < 3; frame++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  }
  await page.setViewport(before)
}
