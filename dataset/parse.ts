import { characterFaults } from './character-faults.ts'
import type { Fault } from './fault.ts'
import type { ConceptLibrary, Dataset } from './model.ts'
import { readAs } from './read-as.ts'
import { libraryReferenceFaults, referenceFaults } from './references.ts'
import * as schema from './schema.ts'
import { libraryTermFaults, termFaults } from './terms.ts'

export type ParsedDataset = { ok: true; dataset: Dataset } | { ok: false; faults: Fault[] }
export type ParsedLibrary = { ok: true; library: ConceptLibrary } | { ok: false; faults: Fault[] }

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
