import { type Browser, ProtocolError } from 'puppeteer-core'

/**
 * Stops the background of an extension in Chromium, as the browser itself does with one that is idle; the next event wakes
 * it. False where none runs.
 */
export async function stopWorker(browser: Browser): Promise<boolean> {
  const target = browser.targets().find((one) => one.type() === 'service_worker')
  const worker = await target?.worker()
  if (worker === null || worker === undefined) return false
  // The driver lets go of a worker after it has stopped it, which is too late where it was gone at once.
  await worker.close().catch((error: unknown) => {
    if (!(error instanceof ProtocolError && /No session|Session closed/.test(error.message))) throw error
  })
  return true
}
