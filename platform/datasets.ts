import { canonicalText } from '../dataset/canonical.ts'
import { conceptLibrary } from './bundle.ts'
import { changeDatasets } from './change-datasets.ts'
import { bumpRevision } from './settings.ts'
import { soundStore } from './sound-store.ts'
import type { StoredDataset } from './store.ts'
import { type TakeIn, type TakenIn, type Telling, takeIn } from './take-in.ts'

/** What became of an import. */
export type ImportResult = Exclude<TakenIn, { name: 'unsound' }>

/** Switches a dataset on or off. One that is not there stays so. */
export async function switchDataset(id: string, on: boolean): Promise<void> {
  await changeDatasets(({ datasets }) => {
    const record = datasets.find((one) => one.id === id)
    return record && record.on !== on ? { put: [{ ...record, on }] } : undefined
  })
}

/**
 * Imports a dataset, as `takeIn` does, and tells every context where it was stored. A store that has to be mended is
 * mended first. `taking` does the work where it holds nobody up: in a worker, say.
 */
export async function importDataset(
  input: Blob | string,
  replace = false,
  told: Telling = () => {},
  taking: TakeIn = takeIn,
): Promise<ImportResult> {
  const library = await conceptLibrary()
  let result = await taking({ input, library, replace }, told)
  if (result.name === 'unsound') {
    await soundStore()
    result = await taking({ input, library, replace }, told)
  }
  if (result.name === 'unsound') return { name: 'failed', reason: 'store' }
  if (result.name === 'stored') await bumpRevision()
  return result
}

/** Removes a dataset and gives what `restoreDataset` needs to bring it back; undefined where it was not there. */
export async function removeDataset(id: string): Promise<StoredDataset | undefined> {
  let removed: StoredDataset | undefined
  await changeDatasets(({ datasets }) => {
    removed = datasets.find((one) => one.id === id)
    return removed && { remove: [id], drop: removed.origin === 'bundled' ? [id] : [] }
  })
  return removed
}

/** Brings a removed dataset back as it was. Where one of its id came in meanwhile, that one stays and this is false. */
export async function restoreDataset(record: StoredDataset): Promise<boolean> {
  let restored = true
  await changeDatasets(({ datasets }) => {
    restored = datasets.every((one) => one.id !== record.id)
    return restored ? { put: [record], undrop: [record.id] } : undefined
  })
  return restored
}

/** The file of a dataset, in the format that import takes; undefined where it is not there. */
export async function exportDataset(id: string): Promise<{ name: string; text: string } | undefined> {
  const { datasets } = await soundStore()
  const dataset = datasets.find((one) => one.id === id)?.dataset
  return dataset && { name: `${dataset.id}-${dataset.version}.json`, text: canonicalText(dataset) }
}
