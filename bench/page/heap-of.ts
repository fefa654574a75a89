import type { CDPSession } from 'puppeteer-core'

/** The answer of `Runtime.getHeapUsage`; older browsers leave the last two out. */
type Usage = { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number }

/**
 * The bytes that a page or a worker of Chromium holds after garbage was collected: objects of scripts, of the DOM that
 * they reach, and the buffers of typed arrays. It is the whole isolate, so scripts of pages and of extensions together.
 */
export async function heapOf(session: CDPSession): Promise<number> {
  // Twice: what the first makes unreachable for the DOM's collector is gone after the second.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as Usage
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)
}
