import { isLaidOutIn } from './flat-tree.ts'
import type { Passage } from './passage.ts'
import { type ReadOptions, readAllPassages } from './passages.ts'

/**
 * The passages of a page after some of its blocks changed: those that still stand, as the same objects also where their
 * block was read again, and those that are new, in the order of the page. Passages that left the document are dropped. Rejects with the signal's reason.
 */
export async function refreshPassages(
  passages: readonly Passage[],
  changed: readonly Element[],
  options: ReadOptions,
): Promise<Passage[]> {
  const blocks = new Set(changed)
  const kept = passages.filter(({ block }) => block.isConnected && !isLaidOutIn(block, blocks))
  const before = new Map<Element, Passage[]>()
  for (const passage of passages) {
    const known = before.get(passage.block)
    if (known) known.push(passage)
    else before.set(passage.block, [passage])
  }
  const read: Passage[] = []
  const document = changed[0]?.ownerDocument
  for (const passage of document ? await readAllPassages(document, changed, options) : []) {
    read.push(before.get(passage.block)?.find((one) => isSame(one, passage)) ?? passage)
  }
  return read.length === 0 ? kept : [...kept, ...read].sort(inPageOrder)
}

function isSame(one: Passage, other: Passage): boolean {
  if (one.text !== other.text || one.role !== other.role || one.language !== other.language) return false
  return one.segments.every((segment, at) => {
    const { node, offset } = other.segments[at] ?? {}
    return segment.node === node && segment.offset === offset
  })
}

function inPageOrder(one: Passage, other: Passage): number {
  const a = placeOf(one)
  const b = placeOf(other)
  if (a === b) return 0
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/** Nodes of different trees can't be compared: the outermost host stands for what is in shadow roots. */
function placeOf({ segments, block }: Passage): Node {
  let node: Node = segments[0]?.node ?? block
  for (let root = node.getRootNode(); 'host' in root; root = node.getRootNode()) node = (root as ShadowRoot).host
  return node
}
