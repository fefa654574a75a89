import { type DatasetEntry, entryOf } from './dataset-entry.ts'
import { looksWhole } from './looks-whole.ts'
import { readDatasets, type StoredDataset } from './store.ts'

/**
 * All datasets in the order of their titles. A store that looks broken or empty is mended first, see `soundStore`.
 *
 * What mends is much more code than what lists, so it is loaded only then.
 */
export async function listDatasets(): Promise<DatasetEntry[]> {
  const datasets = (await keptDatasets()) ?? (await mendedDatasets())
  return datasets.map(entryOf).sort((a, b) => a.title.localeCompare(b.title))
}

async function keptDatasets(): Promise<StoredDataset[] | undefined> {
  try {
    const { datasets, isCompiled } = await readDatasets()
    return isCompiled && datasets.every(looksWhole) ? datasets : undefined
  } catch {
    return undefined
  }
}

async function mendedDatasets(): Promise<StoredDataset[]> {
  const { soundStore } = await import('./sound-store.ts')
  return (await soundStore()).datasets
}
