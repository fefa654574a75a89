import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../dataset/dossier.ts'
import type { Dataset } from '../../dataset/model.ts'
import { compile } from '../../engine/compile.ts'
import { outlineOf, overviewOf } from '../../engine/overview.ts'
import { recognise } from '../../engine/recognise.ts'
import { HARBOUR, LIBRARY } from './fixture.ts'
import { readMarked } from './marked-text.ts'

const SECOND: Dataset = { ...HARBOUR, id: 'second' }

function overview(notation: string, datasets = [HARBOUR], known = datasets) {
  const findings = recognise(compile(datasets, LIBRARY), readMarked(notation).page)
  return { findings, outline: outlineOf(findings), ...overviewOf(outlineOf(findings), known) }
}

const ids = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id)
const PAGE =
  'Velmark spoke of it. Kestria paid harbour officials. Kestria paid. It was said that Halden Shipping dumped sludge ' +
  'in the bay. Velmark left.'

describe('the page at a glance', () => {
  it('has an entry for each thing, by its first mention', () => {
    const { actors, allegations } = overview(PAGE)
    expect(ids(actors)).toEqual(['velmark', 'kestria', 'halden-shipping'])
    expect(ids(allegations)).toEqual(['harbour-bribes', 'bay-dumping'])
  })

  it('lists the mentions of each in reading order', () => {
    const { findings, actors, allegations } = overview(PAGE)
    const [velmark] = actors
    const [bribes] = allegations
    const words = (numbers: readonly number[] = []) => numbers.map((number) => findings.mentions[number]?.quote)
    expect(words(velmark?.mentions)).toEqual(['Velmark', 'Velmark'])
    expect(words(bribes?.mentions)).toEqual(['Kestria paid harbour officials', 'Kestria paid'])
    expect(findings.mentions[velmark?.mentions[1] ?? -1]?.span.start).toBeGreaterThan(50)
  })

  it('is sure of what has one sure mention', () => {
    expect(overview(PAGE).allegations.map((entry) => entry.sure)).toEqual([true, true])
  })

  it('carries the coverage of allegations alone', () => {
    const { actors, allegations } = overview(PAGE)
    expect(allegations.map((entry) => entry.coverage.map((one) => one.allegation))).toEqual([
      ['harbour-bribes'],
      ['bay-dumping'],
    ])
    expect(actors.every((entry) => entry.coverage.length === 0)).toBe(true)
  })

  it('is empty on a page without mentions', () => {
    const { actors, allegations } = overview('The bay was calm.')
    expect([actors, allegations]).toEqual([[], []])
  })

  it('counts a name of two targets under each', () => {
    const { actors } = overview('Rolf Halden leads Halden Shipping now. Halden rose.')
    expect(actors.map((entry) => [entry.id, entry.mentions.length])).toEqual([
      ['rolf-halden', 2],
      ['halden-shipping', 2],
    ])
  })
})

describe('what two datasets know under one id', () => {
  const { actors, allegations, findings } = overview('Kestria paid harbour officials.', [HARBOUR, SECOND])

  it('is one entry with a dossier and a coverage for each', () => {
    expect(ids(actors)).toEqual(['kestria'])
    expect(actors[0]?.dossiers.map((one: Dossier) => one.dataset.id)).toEqual(['grey-harbour', 'second'])
    expect(allegations[0]?.coverage.map((one) => one.dataset)).toEqual(['grey-harbour', 'second'])
  })

  it('is one entry of the outline, which names them', () => {
    const { outline } = overview('Kestria paid harbour officials.', [HARBOUR, SECOND], [])
    const { kind, id, datasets } = outline.actors[0] ?? {}
    expect({ kind, id, datasets }).toEqual({ kind: 'actor', id: 'kestria', datasets: ['grey-harbour', 'second'] })
  })

  it('is counted once for each mention', () => {
    expect(findings.mentions).toHaveLength(2)
    expect([...actors, ...allegations].map((entry) => entry.mentions.length)).toEqual([1, 1])
  })
})

describe('what has no dossier', () => {
  it('is left out', () => {
    const { actors, allegations } = overview(PAGE, [HARBOUR], [])
    expect([actors, allegations]).toEqual([[], []])
  })

  it('of one of two datasets is shown with the other’s', () => {
    const { actors } = overview('Kestria', [HARBOUR, SECOND], [SECOND])
    expect(actors.map((entry) => entry.dossiers.map((one) => one.dataset.id))).toEqual([['second']])
  })
})
