import { laidOutChildren, laidOutParent } from './flat-tree.ts'
import { headlineOf } from './headline.ts'
import type { Passage } from './passage.ts'
import { PassageBuilder, type Place } from './passage-builder.ts'
import { isSilent, readingOf } from './reading-rules.ts'
import { type SliceOptions, Slices } from './slices.ts'
import type { Unseen } from './unseen.ts'

/**
 * `onRoot` hears of each open shadow root that is come upon, before what stands in it is read; `unseen` is given each
 * part that is left out because it is not laid out.
 */
type Finds = { onRoot?: (root: ShadowRoot) => void; unseen?: Unseen }
export type ReadOptions = SliceOptions & Finds

const NODES_BETWEEN_LOOKS = 24
const HEADING = /^h[1-6]$/
const TEXT = 3
const ELEMENT = 1

/**
 * An element that is being read. `ends` is what its end means for the text before it. Whether it is `silent` is asked when
 * it comes to text: most elements have none right in them.
 */
type Frame = {
  next: () => Node | null
  place: Place
  style: CSSStyleDeclaration | undefined
  silent?: boolean
  ends: 'nothing' | 'block' | 'aside'
}

/**
 * Gives the passages of a document, or of the block that an element belongs to, in reading order.
 *
 * A passage is the text of one block across its inline elements; two blocks never join. Left out are controls, editable
 * and hidden text, code, scripts, drawings, navigation and menus, closed details and our own nodes; open shadow roots
 * are read where they are laid out. A line break is a newline that belongs to no node; two of them, or a blank line in
 * preformatted text, end a passage. Text longer than `LONGEST_PASSAGE` comes in several. Never changes the page.
 */
export function* walkPassages(root: Document | Element): Generator<Passage> {
  for (const found of walk(root)) if (found !== null) yield found
}

/**
 * The same, in slices of about `sliceMs` milliseconds between which the page has its turn.
 *
 * What changes while it reads may be missed: watch the page from before. Rejects with the signal's reason.
 */
export async function readPassages(root: Document | Element, options: ReadOptions): Promise<Passage[]> {
  const document = root.nodeType === ELEMENT ? (root as Element).ownerDocument : (root as Document)
  return readAllPassages(document, [root], options)
}

/** The same for several roots, one after the other. */
export async function readAllPassages(
  document: Document,
  roots: readonly (Document | Element)[],
  options: ReadOptions,
): Promise<Passage[]> {
  const slices = new Slices(document, options)
  const passages: Passage[] = []
  await slices.begin()
  for (const root of roots) {
    for (const found of walk(root, options)) {
      if (found !== null) passages.push(found)
      if (slices.isOver()) await slices.next()
    }
  }
  slices.end()
  return passages
}

/** The block that an element's text belongs to: itself or an ancestor. Null where that is not read at all. */
export function readingRoot(element: Element): Element | null {
  const view = element.ownerDocument.defaultView
  if (!element.isConnected && view !== null) return null
  let block: Element | null = null
  for (let one: Element | null = element; one !== null; one = laidOutParent(one)) {
    const { rule } = readingOf(one, view)
    if (rule !== 'inline' && rule !== 'block' && rule !== 'aside') return null
    if (one !== element && isClosedOver(one, element)) return null
    if (rule !== 'inline') block ??= one
  }
  return block
}

function* walk(start: Document | Element, { onRoot, unseen }: Finds = {}): Generator<Passage | null> {
  const document = start.nodeType === ELEMENT ? (start as Element).ownerDocument : (start as Document)
  const from = start === document ? document.body : (start as Element)
  const root = from && readingRoot(from)
  if (!root || document.designMode === 'on') return
  const view = document.defaultView
  const headline = headlineOf(document)
  const done: Passage[] = []
  const builders = [new PassageBuilder(done)]
  const { style } = readingOf(root, view)
  const frames: Frame[] = [{ next: laidOutChildren(root), place: placeOf(root, headline), style, ends: 'block' }]
  if (onRoot !== undefined && root.shadowRoot !== null) onRoot(root.shadowRoot)
  let seen = 0
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const builder = builders.at(-1) as PassageBuilder
    const node = frame.next()
    if (node === null) {
      frames.pop()
      if (frame.ends !== 'nothing') builder.end()
      if (frame.ends === 'aside') builders.pop()
    } else if (node.nodeType === TEXT) {
      if (builder.wants(node as Text)) addText(node as Text, frame, builder)
    } else if (node.nodeType === ELEMENT) {
      enter(node as Element, frame, builder)
    }
    while (done.length > 0) yield done.shift() ?? null
    if (++seen % NODES_BETWEEN_LOOKS === 0) yield null
  }

  function addText(node: Text, frame: Frame, builder: PassageBuilder): void {
    frame.silent ??= isSilent(frame.style)
    if (!frame.silent) builder.add(node, frame.place)
  }

  function enter(element: Element, frame: Frame, builder: PassageBuilder): void {
    const { rule, style, hidden } = readingOf(element, view)
    // Also of what is hidden: it may be shown without a change that can be heard.
    if (onRoot !== undefined && element.shadowRoot !== null) onRoot(element.shadowRoot)
    if (hidden) unseen?.add(element)
    if (rule === 'line') builder.line()
    if (rule === 'gap') builder.gap()
    if (rule === 'wall' || rule === 'block') builder.end()
    if (rule === 'aside') builders.push(new PassageBuilder(done))
    if (rule === 'inline') {
      frames.push({ next: laidOutChildren(element), place: frame.place, style, ends: 'nothing' })
    } else if (rule === 'block' || rule === 'aside') {
      const place = placeIn(element, frame.place, headline)
      frames.push({ next: laidOutChildren(element), place, style, ends: rule })
    }
  }
}

function placeOf(root: Element, headline: Element | null): Place {
  const above: Element[] = []
  for (let one: Element | null = root; one !== null; one = laidOutParent(one)) above.unshift(one)
  return above.reduce<Place>((place, one) => placeIn(one, place, headline), { block: root, preformatted: false })
}

function placeIn(block: Element, outer: Place, headline: Element | null): Place {
  const place: Place = { ...outer, block }
  const name = block.localName
  if (name === 'pre') place.preformatted = true
  if (block === headline) place.role = 'title'
  else if (HEADING.test(name)) place.role ??= 'heading'
  if (!block.hasAttributes()) return place
  if (block.getAttribute('role') === 'heading') place.role ??= 'heading'
  const own = block.getAttribute('lang') ?? block.getAttribute('xml:lang')
  if (own !== null) place.language = own.trim()
  return place
}

function isClosedOver(details: Element, inside: Element): boolean {
  if (details.localName !== 'details' || details.hasAttribute('open')) return false
  const summary = [...details.children].find((child) => child.localName === 'summary')
  return summary === undefined || !summary.contains(inside)
}
