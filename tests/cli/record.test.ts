import { describe, expect, it } from 'vitest'
import { recordOf } from '../../cli/record.ts'
import type { Findings } from '../../engine/reading.ts'

const findings: Findings = {
  mentions: [
    {
      kind: 'actor',
      passage: 1,
      span: { start: 4, end: 10 },
      quote: 'Harbor',
      targets: [
        { dataset: 'a', kind: 'actor', id: 'harbour' },
        { dataset: 'b', kind: 'actor', id: 'harbour' },
        { dataset: 'b', kind: 'actor', id: 'harbour-police' },
      ],
      sure: true,
      why: [],
    },
    {
      kind: 'allegation',
      passage: 1,
      span: { start: 0, end: 12 },
      quote: 'The Harbor 1',
      targets: [{ dataset: 'a', kind: 'allegation', id: 'leak' }],
      sure: false,
      stance: 'denies',
      score: 4,
      why: [{ slot: 'place', label: 'the harbour', quote: 'Harbor', span: { start: 4, end: 10 } }],
    },
  ],
  coverage: [
    {
      dataset: 'a',
      allegation: 'leak',
      reported: [{ statement: 's1', stance: 'denies', passage: 1, span: { start: 0, end: 3 } }],
      missing: ['s2'],
    },
  ],
}

const document = {
  passages: [
    { text: 'Title', offset: 0 },
    { text: 'The Harbor 1', offset: 6 },
  ],
  warnings: ['Odd.'],
}

describe('recordOf', () => {
  const record = recordOf('a.txt', document, findings, (dataset, id) => `${dataset}/${id}`)

  it('tells places in the offsets of the document', () => {
    expect(record.mentions[2]).toEqual({
      kind: 'allegation',
      id: 'leak',
      datasets: ['a'],
      start: 6,
      end: 18,
      quote: 'The Harbor 1',
      stance: 'denies',
      score: 4,
      sure: false,
      why: [{ slot: 'place', label: 'the harbour', quote: 'Harbor', start: 10, end: 16 }],
    })
    expect(record.coverage[0]?.reported[0]).toMatchObject({ statement: 's1', start: 6, end: 9 })
  })

  it('gives one record for each thing that a name may mean, and none twice for two datasets', () => {
    const actors = record.mentions.filter(({ kind }) => kind === 'actor')
    expect(actors.map(({ id, name, datasets }) => [id, name, datasets])).toEqual([
      ['harbour', 'a/harbour', ['a', 'b']],
      ['harbour-police', 'b/harbour-police', ['b']],
    ])
  })

  it('hands the warnings on', () => {
    expect(record.warnings).toEqual(['Odd.'])
  })
})
