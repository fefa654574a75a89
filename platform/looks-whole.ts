import type { StoredDataset } from './store.ts'

/** Whether a stored record is a dataset at a glance; junk of any shape is none. */
export function looksWhole({ id, dataset, on, origin }: StoredDataset): boolean {
  return (
    typeof on === 'boolean' &&
    (origin === 'bundled' || origin === 'imported') &&
    dataset?.format === 1 &&
    dataset.id === id &&
    [dataset.sources, dataset.actors, dataset.allegations].every(Array.isArray)
  )
}
