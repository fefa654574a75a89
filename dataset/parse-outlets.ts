import { characterFaults } from './character-faults.ts'
import type { Fault } from './fault.ts'
import { Outlets, outletFaults } from './outlets.ts'
import { readAs } from './read-as.ts'

/** The list of news outlets, or every fault of its file with its place. */
export type ParsedOutlets = { ok: true; outlets: Outlets } | { ok: false; faults: Fault[] }

/** Reads the list of news outlets, as `parseDataset` reads a dataset. */
export function parseOutlets(text: string): ParsedOutlets {
  const read = readAs(text, Outlets, (outlets) => [...characterFaults(outlets), ...outletFaults(outlets)])
  return 'faults' in read ? { ok: false, faults: read.faults } : { ok: true, outlets: read.value }
}
