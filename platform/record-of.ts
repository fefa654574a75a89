import { dossierOf } from '../dataset/dossier.ts'
import type { OverviewEntry } from '../engine/overview.ts'
import { soundStore } from './sound-store.ts'

/**
 * The record of an allegation or an actor, from every dataset that is on, as the overview of a page that does not
 * mention it would hold it. Undefined where no dataset knows it.
 */
export async function recordOf(kind: OverviewEntry['kind'], id: string): Promise<OverviewEntry | undefined> {
  const { datasets } = await soundStore()
  const dossiers = datasets.filter(({ on }) => on).flatMap(({ dataset }) => dossierOf(dataset, kind, id) ?? [])
  return dossiers.length === 0 ? undefined : { kind, id, dossiers, mentions: [], sure: true, coverage: [] }
}
