import type { OverviewEntry } from '../engine/overview.ts'

/** What an entry is called by the first dataset that knows it; its id where none does. */
export function entryTitle({ id, dossiers: [first] }: Pick<OverviewEntry, 'id' | 'dossiers'>): string {
  if (first === undefined) return id
  return first.kind === 'allegation' ? first.title : first.name
}
