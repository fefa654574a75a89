type Yielding = { yield?: () => Promise<void> }

/**
 * Lets the page have its turn, and goes on in a task of our own.
 *
 * A hidden tab throttles timers to one a second or worse, so they come last.
 */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Yielding }
  if (typeof scheduler?.yield === 'function') return scheduler.yield()
  if (typeof MessageChannel === 'function') return throughChannel()
  return new Promise((resolve) => setTimeout(resolve))
}

function throughChannel(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
