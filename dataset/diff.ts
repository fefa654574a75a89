import type { Allegation, Dataset } from './model.ts'

/** Ids of what was added, changed or removed, each in the order of the dataset that holds it. */
export type Changes = { added: string[]; changed: string[]; removed: string[] }

/** What an update does to an installed dataset. */
export type DatasetDiff = {
  version: { before: string; after: string; order: 'newer' | 'same' | 'older' }
  /** Fields of the dataset itself that differ: title, description, license, `nulls` and so on. */
  fields: string[]
  sources: Changes
  actors: Changes
  concepts: Changes
  /** Without their statements. */
  allegations: Changes
  /** A statement that moved to another allegation has changed. */
  statements: Changes
  /** Whether the two hold the same, whatever the order and the version. */
  same: boolean
}

const LISTS = new Set(['sources', 'actors', 'concepts', 'allegations', 'version', '$schema'])

/** Compares an update with the installed version of the same dataset. Order of fields and entries counts for nothing. */
export function diffDatasets(before: Dataset, after: Dataset): DatasetDiff {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !LISTS.has(key) && plain(before[key as keyof Dataset]) !== plain(after[key as keyof Dataset]),
  )
  const parts = {
    sources: changes(before.sources, after.sources),
    actors: changes(before.actors, after.actors),
    concepts: changes(before.concepts ?? [], after.concepts ?? []),
    allegations: changes(before.allegations.map(withoutStatements), after.allegations.map(withoutStatements)),
    statements: changes(before.allegations.flatMap(statementsOf), after.allegations.flatMap(statementsOf)),
  }
  const same =
    fields.length === 0 && Object.values(parts).every((one) => Object.values(one).every((ids) => !ids.length))
  const version = { before: before.version, after: after.version, order: orderOf(before.version, after.version) }
  return { version, fields, ...parts, same }
}

function changes(before: readonly { id: string }[], after: readonly { id: string }[]): Changes {
  const old = new Map(before.map((one) => [one.id, plain(one)]))
  const now = new Set(after.map((one) => one.id))
  return {
    added: after.flatMap(({ id }) => (old.has(id) ? [] : [id])),
    changed: after.flatMap((one) => (old.has(one.id) && old.get(one.id) !== plain(one) ? [one.id] : [])),
    removed: before.flatMap(({ id }) => (now.has(id) ? [] : [id])),
  }
}

function withoutStatements({ statements: _, ...allegation }: Allegation): { id: string } {
  return allegation
}

function statementsOf(allegation: Allegation): { id: string }[] {
  return allegation.statements.map((statement) => ({ ...statement, allegation: allegation.id }))
}

function orderOf(before: string, after: string): DatasetDiff['version']['order'] {
  const older = before.split('.').map(Number)
  const newer = after.split('.').map(Number)
  for (const [at, number] of newer.entries()) {
    const step = number - (older[at] ?? 0)
    if (step !== 0) return step > 0 ? 'newer' : 'older'
  }
  return 'same'
}

/** JSON with the fields of every record by name, so that their order makes no difference. */
function plain(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  )
}
