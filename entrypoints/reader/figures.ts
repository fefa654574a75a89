import type { ReaderFigures } from '../../platform/messages.ts'
import { createStopwatch } from './stopwatch.ts'

/** Takes down how long the reader works and what fails, for the build that tells it. */
export type Figures = {
  /** Runs work and counts its time as that of `what`. */
  measured<Result>(what: string, work: () => Result): Result
  /** For work that measures itself. */
  timed(what: string): { onSlice?: (milliseconds: number) => void }
  /** It has begun to work and has held the page since then, and for so long before, when the script was put there. */
  started(heldMs: number, since: number): void
  /** So many marks were painted just now. */
  painted(marks: number): void
  failed(error: unknown): void
  /** All of it, from the beginning; `painted` is how many marks there are now, `hasCard` whether a card can open. */
  tell(painted: number, hasCard: boolean): ReaderFigures | undefined
}

/** Figures of this build: those for the demonstration and for tests tell them; the store build has no verb for that. */
export function figuresOfBuild(): Figures {
  return import.meta.env.MODE === 'demo' ? createFigures() : NO_FIGURES
}

function createFigures(): Figures {
  const startedAt = performance.now()
  const stopwatch = createStopwatch()
  const errors: string[] = []
  let firstPaintAt: number | null = null
  let lastPaintAt: number | null = null
  return {
    measured: stopwatch.measure,
    timed: (what) => ({ onSlice: (milliseconds) => stopwatch.add(what, milliseconds) }),
    started(heldMs, since) {
      stopwatch.add('loading', heldMs)
      stopwatch.add('starting', performance.now() - since)
    },
    painted(marks) {
      lastPaintAt = performance.now()
      if (marks > 0) firstPaintAt ??= lastPaintAt
    },
    failed(error) {
      errors.push(String(error))
    },
    tell(painted, hasCard) {
      const { longestTaskMs, longestTask, mainThreadMs, partsMs } = stopwatch
      return {
        startedAt,
        parsedAt: parsedAt(),
        firstPaintAt,
        lastPaintAt,
        longestTaskMs,
        longestTask,
        mainThreadMs,
        partsMs,
        errors,
        painted,
        hasCard,
      }
    },
  }
}

/** When the page was parsed: from then on an idle script runs, which does not wait for the load event. */
function parsedAt(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return navigation?.domContentLoadedEventStart ?? 0
}

/** Nothing is counted. */
const NO_FIGURES: Figures = {
  measured: (_, work) => work(),
  timed: () => ({}),
  started() {},
  painted() {},
  failed() {},
  tell: () => undefined,
}
