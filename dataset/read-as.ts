import type * as v from 'valibot'
import type { Fault } from './fault.ts'
import { firstLook } from './json/first-look.ts'
import { locateFaults, placeFaults } from './json/locate.ts'
import { readJson } from './json/read.ts'
import { LIMITS } from './limits.ts'
import { shapeFaults } from './shape-faults.ts'

/**
 * Reads a file as JSON of format 1 with this shape, on which `check` finds nothing; or every fault with its place, in
 * stages: of the JSON, of the shape, of `check`. A stage runs only where the one before found nothing. Never throws.
 */
export function readAs<T>(
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
