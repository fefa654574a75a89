import { conceptLibrary } from './bundle.ts'
import { type Change, changeStore } from './change-store.ts'
import { bumpRevision } from './settings.ts'
import type { Stored } from './store.ts'

/** Changes the datasets and what is compiled of them, as `changeStore` does, and tells every context. */
export async function changeDatasets(
  plan: (stored: Stored) => Change | undefined,
  told?: (share: number) => unknown,
): Promise<void> {
  if (await changeStore(await conceptLibrary(), plan, told)) await bumpRevision()
}
