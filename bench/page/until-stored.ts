import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'

const LIMIT_MS = 120_000
const STEP_MS = 200

/** Waits until the extension has compiled and stored what it brings along. Rejects where it has not within 2 minutes. */
export async function untilStored(ours: Page): Promise<void> {
  const end = Date.now() + LIMIT_MS
  while (Date.now() < end) {
    if ((await revision(ours)) > 0) return
    await pause(STEP_MS)
  }
  throw new Error('The datasets were not stored within two minutes.')
}

/** The number that changes whenever datasets were stored; 0 before. */
async function revision(ours: Page): Promise<number> {
  return ours.evaluate(async () => {
    type Api = { storage: { local: { get(field: string): Promise<{ revision?: number }> } } }
    const here = globalThis as unknown as { browser?: Api; chrome?: Api }
    return (await (here.browser ?? here.chrome)?.storage.local.get('revision'))?.revision ?? 0
  })
}
