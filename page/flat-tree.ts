/**
 * Goes through what is laid out inside an element, in order: an open shadow tree instead of the children, what was
 * assigned to a slot instead of the slot's own, the summary alone of closed details. Null after the last.
 */
export function laidOutChildren(element: Element): () => Node | null {
  const shadow = element.shadowRoot
  if (shadow) return siblings(shadow.firstChild)
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? []
    if (assigned.length > 0) return items(assigned)
  }
  if (element.localName === 'details' && !element.hasAttribute('open')) {
    const summary = [...element.children].find((child) => child.localName === 'summary')
    return items(summary ? [summary] : [])
  }
  return siblings(element.firstChild)
}

/** The element that an element is laid out in, across slots and shadow roots. Null at the top. */
export function laidOutParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot
  if (element.parentElement) return element.parentElement
  const parent = element.parentNode
  return parent && 'host' in parent ? (parent as ShadowRoot).host : null
}

/** Whether an element is, or is laid out within, one of some others. */
export function isLaidOutIn(element: Element, outer: { has(element: Element): boolean }): boolean {
  for (let one: Element | null = element; one !== null; one = laidOutParent(one)) if (outer.has(one)) return true
  return false
}

function siblings(first: Node | null): () => Node | null {
  let next = first
  return () => {
    const node = next
    next = node?.nextSibling ?? null
    return node
  }
}

function items(nodes: readonly Node[]): () => Node | null {
  let index = 0
  return () => nodes[index++] ?? null
}
