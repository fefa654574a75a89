import { canonicalText } from '../dataset/canonical.ts'
import { type DatasetDiff, diffDatasets } from '../dataset/diff.ts'
import type { Fault } from '../dataset/fault.ts'
import { parseDataset } from '../dataset/parse.ts'
import { conceptLibrary } from './bundle.ts'
import { changeDatasets } from './change-datasets.ts'
import { type DatasetEntry, entryOf } from './dataset-entry.ts'
import { type OwnExamples, runOwnExamples } from './own-examples.ts'
import { soundStore } from './sound-store.ts'
import type { Stored, StoredDataset } from './store.ts'

/** What an import does, in its order. */
export type ImportStep = 'checking' | 'examples' | 'storing'

/**
 * What became of an import: stored; or the very same is installed already; or faults; or another dataset has this id,
 * and the reader is to decide; or the database refused (`full`: no room is left). In all cases but the first nothing is
 * changed.
 */
export type ImportResult =
  | { name: 'stored'; id: string; title: string; examples: OwnExamples }
  | { name: 'unchanged'; title: string; version: string }
  | { name: 'faults'; faults: Fault[] }
  | { name: 'conflict'; installed: DatasetEntry; offered: DatasetEntry; diff: DatasetDiff }
  | { name: 'failed'; reason: 'full' | 'store' }

/** Switches a dataset on or off. One that is not there stays so. */
export async function switchDataset(id: string, on: boolean): Promise<void> {
  await changeDatasets(({ datasets }) => {
    const record = datasets.find((one) => one.id === id)
    return record && record.on !== on ? { put: [{ ...record, on }] } : undefined
  })
}

/**
 * Imports a dataset from the text of its file. It is switched on.
 *
 * Where a dataset of this id is installed, nothing is changed until `replace` is true, whether that one was bundled or
 * imported: a dataset's origin and content are never replaced silently. The dataset's own examples are run; those that
 * fail are told and hinder nothing, for they question how allegations are found, not what is recorded. `told` hears of
 * each step before it begins and is waited for.
 */
export async function importDataset(
  text: string,
  replace = false,
  told: (step: ImportStep, share?: number) => unknown = () => {},
): Promise<ImportResult> {
  await told('checking')
  const library = await conceptLibrary()
  const parsed = parseDataset(text, library)
  if (!parsed.ok) return { name: 'faults', faults: parsed.faults }
  const { dataset } = parsed
  const record: StoredDataset = { id: dataset.id, dataset, on: true, origin: 'imported', installed: now() }
  try {
    const early = standing(record, await soundStore(), replace)
    if (early !== undefined) return early
    await told('examples')
    const examples = await runOwnExamples(dataset, text, library, (share) => told('examples', share))
    await told('storing')
    let late: ImportResult | undefined
    await changeDatasets(
      (stored) => {
        late = standing(record, stored, replace)
        return late === undefined ? { put: [record], undrop: [dataset.id] } : undefined
      },
      (share) => told('storing', share),
    )
    return late ?? { name: 'stored', id: dataset.id, title: dataset.title, examples }
  } catch (error) {
    return { name: 'failed', reason: isFull(error) ? 'full' : 'store' }
  }
}

/** Why a dataset that is to be imported may stay out: the same one is there, or another one of its id. */
function standing(record: StoredDataset, { datasets }: Pick<Stored, 'datasets'>, replace: boolean) {
  const there = datasets.find((one) => one.id === record.id)
  if (there === undefined) return undefined
  const { title, version } = there.dataset
  if (canonicalText(there.dataset) === canonicalText(record.dataset))
    return { name: 'unchanged', title, version } as const
  if (replace) return undefined
  const diff = diffDatasets(there.dataset, record.dataset)
  return { name: 'conflict', installed: entryOf(there), offered: entryOf(record), diff } as const
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

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError'
}

function now(): string {
  return new Date().toISOString()
}
