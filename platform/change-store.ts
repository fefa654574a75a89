import type { ConceptLibrary } from '../dataset/model.ts'
import { INDEX_FORMAT } from '../engine/compile.ts'
import { compileInTurns } from './compile-in-turns.ts'
import { readStore, type Step, type Stored, type StoredDataset, stampOf, writeStore } from './store.ts'

const ATTEMPTS = 5

/** What is to change. What is not named stays. */
export type Change = Partial<Omit<Step, 'compiled'>>

/**
 * Changes the datasets and what is compiled of them, in one transaction, and gives whether anything was written. Nobody
 * is told: whoever calls does that. It asks nothing of the extension, so that it works in a worker too.
 *
 * The index of all datasets that are on after the change is compiled first; a crash before the transaction ends leaves
 * everything as it was. Where another page has written meanwhile, `plan` is asked again with what is there then; where
 * it gives undefined, nothing is changed. `told` hears the share of compiling that is done, 0 to 1; `beforeWriting` is
 * called before each transaction. Both are waited for. Rejects, with nothing changed, where compiling or storing fails.
 */
export async function changeStore(
  library: ConceptLibrary,
  plan: (stored: Stored) => Change | undefined,
  told?: (share: number) => unknown,
  beforeWriting?: () => unknown,
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const stored = await readStore()
    const change = plan(stored)
    if (change === undefined) return false
    const { put = [], remove = [], drop = [], undrop = [] } = change
    const on = after(stored.datasets, put, remove).filter((record) => record.on)
    const stamp = stampOf(stored.compiled)
    const datasets = on.map((record) => record.dataset)
    const compiled = {
      format: INDEX_FORMAT,
      stamp: stamp + 1,
      of: on.map(({ id, dataset }) => ({ id, version: dataset.version })),
      index: await compileInTurns(datasets, library, told),
    }
    await beforeWriting?.()
    if (await writeStore(stamp, { put, remove, drop, undrop, compiled })) return true
  }
  throw new Error('The datasets are being changed elsewhere all the time.')
}

function after(before: readonly StoredDataset[], put: readonly StoredDataset[], remove: readonly string[]) {
  const gone = new Set([...remove, ...put.map((record) => record.id)])
  return [...before.filter((record) => !gone.has(record.id)), ...put].sort((a, b) => (a.id < b.id ? -1 : 1))
}
