import { canonicalText } from '../dataset/canonical.ts'
import { type DatasetDiff, diffDatasets } from '../dataset/diff.ts'
import type { Fault } from '../dataset/fault.ts'
import { LIMITS } from '../dataset/limits.ts'
import type { ConceptLibrary } from '../dataset/model.ts'
import { parseDataset } from '../dataset/parse.ts'
import { changeStore } from './change-store.ts'
import { type DatasetEntry, entryOf } from './dataset-entry.ts'
import { isSound } from './is-sound.ts'
import { type OwnExamples, runOwnExamples } from './own-examples.ts'
import { readStore, type Stored, type StoredDataset } from './store.ts'

/** What is to be taken in, a file or its text, and what its references into the library are checked against. */
export type Taking = { input: Blob | string; library: ConceptLibrary; replace: boolean }

/**
 * What taking in does, in its order. Nothing is written before `storing`, which is one transaction; where another page
 * wrote meanwhile, `compiling` comes again after it.
 */
export type ImportStep = 'checking' | 'examples' | 'compiling' | 'storing'

/** Hears of each step before it begins, and now and then of the share of it that is done, 0 to 1; is waited for. */
export type Telling = (step: ImportStep, share?: number) => unknown

/**
 * What became of it: stored; or the very same is installed already; or faults; or another dataset has this id, and the
 * reader is to decide; or the database refused (`full`: no room is left); or what is stored has to be mended first; or
 * the reader cancelled it. In all cases but the first nothing is changed.
 */
export type TakenIn =
  | { name: 'stored'; id: string; title: string; examples: OwnExamples }
  | { name: 'unchanged'; title: string; version: string }
  | { name: 'faults'; faults: Fault[] }
  | { name: 'conflict'; installed: DatasetEntry; offered: DatasetEntry; diff: DatasetDiff }
  | { name: 'failed'; reason: 'full' | 'store' }
  | { name: 'unsound' }
  | { name: 'cancelled' }

export type TakeIn = (taking: Taking, told: Telling) => Promise<TakenIn>

/**
 * Takes a dataset into the store, switched on, and tells no other context of it. It asks nothing of the extension, so
 * that it works in a worker too.
 *
 * Where a dataset of this id is installed, nothing is changed until `replace` is true, whether that one was bundled or
 * imported: a dataset's origin and content are never replaced silently. The dataset's own examples are run; those that
 * fail are told and hinder nothing, for they question how allegations are found, not what is recorded.
 */
export async function takeIn({ input, library, replace }: Taking, told: Telling): Promise<TakenIn> {
  await told('checking')
  // One byte beyond the limit is enough for the parser to say that it is too much.
  const text = typeof input === 'string' ? input : await input.slice(0, LIMITS.bytes + 1).text()
  const parsed = parseDataset(text, library)
  if (!parsed.ok) return { name: 'faults', faults: parsed.faults }
  const { dataset } = parsed
  const installed = new Date().toISOString()
  const record: StoredDataset = { id: dataset.id, dataset, on: true, origin: 'imported', installed }
  try {
    const stored = await readStore()
    if (!isSound(stored)) return { name: 'unsound' }
    const early = standing(record, stored, replace)
    if (early !== undefined) return early
    await told('examples')
    const examples = await runOwnExamples(dataset, text, library, (share) => told('examples', share))
    await told('compiling')
    let late: TakenIn | undefined
    await changeStore(
      library,
      (stored) => {
        late = standing(record, stored, replace)
        return late === undefined ? { put: [record], undrop: [dataset.id] } : undefined
      },
      (share) => told('compiling', share),
      () => told('storing'),
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

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError'
}
