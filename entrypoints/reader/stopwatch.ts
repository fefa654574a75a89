/** Tells how long the reader held the page's main thread. Times are milliseconds of `performance.now()`. */
export type Stopwatch = {
  readonly startedAt: number
  readonly longestTaskMs: number
  readonly mainThreadMs: number
  /** Runs work and counts its time; work within work is counted once. */
  measure<Result>(work: () => Result): Result
  /** Counts a stretch that was measured elsewhere. */
  add(milliseconds: number): void
}

/** Starts to measure, now. */
export function createStopwatch(): Stopwatch {
  const startedAt = performance.now()
  let longest = 0
  let sum = 0
  let depth = 0

  function add(milliseconds: number): void {
    longest = Math.max(longest, milliseconds)
    sum += milliseconds
  }

  return {
    startedAt,
    get longestTaskMs() {
      return longest
    },
    get mainThreadMs() {
      return sum
    },
    measure(work) {
      const from = performance.now()
      depth++
      try {
        return work()
      } finally {
        depth--
        if (depth === 0) add(performance.now() - from)
      }
    },
    add,
  }
}
