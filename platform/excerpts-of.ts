import type { Excerpt } from '../dataset/excerpt.ts'
import { readExcerpt } from '../dataset/excerpt-text.ts'
import { askFrame } from './ask.ts'
import type { ReaderState } from './messages.ts'

/** So many pages and frames are remembered; of more, those that were asked first are asked again. */
const MOST_KNOWN = 60

/** By their stamps. */
const known = new Map<string, Excerpt[]>()

/**
 * What the datasets hold on what a frame mentions, whose script said this of itself. It is asked for once, and again when
 * the page has other excerpts: a popup looks at its page again and again. Rejects with an AskError: `no-answer` where it is
 * not there in time, `refused` where the script cannot get it.
 */
export async function excerptsOf(
  tab: number,
  frame: number,
  { outline, stamp }: Extract<ReaderState, { name: 'read' }>,
): Promise<readonly Excerpt[]> {
  if (outline.allegations.length + outline.actors.length === 0) return []
  const before = stamp === undefined ? undefined : known.get(stamp)
  if (before !== undefined) return before
  const told = await askFrame(tab, frame, 'excerpts')
  const excerpts = told.excerpts.map(readExcerpt)
  known.set(told.stamp, excerpts)
  for (const oldest of [...known.keys()].slice(0, -MOST_KNOWN)) known.delete(oldest)
  return excerpts
}
