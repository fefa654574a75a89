import type { TakeIn, TakenIn, Telling } from '../../platform/take-in.ts'

/**
 * What the worker says: how far it is, and at the end what became of it, or what went wrong. It begins to store only
 * when that step has been answered.
 */
export type FromWorker =
  | { name: 'step'; told: Parameters<Telling> }
  | { name: 'done'; result: TakenIn }
  | { name: 'broken'; message: string }

/**
 * Takes a dataset in, in a worker of its own, so that this page goes on answering however large the file is. The worker
 * ends with its work, or with the page; either way the store holds all of the dataset or nothing. Rejects where the
 * worker breaks down.
 *
 * The signal ends the worker and gives `cancelled`, with nothing stored. From the step `storing` on it comes too late and
 * the work ends as it would have; where that step gives way to what another page wrote, it is heeded after all.
 */
export function takeInApart(signal: AbortSignal): TakeIn {
  return async (taking, told) => {
    if (signal.aborted) return { name: 'cancelled' }
    const worker = new Worker(new URL('./taking-worker.ts', import.meta.url), { type: 'module' })
    try {
      return await new Promise((resolve, reject) => {
        let isStoring = false
        signal.addEventListener('abort', () => {
          if (!isStoring) resolve({ name: 'cancelled' })
        })
        worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker did not start.')))
        worker.addEventListener('messageerror', () => reject(new Error('The worker could not be understood.')))
        worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
          if (data.name === 'done') resolve(data.result)
          else if (data.name === 'broken') reject(new Error(data.message))
          // A step after `storing`: nothing was written by it.
          else if (signal.aborted) resolve({ name: 'cancelled' })
          else {
            isStoring = data.told[0] === 'storing'
            told(...data.told)
            if (isStoring) worker.postMessage('store')
          }
        })
        worker.postMessage(taking)
      })
    } finally {
      worker.terminate()
    }
  }
}
