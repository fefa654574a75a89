import type * as v from 'valibot'
import { characterFaults } from './character-faults.ts'
import type { Fault } from './fault.ts'
import { firstLook } from './json/first-look.ts'
import { locateFaults, placeFaults } from './json/locate.ts'
import { readJson } from './json/read.ts'
import { LIMITS } from './limits.ts'
import type { ConceptLibrary, Dataset } from './model.ts'
import { Outlets, outletFaults } from './outlets.ts'
import { libraryReferenceFaults, referenceFaults } from './references.ts'
import * as schema from './schema.ts'
import { shapeFaults } from './shape-faults.ts'
import { libraryTermFaults, termFaults } from './terms.ts'

export type ParsedDataset = { ok: true; dataset: Dataset } | { ok: false; faults: Fault[] }
export type ParsedLibrary = { ok: true; library: ConceptLibrary } | { ok: false; faults: Fault[] }
export type ParsedOutlets = { ok: true; outlets: Outlets } | { ok: false; faults: Fault[] }

/**
 * Reads a dataset file: JSON within the limits, of format 1, whose ids resolve and whose terms can be looked for.
 *
 * Either the dataset, or every fault that was found, with its path, line and column, and never an empty list. Faults
 * are found in stages: of the JSON, then of the schema, then of what refers to what; a stage runs only where the one
 * before found nothing. Never throws. A byte order mark is accepted. References into the shared concept library
 * (`@payment`) are checked where the library is given.
 */
export function parseDataset(text: string, library?: ConceptLibrary): ParsedDataset {
  const read = readAs(text, schema.Dataset, (dataset) => [
    ...characterFaults(dataset),
    ...referenceFaults(dataset, library),
    ...termFaults(dataset),
  ])
  return 'faults' in read ? { ok: false, faults: read.faults } : { ok: true, dataset: read.value }
}

/** Reads the shared concept library, as `parseDataset` reads a dataset. */
export function parseLibrary(text: string): ParsedLibrary {
  const read = readAs(text, schema.ConceptLibrary, (library) => [
    ...characterFaults(library),
    ...libraryReferenceFaults(library),
    ...libraryTermFaults(library),
  ])
  return 'faults' in read ? { ok: false, faults: read.faults } : { ok: true, library: read.value }
}

/** Reads the list of news outlets, as `parseDataset` reads a dataset. */
export function parseOutlets(text: string): ParsedOutlets {
  const read = readAs(text, Outlets, (outlets) => [...characterFaults(outlets), ...outletFaults(outlets)])
  return 'faults' in read ? { ok: false, faults: read.faults } : { ok: true, outlets: read.value }
}

function readAs<T>(
  file: string,
  shape: v.GenericSchema<unknown, T>,
  check: (value: T) => Fault[],
): { value: T } | { faults: Fault[] } {
  const text = file.startsWith('\uFEFF') ? file.slice(1) : file
  const atOnce = firstLook(text)
  if (atOnce !== undefined) return { faults: [{ path: '', message: atOnce, line: 1, column: 1 }] }

  const json = readJson(text)
  if (json.faults.length > 0)
    return {
      faults: placeFaults(
        text,
        json.faults.map((fault) => ({ fault, offset: fault.offset })),
      ),
    }

  const format = formatFault(json.value)
  if (format !== undefined) return { faults: locateFaults(text, [format]) }

  const faults = shapeFaults(shape, json.value)
  if (faults.length > 0) return { faults: locateFaults(text, shortened(faults)) }
  const value = json.value as T
  const further = check(value)
  return further.length > 0 ? { faults: locateFaults(text, shortened(further)) } : { value }
}

/** Told before all else: a newer format would drown the reader in faults of no use. */
function formatFault(value: unknown): Fault | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { path: '', message: 'A dataset is one record: { … }.' }
  const format = 'format' in value ? value.format : undefined
  if (typeof format !== 'number' || format <= 1) return undefined
  return {
    path: 'format',
    message: `This dataset was made for a newer version of On the Record (format ${format}; this version reads format 1).`,
  }
}

function shortened(faults: Fault[]): Fault[] {
  if (faults.length <= LIMITS.faults) return faults
  return [...faults.slice(0, LIMITS.faults), { path: '', message: 'There are more faults than are listed here.' }]
}
