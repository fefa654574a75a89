import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { HIGHLIGHTS } from './seen.ts'
import { until } from './until.ts'
import { inEachBrowser } from './world.ts'

const RULES = '{"prerender":[{"source":"list","urls":["/next.html"],"eagerness":"immediate"}]}'
/** The page itself tells what was painted before it was shown. */
const WITNESS = `<script>
globalThis.early = { prerendering: document.prerendering === true, painted: 0 }
setInterval(() => { if (document.prerendering) early.painted = Math.max(early.painted, CSS.highlights.size) }, 20)
</script>`

let site: Awaited<ReturnType<typeof serveOwnPages>>
beforeAll(async () => {
  site = await serveOwnPages({
    'front.html': article(`<main><p>${TWO_NAMES}</p><a id="next" href="/next.html">Next</a></main>`, {
      head: `<script type="speculationrules">${RULES}</script>`,
    }),
    'next.html': article('<main><p>Suhail Shaheen spoke.</p></main>', { head: WITNESS }),
  })
})
afterAll(() => site.close())

inEachBrowser('a page that the browser prepares', (world) => {
  it('F7 is not read before it is shown, and is then (Firefox prepares none)', async () => {
    const page = await world().openAt(`${site.origin}/front.html`)
    await until(
      async () => site.asked.includes('/next.html'),
      (asked) => asked,
      3000,
    )
    await pause(500)
    const supports = await page.evaluate(() => HTMLScriptElement.supports?.('speculationrules') === true)
    expect(supports).toBe(world().name === 'chromium')
    // No waiting for a navigation: the prepared page takes the place of the other, whose frame may be gone by then.
    await page.click('#next')
    await until(
      async () => page.url(),
      (address) => address.endsWith('/next.html'),
    )
    expect(
      await until(
        () => HIGHLIGHTS.words(page).catch((): string[] => []),
        (list) => list.includes('Suhail Shaheen'),
      ),
    ).toContain('Suhail Shaheen')
    type Early = { early: { prerendering: boolean; painted: number } }
    const early = await page.evaluate(() => (globalThis as unknown as Early).early)
    expect(early).toEqual({ prerendering: supports, painted: 0 })
  })
})
