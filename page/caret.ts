/** A place in a text node. */
export type Caret = { node: Node; offset: number }

/** Where in the text a point of the viewport is. Null where the browser can't tell. Looks into the given shadow roots. */
export function caretAt(document: Document, x: number, y: number, shadowRoots: readonly ShadowRoot[]): Caret | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const found = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] })
    return found ? { node: found.offsetNode, offset: found.offset } : null
  }
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}

/** The innermost element at a point of the viewport, open shadow roots included. */
export function elementAt(document: Document, x: number, y: number): Element | null {
  let element = document.elementFromPoint?.(x, y) ?? null
  for (let root = element?.shadowRoot; root; root = element?.shadowRoot) {
    const inner = root.elementFromPoint?.(x, y) ?? null
    if (inner === null || inner === element) break
    element = inner
  }
  return element
}
