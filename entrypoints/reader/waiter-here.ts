/** Known to scripts of this extension alone: pages have a world of their own. */
const KEY = Symbol.for('on-the-record.waiter')
type World = { [KEY]?: { life: AbortController; times: number } }

/** A frame that becomes worth reading and is not read so often, as its page is not, is waited for no longer. */
const MOST_TIMES = 100

/**
 * Ends whoever waits in this frame, and gives the life of the next one to do so, if `isWanted`. Undefined where none is,
 * or one has waited here a hundred times.
 */
export function newWaiterHere(isWanted: boolean): AbortSignal | undefined {
  const world = globalThis as World
  const times = world[KEY]?.times ?? 0
  world[KEY]?.life.abort()
  if (!isWanted || times >= MOST_TIMES) return undefined
  const life = new AbortController()
  world[KEY] = { life, times: times + 1 }
  return life.signal
}
