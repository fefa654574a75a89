const own = new WeakSet<Node>()

/** Whether a node is one that we put into the page: never read, never reported as a change. */
export function isOwnNode(node: Node): boolean {
  return own.has(node)
}

/** Remembers a node as ours, for as long as it lives. */
export function claimNode(node: Node): void {
  own.add(node)
}
