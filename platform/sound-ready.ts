import { isSoundIndex } from './is-sound.ts'
import { type Shelf, shelfOf } from './shelf.ts'
import { mendStore, type SoundStore, soundStore } from './sound-store.ts'
import { type Compiled, type Ready, readReady } from './store.ts'

/** What pages are recognised with: the index, and the shelves of the datasets that are on. */
export type SoundReady = { compiled: Compiled; shelves: Shelf[] }

/**
 * Reads what pages are recognised with, without the datasets themselves, for this is what a background waits for that
 * wakes. Where that is not whole, the whole store is read and mended, see `soundStore`. Rejects as that does.
 */
export async function soundReady(): Promise<SoundReady> {
  const ready = await readReady().catch(() => undefined)
  return (ready && sound(ready)) ?? readyOf(await soundStore())
}

/** The same after the store was checked in full and mended: for data that failed in use. */
export async function mendReady(): Promise<SoundReady> {
  return readyOf(await mendStore())
}

/** Undefined where the index is of another format, or a dataset that it was compiled of has no shelf of its version. */
function sound({ compiled, shelves }: Ready): SoundReady | undefined {
  if (!isSoundIndex(compiled)) return undefined
  const on = compiled.of.map(({ id, version }) => shelves.find((one) => one.id === id && one.version === version))
  return on.every((shelf) => shelf !== undefined) ? { compiled, shelves: on } : undefined
}

function readyOf({ compiled, datasets }: SoundStore): SoundReady {
  return { compiled, shelves: datasets.filter((record) => record.on).map(({ dataset }) => shelfOf(dataset)) }
}
