import { describe, expect, it } from 'vitest'
import { diffDatasets } from '../../dataset/diff.ts'
import type { Dataset } from '../../dataset/model.ts'
import { allegationOf, smallDataset } from './small-dataset.ts'

const NONE = { added: [], changed: [], removed: [] }

describe('the difference of two versions', () => {
  it('is nothing where only the order or the version differs', () => {
    const after = changed((dataset) => {
      dataset.version = '1.2.1'
      dataset.actors.reverse()
      dataset.sources = dataset.sources.map((one) => Object.fromEntries(Object.entries(one).reverse()) as typeof one)
    })
    expect(diffDatasets(smallDataset(), after)).toEqual({
      version: { before: '1.2.0', after: '1.2.1', order: 'newer' },
      fields: [],
      sources: NONE,
      actors: NONE,
      concepts: NONE,
      allegations: NONE,
      statements: NONE,
      same: true,
    })
  })

  it('names what was added, changed and removed', () => {
    const after = changed((dataset) => {
      dataset.title = 'The sea marks'
      delete dataset.nulls
      dataset.sources.push({ id: 'new', publisher: 'New', language: 'en', kind: 'report' })
      Object.assign(dataset.actors[1] ?? {}, { name: 'Northland' })
      dataset.concepts?.pop()
      allegationOf(dataset).summary = 'Told anew.'
      allegationOf(dataset).statements.shift()
      Object.assign(allegationOf(dataset).statements[0] ?? {}, { stance: 'comments' })
    })
    expect(diffDatasets(smallDataset(), after)).toMatchObject({
      fields: ['title', 'nulls'],
      sources: { ...NONE, added: ['new'] },
      actors: { ...NONE, changed: ['norland'] },
      concepts: { ...NONE, removed: ['moving'] },
      allegations: { ...NONE, changed: ['moved-buoys'] },
      statements: { added: [], changed: ['quellin-2021-03-04'], removed: ['sudland-2021-03-01'] },
      same: false,
    })
  })

  it('counts a statement as changed when it moves to another allegation, and no allegation with it', () => {
    const two = (first: number) =>
      changed((dataset) => {
        const { statements } = allegationOf(dataset)
        const other = { ...allegationOf(dataset), id: 'other', statements: statements.splice(first) }
        dataset.allegations.push(other)
      })
    expect(diffDatasets(two(2), two(1))).toMatchObject({
      allegations: NONE,
      statements: { ...NONE, changed: ['quellin-2021-03-04'] },
    })
  })

  it.each([
    ['1.2.0', '1.10.0', 'newer'],
    ['1.2.0', '1.2.0', 'same'],
    ['2.0.0', '1.9.9', 'older'],
  ])('from %s to %s it is %s', (before, after, order) => {
    const versioned = (version: string) => ({ ...smallDataset(), version })
    expect(diffDatasets(versioned(before), versioned(after)).version).toEqual({ before, after, order })
  })
})

function changed(change: (dataset: Dataset) => void): Dataset {
  const dataset = smallDataset()
  change(dataset)
  return dataset
}
