/** Tells how long the reader held the page's main thread. Times are milliseconds of `performance.now()`. */
export type Stopwatch = {
  readonly longestTaskMs: number
  readonly mainThreadMs: number
  /** What was done in the longest stretch. */
  readonly longestTask: string
  /** The same time by what was done in it. */
  readonly partsMs: Readonly<Record<string, number>>
  /** Runs work and counts its time; work within work is counted once. */
  measure<Result>(what: string, work: () => Result): Result
  /** Counts a stretch that was measured elsewhere. */
  add(what: string, milliseconds: number): void
}

/** Starts to measure, now. */
export function createStopwatch(): Stopwatch {
  let longest = 0
  let longestTask = ''
  let sum = 0
  let depth = 0
  const parts: Record<string, number> = {}

  function add(what: string, milliseconds: number): void {
    if (milliseconds > longest) longestTask = what
    longest = Math.max(longest, milliseconds)
    sum += milliseconds
    parts[what] = (parts[what] ?? 0) + milliseconds
  }

  return {
    get longestTaskMs() {
      return longest
    },
    get longestTask() {
      return longestTask
    },
    get partsMs() {
      return { ...parts }
    },
    get mainThreadMs() {
      return sum
    },
    measure(what, work) {
      const from = performance.now()
      depth++
      try {
        return work()
      } finally {
        depth--
        if (depth === 0) add(what, performance.now() - from)
      }
    },
    add,
  }
}
