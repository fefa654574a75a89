import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../dataset/model.ts'
import { parseDataset, parseLibrary } from '../../dataset/parse.ts'
import { changed, messages } from './faults-of.ts'
import { allegationOf } from './small-dataset.ts'

describe('references', () => {
  it('are all told where they name nothing', () => {
    const broken = changed((dataset) => {
      const [first, second] = allegationOf(dataset).statements
      Object.assign(dataset.actors[0] ?? {}, { memberOf: ['westland'] })
      Object.assign(dataset.concepts?.[0] ?? {}, {
        includes: ['ships', '@ships', 'actor:westland'],
        joins: [{ parts: ['moving', 'ships'] }, { parts: ['@ships', 'actor:westland'] }],
      })
      Object.assign(allegationOf(dataset), { about: ['westland'] })
      Object.assign(allegationOf(dataset).firstReported, { by: 'nobody', source: 'nowhere' })
      Object.assign(first ?? {}, { speaker: 'nobody', sources: ['courier-2021-03-02', 'nowhere'] })
      Object.assign(second ?? {}, { behalf: 'westland' })
      allegationOf(dataset).absent = [{ stance: 'denies', actor: 'nobody', asOf: '2021-09-01', note: 'No answer.' }]
      Object.assign(allegationOf(dataset).match.rules?.[0] ?? {}, {
        slots: [
          { name: 'who', any: ['actor:westland', 'ships'], rival: ['ships'] },
          { name: 'who', any: ['buoys'] },
        ],
        strong: [['whom']],
        boost: [{ any: ['ships'], weight: 1 }],
        not: ['ships'],
        agent: { of: 'deed', is: 'who' },
        page: ['ships'],
        within: ['other-affair'],
      })
    })
    expect(messages(broken).sort()).toEqual([
      'actors[0].memberOf[0]: “westland” names no actor.',
      'allegations[0].about[0]: “westland” names no actor.',
      'allegations[0].absent[0].actor: “nobody” names no actor.',
      'allegations[0].firstReported.by: “nobody” names no actor.',
      'allegations[0].firstReported.source: “nowhere” names no source.',
      'allegations[0].match.rules[0].agent.of: “deed” names no slot of this rule.',
      'allegations[0].match.rules[0].boost[0].any[0]: “ships” names no concept of this dataset.',
      'allegations[0].match.rules[0].not[0]: “ships” names no concept of this dataset.',
      'allegations[0].match.rules[0].page[0]: “ships” names no concept of this dataset.',
      'allegations[0].match.rules[0].slots[0].any[0]: “westland” names no actor.',
      'allegations[0].match.rules[0].slots[0].any[1]: “ships” names no concept of this dataset.',
      'allegations[0].match.rules[0].slots[0].rival[0]: “ships” names no concept of this dataset.',
      'allegations[0].match.rules[0].slots[1].name: The slot “who” stands twice.',
      'allegations[0].match.rules[0].strong[0][0]: “whom” names no slot of this rule.',
      'allegations[0].match.rules[0].within[0]: “other-affair” names no allegation of this dataset.',
      'allegations[0].statements[0].sources[1]: “nowhere” names no source.',
      'allegations[0].statements[0].speaker: “nobody” names no actor.',
      'allegations[0].statements[1].behalf: “westland” names no actor.',
      'concepts[0].includes[0]: “ships” names no concept of this dataset.',
      'concepts[0].includes[2]: “westland” names no actor.',
      'concepts[0].joins[0].parts[1]: “ships” names no concept of this dataset.',
      'concepts[0].joins[1].parts[1]: “westland” names no actor.',
    ])
  })

  it('into the library are checked where it is given', () => {
    const file = changed((dataset) => Object.assign(dataset.concepts?.[0] ?? {}, { includes: ['@ships'] }))
    const library = (id: string) => {
      const text = { format: 1, id: 'own', version: '1.0.0', language: 'en', concepts: [concept(id)], nulls: [] }
      const parsed = parseLibrary(JSON.stringify(text))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
      return parsed.library
    }
    expect(parseDataset(file).ok).toBe(true)
    expect(parseDataset(file, library('ships')).ok).toBe(true)
    expect(parseDataset(file, library('boats'))).toMatchObject({
      ok: false,
      faults: [{ path: 'concepts[0].includes[0]', message: '“ships” names no concept of the library.' }],
    })
  })

  it('must not go round in a circle, and a chain of 20,000 is no trouble', () => {
    const circle = changed((dataset) => {
      dataset.concepts?.push({ ...concept('a'), includes: ['b'] }, { ...concept('b'), includes: ['a'] })
    })
    expect(messages(circle)).toHaveLength(2)
    const joined = changed((dataset) => {
      dataset.concepts?.push(
        { ...concept('a'), joins: [{ parts: ['b', 'buoys'] }] },
        { ...concept('b'), includes: ['a'] },
      )
    })
    expect(messages(joined)).toHaveLength(2)
    const chain = changed((dataset) => {
      for (let at = 0; at < 20_000; at += 1)
        dataset.concepts?.push({ ...concept(`c${at}`), includes: at === 0 ? [] : [`c${at - 1}`] })
    })
    expect(messages(chain)).toEqual([])
  })

  it('of a concept without terms lead somewhere', () => {
    const file = changed((dataset) => dataset.concepts?.push({ id: 'x', label: 'x', terms: [] }))
    expect(messages(file)).toEqual(['concepts[2]: The concept “x” has no terms, includes no concept and joins none.'])
    const joining = changed((dataset) =>
      dataset.concepts?.push({ id: 'x', label: 'x', terms: [], joins: [{ parts: ['buoys', 'moving'] }] }),
    )
    expect(messages(joining)).toEqual([])
  })
})

describe('the concept library', () => {
  it('of the project is sound', () => {
    expect(parseLibrary(readFileSync('data/concepts.json', 'utf8'))).toMatchObject({ ok: true })
  })

  it('is refused with its faults', () => {
    const text = {
      format: 1,
      id: 'own',
      version: '1.0.0',
      language: 'en',
      concepts: [concept('a'), concept('a')],
      nulls: ['?'],
    }
    expect(parseLibrary(JSON.stringify(text))).toMatchObject({
      ok: false,
      faults: [{ path: 'concepts[1].id' }, { path: 'nulls[0]' }],
    })
  })
})

function concept(id: string): NonNullable<Dataset['concepts']>[number] {
  return { id, label: id, terms: ['ship~'] }
}
