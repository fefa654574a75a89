import type { Dataset } from '../dataset/model.ts'
import type { StoredDataset } from './store.ts'

/** A dataset as a list shows it. `installed` is an ISO time. */
export type DatasetEntry = Pick<Dataset, 'id' | 'title' | 'description' | 'version' | 'updated' | 'license'> & {
  maintainers: string[]
  homepage?: string
  on: boolean
  origin: StoredDataset['origin']
  installed: string
  counts: { actors: number; allegations: number; statements: number; sources: number }
}

/** The entry of a stored dataset in a list. */
export function entryOf({ dataset, on, origin, installed }: StoredDataset): DatasetEntry {
  const { id, title, description, version, updated, license, maintainers, homepage, allegations } = dataset
  return {
    id,
    title,
    description,
    version,
    updated,
    license,
    maintainers,
    ...(homepage === undefined ? {} : { homepage }),
    on,
    origin,
    installed,
    counts: {
      actors: dataset.actors.length,
      allegations: allegations.length,
      statements: allegations.reduce((sum, one) => sum + one.statements.length, 0),
      sources: dataset.sources.length,
    },
  }
}
