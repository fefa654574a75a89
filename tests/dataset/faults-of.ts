import type { Dataset } from '../../dataset/model.ts'
import { parseDataset } from '../../dataset/parse.ts'
import { smallDataset } from './small-dataset.ts'

/** The file of the small dataset after one change. */
export function changed(change: (dataset: Dataset) => unknown): string {
  const dataset = smallDataset()
  change(dataset)
  return JSON.stringify(dataset, null, 2)
}

/** The faults of a file, each as `line:column path: message`. */
export function faults(text: string): string[] {
  const parsed = parseDataset(text)
  return parsed.ok
    ? []
    : parsed.faults.map(({ path, message, line, column }) => `${line}:${column} ${path}: ${message}`)
}

/** The faults of a file, each as `path: message`. */
export function messages(text: string): string[] {
  const parsed = parseDataset(text)
  return parsed.ok ? [] : parsed.faults.map(({ path, message }) => `${path}: ${message}`)
}
