import type { Dataset } from '../dataset/model.ts'
import { bundledDatasets } from './bundle.ts'
import { changeDatasets } from './change-datasets.ts'
import type { Stored, StoredDataset } from './store.ts'

/**
 * Puts the bundled datasets into the store, as installed or updated with the extension.
 *
 * A bundled one that is there is replaced and stays on or off; one that the reader imported under the same id stays as
 * it is; one that the reader removed stays away, unless `again` is true. Rejects, with nothing changed, where the store
 * cannot be written.
 */
export async function installBundled(again = false): Promise<void> {
  const bundled = await bundledDatasets()
  await changeDatasets((stored) => {
    const wanted = bundled.filter((dataset) => again || !stored.dropped.includes(dataset.id))
    return {
      put: wanted.flatMap((dataset) => bundledRecord(dataset, stored) ?? []),
      undrop: again ? stored.dropped : [],
    }
  })
}

/** The record that a bundled dataset gets, or undefined where an imported one of that id stands. */
export function bundledRecord(dataset: Dataset, stored: Pick<Stored, 'datasets'>): StoredDataset | undefined {
  const there = stored.datasets.find((record) => record.id === dataset.id)
  if (there?.origin === 'imported') return undefined
  return { id: dataset.id, dataset, on: there?.on !== false, origin: 'bundled', installed: new Date().toISOString() }
}
