import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Dataset } from '../dataset/model.ts'
import type { Index } from '../engine/compile.ts'
import { type Shelf, shelfOf } from './shelf.ts'

/** A dataset as it is kept. `installed` is an ISO time. */
export type StoredDataset = {
  id: string
  dataset: Dataset
  on: boolean
  origin: 'bundled' | 'imported'
  installed: string
}

/** The index of all datasets that are on. `stamp` grows with every write; `of` tells what was compiled. */
export type Compiled = { format: number; stamp: number; of: { id: string; version: string }[]; index: Index }

/** Everything that is kept, as of one moment. `dropped` are the bundled datasets that the reader removed. */
export type Stored = { datasets: StoredDataset[]; compiled: Compiled | undefined; dropped: string[] }

/** One step from a state to the next. */
export type Step = { put: StoredDataset[]; remove: string[]; drop: string[]; undrop: string[]; compiled: Compiled }

interface Layout extends DBSchema {
  datasets: { key: string; value: StoredDataset }
  compiled: { key: 'current'; value: Compiled }
  dropped: { key: string; value: string }
  /** For every dataset, what dossiers need of it. Since layout 2. */
  shelves: { key: string; value: Shelf }
}

const NAME = 'on-the-record'
const LAYOUT = 2

/** Reads everything in one transaction. Rejects where the database is of a newer layout or cannot be opened. */
export async function readStore(): Promise<Stored> {
  return withStore(async (store) => {
    const transaction = store.transaction(['datasets', 'compiled', 'dropped'])
    const [datasets, compiled, dropped] = await Promise.all([
      transaction.objectStore('datasets').getAll(),
      transaction.objectStore('compiled').get('current'),
      transaction.objectStore('dropped').getAll(),
      transaction.done,
    ])
    return { datasets, compiled, dropped }
  })
}

/** The datasets alone, and whether there is an index of them, which whoever lists them has no use for. */
export async function readDatasets(): Promise<{ datasets: StoredDataset[]; isCompiled: boolean }> {
  return withStore(async (store) => {
    const transaction = store.transaction(['datasets', 'compiled'])
    const [datasets, indexes] = await Promise.all([
      transaction.objectStore('datasets').getAll(),
      transaction.objectStore('compiled').count(),
      transaction.done,
    ])
    return { datasets, isCompiled: indexes > 0 }
  })
}

/** Reads the index alone, unchecked: what a background needs first that wakes. Rejects as `readStore` does. */
export async function readIndex(): Promise<Compiled | undefined> {
  return withStore((store) => store.get('compiled', 'current'))
}

/** The shelves of these datasets, as far as they are there. Rejects as `readStore` does. */
export async function readShelves(ids: readonly string[]): Promise<Shelf[]> {
  return withStore(async (store) => {
    const shelves = store.transaction('shelves').store
    // Those of other datasets may be large, and are left where they are.
    const found = await Promise.all(ids.map((id) => shelves.get(id)))
    return found.filter((shelf) => shelf !== undefined)
  })
}

/**
 * Takes one step in one transaction: all of it is stored, or nothing.
 *
 * False, with nothing changed, where somebody else has written since `stamp` was read (0: nothing was there). Rejects
 * where the database refuses, with what it says (`QuotaExceededError` where the disk is full); nothing is changed then.
 */
export async function writeStore(stamp: number, step: Step): Promise<boolean> {
  return withStore(async (store) => {
    const transaction = store.transaction(['datasets', 'compiled', 'dropped', 'shelves'], 'readwrite')
    const datasets = transaction.objectStore('datasets')
    const dropped = transaction.objectStore('dropped')
    const compiled = transaction.objectStore('compiled')
    const shelves = transaction.objectStore('shelves')
    let refusal: unknown
    try {
      if (stampOf(await compiled.get('current')) !== stamp) {
        transaction.abort()
        await transaction.done.catch(() => {})
        return false
      }
      // A request that fails makes the transaction fail: only the request tells why, if it is not just stopped with the rest.
      const quietly = (request: Promise<unknown>) =>
        void request.catch((error) => {
          if (!(error instanceof Error && error.name === 'AbortError')) refusal ??= error
        })
      for (const id of step.remove) for (const store of [datasets, shelves]) quietly(store.delete(id))
      for (const record of step.put) {
        quietly(datasets.put(record))
        quietly(shelves.put(shelfOf(record.dataset)))
      }
      for (const id of step.drop) quietly(dropped.put(id, id))
      for (const id of step.undrop) quietly(dropped.delete(id))
      quietly(compiled.put(step.compiled, 'current'))
      await transaction.done
      return true
    } catch (error) {
      transaction.done.catch(() => {})
      try {
        transaction.abort()
      } catch {
        // It has ended by itself.
      }
      throw refusal ?? error
    }
  })
}

/** The stamp of a compiled index; 0 where there is none, or junk. */
export function stampOf(compiled: unknown): number {
  const stamp = typeof compiled === 'object' && compiled !== null && 'stamp' in compiled ? compiled.stamp : 0
  return typeof stamp === 'number' && Number.isSafeInteger(stamp) && stamp > 0 ? stamp : 0
}

async function withStore<Result>(use: (store: IDBPDatabase<Layout>) => Promise<Result>): Promise<Result> {
  const store = await openDB<Layout>(NAME, LAYOUT, {
    upgrade(fresh, before) {
      if (before < 1) {
        fresh.createObjectStore('datasets', { keyPath: 'id' })
        fresh.createObjectStore('compiled')
        fresh.createObjectStore('dropped')
      }
      fresh.createObjectStore('shelves', { keyPath: 'id' })
    },
  })
  try {
    return await use(store)
  } finally {
    store.close()
  }
}
