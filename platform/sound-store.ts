import * as v from 'valibot'
import * as schema from '../dataset/schema.ts'
import { compile, INDEX_FORMAT } from '../engine/compile.ts'
import { bundledDatasets, conceptLibrary } from './bundle.ts'
import { changeDatasets } from './change-datasets.ts'
import { bundledRecord, installBundled } from './install-bundled.ts'
import { isSound } from './is-sound.ts'
import { looksWhole } from './looks-whole.ts'
import { putNotice } from './notice.ts'
import { type Compiled, readStore, type Stored, type StoredDataset } from './store.ts'

/** A store that can be worked with. `kept` is false where the real one is unreadable and this stands in memory. */
export type SoundStore = Stored & { compiled: Compiled; kept: boolean }

/**
 * Reads the store, and mends it first where it has to be.
 *
 * Nothing there yet: the bundled datasets are installed. An index of another format, or not of the datasets that are
 * on: it is compiled anew. Junk among the records: they go, bundled ones come back, and a notice says so. A database
 * that cannot be opened (of a newer version, or the browser refuses): the bundled datasets serve from memory, the
 * database is left alone, and a notice says so. Rejects only where the extension's own files are missing.
 */
export async function soundStore(): Promise<SoundStore> {
  try {
    const stored = await readStore()
    if (isSound(stored)) return { ...stored, kept: true }
    return await mendStore(stored)
  } catch {
    await putNotice({ name: 'unreadable' }).catch(() => {})
    return fromMemory()
  }
}

/**
 * Checks every record in full, drops what is broken, compiles anew and reads again. To be called where sound-looking
 * data failed in use; `soundStore` calls it for data that looks broken.
 */
export async function mendStore(found?: Stored): Promise<SoundStore> {
  const stored = found ?? (await readStore())
  if (stored.datasets.length === 0 && stored.compiled === undefined) await installBundled()
  else {
    const broken = stored.datasets.filter((record) => !isWhole(record))
    const bundled = broken.length > 0 ? await bundledDatasets() : []
    await changeDatasets((now) => {
      const whole = now.datasets.filter(isWhole)
      const missing = bundled.filter(({ id }) => whole.every((one) => one.id !== id) && !now.dropped.includes(id))
      return {
        put: missing.flatMap((dataset) => bundledRecord(dataset, { datasets: whole }) ?? []),
        remove: now.datasets.filter((record) => !isWhole(record)).map((record) => record.id),
      }
    })
    if (broken.length > 0) await putNotice({ name: 'damaged', datasets: broken.map((record) => String(record.id)) })
  }
  const mended = await readStore()
  if (!isSound(mended)) throw new Error('The store stays unsound after mending.')
  return { ...mended, kept: true }
}

function isWhole(record: StoredDataset): boolean {
  return looksWhole(record) && v.safeParse(schema.Dataset, record.dataset, { abortEarly: true }).success
}

async function fromMemory(): Promise<SoundStore> {
  const [bundled, library] = await Promise.all([bundledDatasets(), conceptLibrary()])
  return {
    datasets: bundled.flatMap((dataset) => bundledRecord(dataset, { datasets: [] }) ?? []),
    dropped: [],
    compiled: {
      format: INDEX_FORMAT,
      stamp: 0,
      of: bundled.map(({ id, version }) => ({ id, version })),
      index: compile(bundled, library),
    },
    kept: false,
  }
}
