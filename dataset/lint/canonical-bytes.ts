import { canonicalText } from '../canonical.ts'
import type { Fault } from '../fault.ts'
import type { Dataset } from '../model.ts'

/** A file whose bytes are not the canonical ones, told at the first line that differs. One fault at most. */
export function canonicalBytes(dataset: Dataset, text: string): Fault[] {
  const canonical = canonicalText(dataset)
  if (text === canonical) return []
  const wanted = canonical.split('\n')
  const lines = text.split('\n')
  const at = lines.findIndex((line, index) => line !== wanted[index])
  const line = (at < 0 ? lines.length - 1 : at) + 1
  const message = 'From this line on the file is not in canonical order and form: run "npm run data -- --write".'
  return [{ path: '', message, line, column: 1 }]
}
