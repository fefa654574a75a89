import { bundledDatasets, bundledIds } from './bundle.ts'
import { soundStore } from './sound-store.ts'

/** The bundled datasets that are not there, for the reader removed them. Rejects where the bundle cannot be read. */
export async function missingBundled(): Promise<{ id: string; title: string }[]> {
  const there = new Set((await soundStore()).datasets.map((record) => record.id))
  if ((await bundledIds()).every((id) => there.has(id))) return []
  return (await bundledDatasets()).filter(({ id }) => !there.has(id)).map(({ id, title }) => ({ id, title }))
}
