import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import * as schema from '../../dataset/schema.ts'
import { compile } from '../../engine/compile.ts'
import type { Findings, PageText } from '../../engine/reading.ts'
import { recognise } from '../../engine/recognise.ts'
import { HARBOUR, HARBOUR_INDEX, LIBRARY } from './fixture.ts'
import { rows } from './rows.ts'

describe('names and allegations of one page', () => {
  rows(HARBOUR_INDEX, 'both', [
    'The [SPA]{port-authority} denies that [[[Kestria]{kestria} paid harbour officials]]{harbour-bribes:denies}.',
    '# [[[Kestrian] bribes for harbour officials]] ¶ [Mina Varo] spoke in [Lorn] today. [Varo] left.',
    '[[[Halden] dumped sludge in the bay]]{bay-dumping}, and it [[led to deaths]]{dumping-deaths}.',
    'The bay was calm, and the pilots slept.',
  ])
})

describe('the fixture', () => {
  it('is a dataset and a library as the format wants them', () => {
    expect(v.safeParse(schema.Dataset, HARBOUR).issues ?? []).toEqual([])
    expect(v.safeParse(schema.ConceptLibrary, LIBRARY).issues ?? []).toEqual([])
  })
})

/** Bits of text that mean something to the engine, and bits that mean trouble. */
const PIECES = [
  ...['Kestria', 'Velmark', 'Halden', 'Shipping', 'Union', 'Varo', 'Mina', 'Otto', 'Dorn', 'ITS', 'SPA', 'S.P.A.'],
  ...['paid', 'harbour officials', 'bribes', 'dumped', 'sludge', 'bay', 'led to', 'deaths', 'ledger story'],
  ...['denied', 'claims', 'violated', 'by', 'accord', 'paid tribute', 'dump trucks', 'Lorn Castle', 'Jeanne', 'Mr.'],
  ...['. ', '! ', '? ', '\n\n', ' ', ' ', ' ', ' “', '” ', ' (', ') ', '’s ', '-', '…', '"', ', ', ': '],
  ...['\ud83d', '\ude00', '😀', '\u00ad', '\u200b', '\u0301', '\u202e', '\u0000', '港', 'ß', 'İ', '\uffff'],
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
)
const pages: fc.Arbitrary<PageText> = fc
  .array(
    fc.record(
      {
        text,
        role: fc.constantFrom('title' as const, 'heading' as const),
        language: fc.constantFrom('en', 'de', '', '-'),
      },
      { requiredKeys: ['text'] },
    ),
    { maxLength: 6 },
  )
  .map((passages) => ({ passages }))

/** Asserts something of the findings of two hundred pages. */
function always(claim: (page: PageText, findings: Findings) => void): void {
  fc.assert(
    fc.property(pages, (page) => {
      claim(page, recognise(HARBOUR_INDEX, page))
    }),
    { numRuns: 200 },
  )
}

describe('whatever the page holds', () => {
  it('nothing throws, and the same page gives the same answer', () => {
    always((page, findings) => expect(recognise(HARBOUR_INDEX, page)).toEqual(findings))
  })

  it('the answer does not depend on pages read before, nor on a stored copy of the index', () => {
    const copy = structuredClone(compile([HARBOUR], LIBRARY))
    always((page, findings) => expect(recognise(copy, page)).toEqual(findings))
  })

  it('spans lie within their passage and are their quote', () => {
    always((page, { mentions }) => {
      for (const { passage, span, quote, why } of mentions) {
        const { text: whole } = page.passages[passage] ?? { text: '' }
        for (const one of [{ span, quote }, ...why]) {
          expect(one.span.start).toBeGreaterThanOrEqual(0)
          expect(one.span.end).toBeGreaterThan(one.span.start)
          expect(one.span.end).toBeLessThanOrEqual(whole.length)
          expect(whole.slice(one.span.start, one.span.end)).toBe(one.quote)
        }
      }
    })
  })

  it('mentions stand in reading order, and those of actors do not overlap', () => {
    always((_, { mentions }) => {
      const places = mentions.map(({ passage, span }) => passage * 1e6 + span.start)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      const names = mentions.filter((one) => one.kind === 'actor')
      names.slice(1).forEach((name, at) => {
        const before = names[at]
        if (before?.passage === name.passage) expect(before.span.end).toBeLessThanOrEqual(name.span.start)
      })
    })
  })

  it('mentions of one allegation do not overlap, and each is of something', () => {
    always((_, { mentions }) => {
      const ends = new Map<string, number>()
      for (const { kind, passage, span, targets } of mentions) {
        expect(targets.length).toBeGreaterThan(0)
        if (kind === 'actor') continue
        const key = `${passage} ${targets[0]?.id}`
        expect(span.start).toBeGreaterThanOrEqual(ends.get(key) ?? 0)
        ends.set(key, span.end)
      }
    })
  })

  it('a likely mention stands on a page with a sure one of its allegation', () => {
    always((_, { mentions }) => {
      const sure = new Set(mentions.flatMap((one) => (one.sure ? one.targets.map((target) => target.id) : [])))
      for (const { targets } of mentions) expect(targets.some((target) => sure.has(target.id))).toBe(true)
    })
  })

  it('coverage is told once for each allegation that is surely there, and holds each statement once', () => {
    always((_, { mentions, coverage }) => {
      const sure = mentions.filter((one) => one.kind === 'allegation' && one.sure)
      const ids = new Set(sure.flatMap((one) => one.targets.map((target) => target.id)))
      expect(coverage.map((one) => one.allegation).sort()).toEqual([...ids].sort())
      for (const { allegation, reported, missing } of coverage) {
        const known = HARBOUR.allegations.find((one) => one.id === allegation)?.statements.map(({ id }) => id)
        expect([...reported.map((one) => one.statement), ...missing].sort()).toEqual([...(known ?? [])].sort())
      }
    })
  })

  it('no page and no dataset give empty answers', () => {
    const nothing = { mentions: [], coverage: [] }
    expect(recognise(HARBOUR_INDEX, { passages: [] })).toEqual(nothing)
    expect(recognise(HARBOUR_INDEX, { passages: [{ text: '' }] })).toEqual(nothing)
    expect(recognise(compile([], LIBRARY), { passages: [{ text: 'Kestria paid harbour officials.' }] })).toEqual(
      nothing,
    )
    expect(
      recognise(compile([], { ...LIBRARY, concepts: [], nulls: [] }), { passages: [{ text: 'Kestria' }] }),
    ).toEqual(nothing)
  })
})
