/** Known to scripts of this extension alone: pages have a world of their own. */
const KEY = Symbol.for('on-the-record.reader')
type World = { [KEY]?: AbortController }

/** The life of the reader in this frame, which ends it when aborted; undefined where none works here. */
export function readerHere(): AbortController | undefined {
  const life = (globalThis as World)[KEY]
  return life?.signal.aborted ? undefined : life
}

/** Makes room for another reader in this frame, and gives its life. */
export function newReaderHere(): AbortController {
  readerHere()?.abort()
  const life = new AbortController()
  ;(globalThis as World)[KEY] = life
  return life
}
