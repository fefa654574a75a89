import { browser } from 'wxt/browser'

/**
 * Something that happened to the datasets and that the reader ought to know: some were damaged and left or were
 * replaced by the bundled ones (`damaged`), or the whole store is unreadable and the bundled ones are in force without
 * it (`unreadable`).
 */
export type Notice = { name: 'damaged'; datasets: string[] } | { name: 'unreadable' }

/** Tells the reader. A notice that is already there is replaced. */
export async function putNotice(notice: Notice): Promise<void> {
  await browser.storage.local.set({ notice })
}

/** The notice that waits, or undefined. Junk is no notice. */
export async function readNotice(): Promise<Notice | undefined> {
  const { notice } = (await browser.storage.local.get('notice').catch(() => ({}))) as { notice?: unknown }
  if (typeof notice !== 'object' || notice === null || !('name' in notice)) return undefined
  if (notice.name === 'unreadable') return { name: 'unreadable' }
  if (notice.name !== 'damaged' || !('datasets' in notice) || !Array.isArray(notice.datasets)) return undefined
  return { name: 'damaged', datasets: notice.datasets.filter((id) => typeof id === 'string') }
}

/** The reader has seen it. */
export async function clearNotice(): Promise<void> {
  await browser.storage.local.remove('notice')
}
