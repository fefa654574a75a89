import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askReaderOf } from '../../cli/extension-page.ts'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { until } from './until.ts'
import { World } from './world.ts'

/** Fifty changes a second, each in a block of its own that comes at the end and goes at the beginning. */
const TICKER = `<main id="news"><p>${TWO_NAMES}</p><div id="ticker"></div></main><script>
let at = 0
setInterval(() => {
  const line = document.createElement('p')
  line.textContent = 'Line ' + at++ + ': Suhail Shaheen spoke.'
  const ticker = document.getElementById('ticker')
  ticker.append(line)
  if (ticker.children.length > 100) ticker.firstChild.remove()
}, 20)
</script>`

const LONGEST_TASK = 50
const LASTS = 30_000

let site: Awaited<ReturnType<typeof serveOwnPages>>
let worlds: World[] = []
beforeAll(async () => {
  site = await serveOwnPages({ 'ticker.html': article(TICKER) })
  worlds = await Promise.all([World.begin('chromium'), World.begin('firefox')])
})
afterAll(async () => {
  await Promise.all(worlds.map((world) => world.end()))
  await site.close()
})

// Both at once, for most of the time is waiting.
it('F9 a page that changes fifty times a second is left alone in the end, and the popup is told; no task of ours is long, in both browsers', async () => {
  await Promise.all(
    worlds.map(async (world) => {
      const page = await world.openAt(`${site.origin}/ticker.html`)
      const state = () => askReaderOf(world.ours, page.url(), 'state')
      const stands = await until(state, (one) => one?.name === 'read' && one.restless, LASTS)
      expect(stands, world.name).toMatchObject({ name: 'read', restless: true })
      await pause(3000)
      const before = await askReaderOf(world.ours, page.url(), 'figures')
      const heapBefore = world.name === 'chromium' ? (await page.metrics()).JSHeapUsedSize : 0
      await pause(5000)
      const after = await askReaderOf(world.ours, page.url(), 'figures')
      // Our own pulse alone goes on.
      expect((after?.mainThreadMs ?? 0) - (before?.mainThreadMs ?? 0), world.name).toBeLessThan(LONGEST_TASK)
      expect(after?.longestTaskMs, world.name).toBeLessThan(LONGEST_TASK)
      if (world.name === 'chromium') {
        const heap = (await page.metrics()).JSHeapUsedSize ?? 0
        expect(heap - (heapBefore ?? 0)).toBeLessThan(10_000_000)
      }
      expect(world.errors, world.name).toEqual([])
    }),
  )
}, 90_000)
