import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { askReaderOf } from '../../cli/extension-page.ts'
import { cardText } from './card.ts'
import { paintedMarks, pointOn } from './marks.ts'
import { until } from './until.ts'
import { inEachBrowser, type World } from './world.ts'

/** Firefox lets nobody stop a background, but stops an idle one; so soon only for this test. */
const IDLE_MS = 500

const isEmpty = (list: readonly unknown[]) => list.length === 0

/** What runs of the background, told without waking it. */
async function running({ name, launched, ours }: World): Promise<string[]> {
  if (name === 'chromium') {
    return launched.browser.targets().flatMap((target) => (target.type() === 'service_worker' ? [target.url()] : []))
  }
  return ours.evaluate(() => {
    type Api = { browser: { extension: { getViews(): Window[] } } }
    const views = (globalThis as unknown as Api).browser.extension.getViews()
    return views.map(({ location }) => location.pathname).filter((path) => path.includes('background'))
  })
}

/** Stops the background for as long as nobody asks it anything. */
async function stopBackground(world: World): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const worker = world.launched.browser.targets().find((target) => target.type() === 'service_worker')
    await (await worker?.worker())?.close()
    if (!isEmpty(await until(() => running(world), isEmpty))) continue
    // A message that was on its way, the badge's for one, wakes it at once.
    await pause(IDLE_MS)
    if (isEmpty(await running(world))) return
  }
  throw new Error('The background does not stop.')
}

inEachBrowser(
  'the background',
  (world) => {
    it('F1 may be stopped before a card opens: the page has all that the card tells', async () => {
      const page = await world().open('bounties-denied.html')
      // The card's script follows the first marks: what the page has is complete when it is there.
      const hasCard = async () => (await askReaderOf(world().ours, page.url(), 'figures'))?.hasCard
      expect(await until(hasCard, Boolean)).toBe(true)
      await stopBackground(world())
      const { x, y } = await pointOn(page, 'money for killing')
      await page.mouse.click(x, y)
      const text = await until(
        () => cardText(page),
        (words) => words !== '',
      )
      expect(text).toContain('Russian bounties on US and coalition troops')
      expect(await running(world())).toEqual([])
    })

    it('wakes for the next page after it was stopped', async () => {
      await stopBackground(world())
      expect(await paintedMarks(await world().open('doha-agreement.html'))).not.toEqual([])
    })
  },
  () => ({ preferences: { 'extensions.background.idle.timeout': IDLE_MS } }),
)
