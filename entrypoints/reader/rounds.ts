/** Readings of one page, one after the other, in rounds: a new round makes those before it pointless. */
export type Rounds = {
  /** Aborted when the round is over. */
  readonly signal: AbortSignal
  /** Ends the round: what runs is aborted, what waits is never begun. */
  startOver(): void
  /** Runs `work` when all before it has come to an end. It is told of the end of its round. */
  enqueue(work: (during: AbortSignal) => Promise<void>): void
  /** Resolves when all that was enqueued has come to an end. Never rejects. */
  settled(): Promise<void>
}

/** Rounds until `life` is aborted. `failed` is told what went wrong in work whose round is not over. */
export function createRounds(life: AbortSignal, failed: (error: unknown) => void): Rounds {
  let round = new AbortController()
  let queue = Promise.resolve()
  life.addEventListener('abort', () => round.abort())

  return {
    get signal() {
      return round.signal
    },
    startOver() {
      round.abort()
      round = new AbortController()
    },
    enqueue(work) {
      const during = round.signal
      const isOver = () => during.aborted || life.aborted
      queue = queue.then(async () => {
        if (isOver()) return
        try {
          await work(during)
        } catch (error) {
          if (!isOver()) failed(error)
        }
      })
    },
    settled: () => queue,
  }
}
