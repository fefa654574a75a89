import type { Excerpt } from './excerpt.ts'

/** Records as a table: each field is named once, and each record is a row of values, null where it has none. */
type Table = { fields: string[]; rows: unknown[][] }

/**
 * An excerpt as text, for `readExcerpt`. Lists of records are tables in it: of their JSON a fourth is names of fields, and a page
 * holds the text of all that its card may tell.
 */
export function excerptText({ sources, actors, allegations, ...rest }: Excerpt): string {
  return JSON.stringify({
    ...rest,
    sources: tableOf(sources),
    actors: tableOf(actors),
    allegations: allegations.map((one) => ({ ...one, statements: tableOf(one.statements) })),
  })
}

/** What `excerptText` was made of. Throws on any other text. */
export function readExcerpt(text: string): Excerpt {
  const { sources, actors, allegations, ...rest } = JSON.parse(text)
  return {
    ...rest,
    sources: recordsOf(sources),
    actors: recordsOf(actors),
    allegations: allegations.map((one: { statements: Table }) => ({ ...one, statements: recordsOf(one.statements) })),
  }
}

/** Fields that all records have come first, so that rows can end where a record has no more. */
function tableOf(records: readonly object[]): Table {
  const counts = new Map<string, number>()
  for (const record of records) {
    for (const [field, value] of Object.entries(record)) {
      if (value !== undefined) counts.set(field, (counts.get(field) ?? 0) + 1)
    }
  }
  const fields = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  const rows = records.map((record) => {
    const row = fields.map((field) => (record as Record<string, unknown>)[field] ?? null)
    while (row.at(-1) === null) row.pop()
    return row
  })
  return { fields, rows }
}

function recordsOf({ fields, rows }: Table): never[] {
  return rows.map((row) => {
    const record: Record<string, unknown> = {}
    row.forEach((value, at) => {
      if (value !== null) record[fields[at] as string] = value
    })
    return record
  }) as never[]
}
