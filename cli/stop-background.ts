import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, type Page, ProtocolError, type WebWorker } from 'puppeteer-core'
import type { Launched } from './launch.ts'
import { until } from './until.ts'

const ATTEMPTS = 15

const isGone = (running: readonly string[]) => running.length === 0

/**
 * Stops the extension's background, for as long as nobody asks it anything. `ours` is a page of the extension that lets
 * it rest. Firefox lets nobody stop a background, but stops an idle one: it is waited for, so its time to be idle
 * (`extensions.background.idle.timeout`) must have been set to a second or so. `rest`: so many milliseconds it must stay away.
 *
 * Throws where it does not stop.
 */
export async function stopBackground(launched: Launched, ours: Page, rest: number): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (launched.name === 'chromium') await stopWorker(launched.browser)
    if (!isGone(await until(() => runningBackground(launched, ours), isGone))) continue
    // A message that was on its way, the badge's for one, wakes it at once.
    await pause(rest)
    if (isGone(await runningBackground(launched, ours))) return
  }
  throw new Error('The background does not stop.')
}

/** The worker of an extension in Chromium, where it runs. */
export async function runningWorker(browser: Browser): Promise<WebWorker | undefined> {
  const target = browser.targets().find((one) => one.type() === 'service_worker')
  return (await target?.worker()) ?? undefined
}

/**
 * Stops the worker of an extension in Chromium once, as the browser itself does with one that is idle; the next event wakes
 * it. False where none runs.
 */
export async function stopWorker(browser: Browser): Promise<boolean> {
  const worker = await runningWorker(browser)
  if (worker === undefined) return false
  // The driver lets go of a worker after it has stopped it, which is too late where it was gone at once.
  await worker.close().catch((error: unknown) => {
    if (!(error instanceof ProtocolError && /No session|Session closed/.test(error.message))) throw error
  })
  return true
}

/** What runs of the background, told without waking it. */
export async function runningBackground({ name, browser }: Launched, ours: Page): Promise<string[]> {
  if (name === 'chromium') {
    return browser.targets().flatMap((target) => (target.type() === 'service_worker' ? [target.url()] : []))
  }
  return ours.evaluate(() => {
    type Api = { browser: { extension: { getViews(): Window[] } } }
    const views = (globalThis as unknown as Api).browser.extension.getViews()
    return views.map(({ location }) => location.pathname).filter((path) => path.includes('background'))
  })
}
