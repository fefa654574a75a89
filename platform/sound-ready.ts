import { isSoundIndex } from './is-sound.ts'
import { type Shelf, shelfOf } from './shelf.ts'
import { mendStore, type SoundStore, soundStore } from './sound-store.ts'
import { type Compiled, readIndex, readShelves } from './store.ts'

/**
 * What pages are recognised with: the index; and the shelves of the datasets that are on, which are read when they are
 * asked for and kept from then on.
 */
export type SoundReady = { compiled: Compiled; shelves(): Promise<readonly Shelf[]> }

/**
 * Reads what pages are recognised with, without the datasets themselves, for this is what a background waits for that
 * wakes. Where the index is not whole, or later a shelf, the whole store is read and mended, see `soundStore`. Rejects as
 * that does.
 */
export async function soundReady(): Promise<SoundReady> {
  const compiled = await readIndex().catch(() => undefined)
  if (!isSoundIndex(compiled)) return readyOf(await soundStore())
  let shelves: Promise<readonly Shelf[]> | undefined
  return {
    compiled,
    shelves() {
      shelves ??= soundShelves(compiled)
      shelves.catch(() => {
        shelves = undefined
      })
      return shelves
    },
  }
}

/** The same after the store was checked in full and mended: for data that failed in use. */
export async function mendReady(): Promise<SoundReady> {
  return readyOf(await mendStore())
}

async function soundShelves({ of }: Compiled): Promise<readonly Shelf[]> {
  const found = await readShelves(of.map(({ id }) => String(id))).catch(() => [])
  const isThere = ({ id, version }: Compiled['of'][number]) =>
    found.some((one) => one.id === id && one.version === version)
  return of.every(isThere) ? found : shelvesOf(await soundStore())
}

function readyOf(store: SoundStore): SoundReady {
  const shelves = shelvesOf(store)
  return { compiled: store.compiled, shelves: async () => shelves }
}

function shelvesOf({ datasets }: SoundStore): Shelf[] {
  return datasets.filter((record) => record.on).map(({ dataset }) => shelfOf(dataset))
}
