import type { TakeIn, TakenIn } from '../../platform/take-in.ts'

/** What the worker says: how far it is, and at the end what became of it, or what went wrong. */
export type FromWorker =
  | { name: 'step'; told: Parameters<Parameters<TakeIn>[1]> }
  | { name: 'done'; result: TakenIn }
  | { name: 'broken'; message: string }

/**
 * Takes a dataset in, in a worker of its own, so that this page goes on answering however large the file is. The worker
 * ends with its work, or with the page; either way the store holds all of the dataset or nothing. Rejects where the
 * worker breaks down.
 */
export const takeInApart: TakeIn = async (taking, told) => {
  const worker = new Worker(new URL('./taking-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker did not start.')))
      worker.addEventListener('messageerror', () => reject(new Error('The worker could not be understood.')))
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.name === 'step') told(...data.told)
        else if (data.name === 'done') resolve(data.result)
        else reject(new Error(data.message))
      })
      worker.postMessage(taking)
    })
  } finally {
    worker.terminate()
  }
}
