import type { Page } from 'puppeteer-core'
import { ownApi } from '../../cli/own-api.ts'
import { until } from '../../cli/until.ts'

const LIMIT_MS = 120_000

/** Waits until the extension has compiled and stored what it brings along. Rejects where it has not within 2 minutes. */
export async function untilStored(ours: Page): Promise<void> {
  // The number changes whenever datasets were stored; before that there is none.
  const revision = async () =>
    (await ownApi<{ revision?: number }>(ours, 'storage.local.get', 'revision')).revision ?? 0
  const isStored = (number: number) => number > 0
  if (!isStored(await until(revision, isStored, LIMIT_MS))) {
    throw new Error('The datasets were not stored within two minutes.')
  }
}
