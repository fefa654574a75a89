import type { Page } from 'puppeteer-core'

/** Taller windows are refused. */
const TALLEST = 300_000

/**
 * Has a reader paint all marks of a page, of which it paints those near the window: the window is made as tall as the page
 * and small again. What is painted stays until the page scrolls to something that is not.
 *
 * A page that is as many windows high as before, however tall the window, is scrolled through instead. Copies of what was
 * painted on the way stand beside what is painted at its end, under a name of their own, `on-the-record-elsewhere`.
 */
export async function paintAll(page: Page): Promise<void> {
  const before = page.viewport()
  if (before === null) throw new Error('The page has no window of a known size.')
  const height = await heightOf(page)
  await page.setViewport({ ...before, height: Math.min(TALLEST, Math.max(before.height, height)) })
  await frames(page)
  const grown = await heightOf(page)
  await page.setViewport(before)
  if (grown > height && grown > before.height) await scrollThrough(page, before.height)
}

function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight)
}

/** Observers hear of it with a frame, and the reader paints then. */
async function frames(page: Page): Promise<void> {
  for (let frame = 0; frame < 3; frame++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  }
}

async function scrollThrough(page: Page, window: number): Promise<void> {
  await page.evaluate('globalThis.paintedElsewhere = []')
  for (let top = 0; top < (await heightOf(page)); top += window) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top)
    await frames(page)
    await page.evaluate(`paintedElsewhere.push(...${PAINTED})`)
  }
  await page.evaluate(`{
    const isSame = (one, other) => one.startContainer === other.startContainer && one.startOffset === other.startOffset &&
      one.endContainer === other.endContainer && one.endOffset === other.endOffset
    const known = ${PAINTED}
    const missing = []
    for (const one of paintedElsewhere) {
      if (known.some((other) => isSame(one, other))) continue
      known.push(one)
      missing.push(one)
    }
    CSS.highlights.set('on-the-record-elsewhere', new Highlight(...missing))
  }`)
}

/** In the page: copies of all ranges of ours that are painted now. */
const PAINTED = `[...CSS.highlights].filter(([name]) => name.startsWith('on-the-record-'))
  .flatMap(([, ranges]) => [...ranges].map((one) => one.cloneRange()))`
