import { expect } from 'vitest'
import { lintDataset } from '../../dataset/lint.ts'
import type { Dataset } from '../../dataset/model.ts'
import { parseDataset } from '../../dataset/parse.ts'
import { allegationOf, smallDataset } from './small-dataset.ts'

/** The faults of the small dataset after a change, without those of order and bytes. */
export function faultsAfter(change: (dataset: Dataset) => unknown): string[] {
  const dataset = smallDataset()
  change(dataset)
  const text = JSON.stringify(dataset, null, 2)
  expect(parseDataset(text)).toMatchObject({ ok: true })
  return lintDataset(dataset, text)
    .filter(({ message }) => !message.includes('canonical'))
    .map(({ path, message }) => `${path}: ${message}`)
}

/** An actor of no importance. */
export function actor(id: string, name: string): Dataset['actors'][number] {
  return { id, kind: 'group', name, description: 'Somebody of the strait.', aliases: [{ text: name }] }
}

/** A statement of the small dataset. */
export function statement(dataset: Dataset, index: number): Dataset['allegations'][number]['statements'][number] {
  const one = allegationOf(dataset).statements[index]
  if (one === undefined) throw new Error(`There is no statement ${index}.`)
  return one
}
