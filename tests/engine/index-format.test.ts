import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { ConceptLibrary, Dataset } from '../../dataset/model.ts'
import { compile, INDEX_FORMAT } from '../../engine/compile.ts'

/** Made for this test alone: whatever changes its index has changed how things are compiled. */
const LIBRARY: ConceptLibrary = {
  ...{ format: 1, id: 'library', version: '1.0.0', language: 'en' },
  concepts: [
    { id: 'denying', label: 'a denial', terms: ['deny~', 'baseless'] },
    { id: 'harm', label: 'harm', terms: ['harm~'], includes: ['spill'], joins: [{ parts: ['denying', 'spill'] }] },
    { id: 'spill', label: 'a spill', terms: ['oil spill', 'Ölpest'] },
  ],
  nulls: ['spill the beans'],
}
const DATASET: Dataset = {
  ...{ format: 1, id: 'quay', version: '1.0.0', title: 'Quay', description: 'Invented.', language: 'en' },
  ...{ updated: '2026-01-01', license: 'CC0-1.0', maintainers: ['Nobody'], sources: [], concepts: [], nulls: [] },
  actors: [
    {
      ...{ id: 'ada', kind: 'person', name: 'Ada Ørn', description: 'Invented.', memberOf: ['line'] },
      aliases: [{ text: 'Ada Ørn' }, { text: 'Ørn', weak: true }],
    },
    {
      ...{ id: 'line', kind: 'organisation', name: 'Quay Line', description: 'Invented.' },
      aliases: [
        { text: 'Quay Line' },
        { text: 'QL' },
        { text: 'Quay Line, Inc.' },
        { text: 'Квай' },
        { text: '碼頭' },
        { text: 'العربية' },
      ],
    },
  ],
  allegations: [
    {
      ...{ id: 'spilt', title: 'Spilt', summary: 'Invented.', about: ['line'], statements: [] },
      ...{ firstReported: { date: '2026-01-01', by: 'Nobody' }, examples: { match: [], noMatch: [] } },
      match: {
        phrases: ['the quay affair'],
        rules: [
          {
            slots: [
              { name: 'who', any: ['actor:line'], needed: true },
              { name: 'what', any: ['@harm'], needed: true },
            ],
          },
        ],
      },
    },
  ],
}

/** A Map and a typed array tell JSON nothing of themselves. */
function plain(_: string, value: unknown): unknown {
  if (value instanceof Map) return ['Map', ...value]
  return ArrayBuffer.isView(value) ? [value.constructor.name, ...(value as Uint32Array)] : value
}

/*
 * Readers keep the index that an older version compiled. Where this fails, the code now compiles (or hashes, or folds)
 * otherwise: raise INDEX_FORMAT, so that theirs is compiled anew, and write down the new pair.
 */
it('an index that looks otherwise has another format, so that no stored one is misread', () => {
  const digest = createHash('sha256')
    .update(JSON.stringify(compile([DATASET], LIBRARY), plain))
    .digest('hex')
  expect({ format: INDEX_FORMAT, digest: digest.slice(0, 16) }).toEqual({ format: 5, digest: 'b40fce325b198cfb' })
})
