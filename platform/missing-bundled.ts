import { bundledDatasets, bundledIds } from './bundle.ts'

/**
 * The bundled datasets that are not among those that are there, for the reader removed them. Rejects where the bundle
 * cannot be read.
 */
export async function missingBundled(there: readonly { id: string }[]): Promise<{ id: string; title: string }[]> {
  const ids = new Set(there.map(({ id }) => id))
  if ((await bundledIds()).every((id) => ids.has(id))) return []
  return (await bundledDatasets()).filter(({ id }) => !ids.has(id)).map(({ id, title }) => ({ id, title }))
}
