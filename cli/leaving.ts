/** Takes what has to be undone when the command ends. */
export type OnLeave = (undo: () => unknown) => void

/**
 * Runs a command so that everything that it started is closed at its end, by Ctrl-C as well: the last started first,
 * and one failure to close does not keep the others open.
 *
 * Gives the exit code: what the work gives, or 130 after Ctrl-C. An error of the work is thrown after closing.
 */
export async function leaving(work: (onLeave: OnLeave, stopped: AbortSignal) => Promise<number>): Promise<number> {
  const undos: (() => unknown)[] = []
  const stop = new AbortController()
  const interrupted = new Promise<number>((resolve) => {
    stop.signal.addEventListener('abort', () => resolve(130), { once: true })
  })
  const onSignal = () => stop.abort()
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, onSignal)
  try {
    const working = work((undo) => undos.push(undo), stop.signal)
    working.catch(() => {
      // Reported by the race below; after an interruption what broke off half-way is of no interest.
    })
    return await Promise.race([working, interrupted])
  } finally {
    for (const undo of undos.reverse()) await Promise.resolve().then(undo).catch(warn)
    for (const signal of signals) process.off(signal, onSignal)
    if (stop.signal.aborted) process.exit(130)
  }
}

function warn(error: unknown): void {
  console.error(`While closing: ${error instanceof Error ? error.message : String(error)}`)
}
