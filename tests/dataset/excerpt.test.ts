import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dossier, dossierOf } from '../../dataset/dossier.ts'
import { excerptOf } from '../../dataset/excerpt.ts'
import { excerptText, readExcerpt } from '../../dataset/excerpt-text.ts'
import type { Dataset } from '../../dataset/model.ts'
import { smallDataset } from './small-dataset.ts'

const bundled = ['russian-bounties', 'doha-agreement'].map(
  (name) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as Dataset,
)
const datasets = [...bundled, smallDataset()]

/** A dossier as it is shown: sources have ids and languages, but nobody sees them. */
function shown(dossier: Dossier | undefined): unknown {
  return JSON.parse(JSON.stringify(dossier ?? null), (_, value) =>
    typeof value === 'object' && value !== null && 'publisher' in value ? { ...value, id: '', language: '' } : value,
  )
}

function wantedOf(actors: readonly string[], allegations: readonly string[]) {
  return { actors: new Set(actors), allegations: new Set(allegations) }
}

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))('an excerpt of %s', (_, dataset) => {
  const ids = (kind: Dossier['kind']) => (kind === 'actor' ? dataset.actors : dataset.allegations).map(({ id }) => id)

  it.each(['actor', 'allegation'] as const)('tells each %s as the dataset does', (kind) => {
    for (const id of ids(kind)) {
      const wanted = kind === 'actor' ? wantedOf([id], []) : wantedOf([], [id])
      expect(shown(dossierOf(excerptOf(dataset, wanted), kind, id))).toEqual(shown(dossierOf(dataset, kind, id)))
    }
  })

  it('tells any choice of both as the dataset does, also when it came as text', () => {
    const choice = fc.record({ actors: fc.subarray(ids('actor')), allegations: fc.subarray(ids('allegation')) })
    const sameOf = ({ actors, allegations }: { actors: string[]; allegations: string[] }) => {
      const excerpt = readExcerpt(excerptText(excerptOf(dataset, wantedOf(actors, allegations))))
      for (const id of actors)
        expect(shown(dossierOf(excerpt, 'actor', id))).toEqual(shown(dossierOf(dataset, 'actor', id)))
      for (const id of allegations) {
        expect(shown(dossierOf(excerpt, 'allegation', id))).toEqual(shown(dossierOf(dataset, 'allegation', id)))
      }
    }
    fc.assert(fc.property(choice, sameOf), { numRuns: 20 })
  })

  it('is the same when it came as text, and shorter than as JSON', () => {
    const all = excerptOf(dataset, wantedOf(ids('actor'), ids('allegation')))
    expect(readExcerpt(excerptText(all))).toEqual(JSON.parse(JSON.stringify(all)))
    expect(excerptText(all).length).toBeLessThan(JSON.stringify(all).length)
  })

  it('gives each source a number of its own', () => {
    const { sources } = excerptOf(dataset, wantedOf([], ids('allegation')))
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length)
  })

  it('passes over what nobody knows', () => {
    expect(excerptOf(dataset, wantedOf(['nobody'], ['nothing']))).toMatchObject({
      actors: [],
      allegations: [],
      sources: [],
    })
  })

  it('holds nothing of what recognises', () => {
    const all = JSON.stringify(excerptOf(dataset, wantedOf(ids('actor'), ids('allegation'))))
    expect(all).not.toMatch(/"(?:aliases|match|examples|concepts)":/)
  })
})

it('of many is smaller than their dossiers, which repeat what they share', () => {
  for (const dataset of bundled) {
    const actors = dataset.actors.map(({ id }) => id)
    const allegations = dataset.allegations.map(({ id }) => id)
    const dossiers = [
      ...actors.map((id) => dossierOf(dataset, 'actor', id)),
      ...allegations.map((id) => dossierOf(dataset, 'allegation', id)),
    ]
    const excerpt = JSON.stringify(excerptOf(dataset, wantedOf(actors, allegations)))
    expect(excerpt.length).toBeLessThan(JSON.stringify(dossiers).length / 2)
  }
})
