/**
 * The best time of each, in milliseconds. All run in turns, so that what disturbs the machine disturbs all alike, and the
 * best counts, because nothing but disturbance makes a run slower. A runner that takes long runs fewer turns.
 */
export function race<Names extends string>(
  runners: Readonly<Record<Names, () => unknown>>,
  turns = 9,
): Record<Names, number> {
  const best = {} as Record<Names, number>
  const names = Object.keys(runners) as Names[]
  for (let turn = 0; turn < turns; turn++) {
    for (const name of names) {
      if (turn > 2 && best[name] > MOST_MS) continue
      const time = timed(runners[name])
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, time)
    }
  }
  return best
}

const MOST_MS = 400

/**
 * How many milliseconds it takes once: by the clock, or by what the processor did for it, whichever is less. A busy machine
 * makes it wait for the processor; where the collector works on threads of its own, these count as the processor's too.
 */
export function timed(run: () => unknown): number {
  const before = process.cpuUsage()
  const start = performance.now()
  run()
  const passed = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return Math.min(passed, (user + system) / 1000)
}
