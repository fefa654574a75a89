import type { Passage } from './passage.ts'
import { type SliceOptions, Slices } from './slices.ts'

/** Those passages whose block stands in the viewport or within half of its height, in slices. Without a layout: none. */
export async function passagesInSight(passages: readonly Passage[], options: SliceOptions): Promise<Passage[]> {
  const document = passages[0]?.block.ownerDocument
  const view = document?.defaultView
  if (!document || !view) return []
  const slices = new Slices(document, options)
  const found: Passage[] = []
  await slices.begin()
  for (const passage of passages) {
    const { top, bottom } = passage.block.getBoundingClientRect()
    const margin = view.innerHeight / 2
    if (bottom >= -margin && top <= view.innerHeight + margin) found.push(passage)
    if (slices.isOver()) await slices.next()
  }
  slices.end()
  return found
}
