import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalLibraryText, canonicalText } from '../../dataset/canonical.ts'
import type { Dataset } from '../../dataset/model.ts'
import { parseDataset, parseLibrary } from '../../dataset/parse.ts'
import { allegationOf, smallDataset } from './small-dataset.ts'

describe('the canonical text', () => {
  it('is stable: parsed and written again, it is the same bytes, whatever the words and the order', () => {
    fc.assert(
      fc.property(anyDataset(), (dataset) => {
        const text = canonicalText(dataset)
        const parsed = parseDataset(text)
        expect(parsed).toMatchObject({ ok: true })
        if (parsed.ok) expect(canonicalText(parsed.dataset)).toBe(text)
      }),
      { numRuns: 150 },
    )
  })

  it('holds everything that the dataset holds', () => {
    const full = smallDataset()
    Object.assign(full, {
      $schema: './dataset.schema.json',
      homepage: 'https://a.example',
      updates: 'https://a.example/x',
    })
    Object.assign(allegationOf(full), {
      absent: [{ stance: 'supports', actor: 'norland', asOf: '2021-09-01', note: 'No answer found.' }],
    })
    Object.assign(full.concepts?.[0] ?? {}, { joins: [{ gap: 3, parts: ['moving', '@negation'] }] })
    Object.assign(allegationOf(full).match.rules?.[0] ?? {}, {
      threshold: 3,
      boost: [{ weight: 1, any: ['buoys'] }],
      not: ['moving'],
      agent: { is: 'who', of: 'deed' },
      ordered: true,
      reach: 9,
      page: ['buoys'],
      within: ['moved-buoys'],
    })
    expect(parseDataset(canonicalText(full))).toEqual({ ok: true, dataset: full })
  })

  it('does not depend on the order of entries and fields', () => {
    const turned = smallDataset()
    for (const list of [turned.sources, turned.actors, turned.concepts ?? [], allegationOf(turned).statements])
      list.reverse()
    for (const actor of turned.actors) actor.aliases.reverse()
    const reversed = Object.fromEntries(Object.entries(turned).reverse()) as Dataset
    expect(canonicalText(reversed)).toBe(canonicalText(smallDataset()))
  })

  it('puts strong aliases before weak ones and statements by date', () => {
    const dataset = smallDataset()
    dataset.actors[0]?.aliases.unshift({ text: 'Aquellin', weak: true })
    const text = canonicalText(dataset)
    expect(text.indexOf('"Ada Quellin" }')).toBeLessThan(text.indexOf('"Aquellin"'))
    expect(text.indexOf('sudland-2021-03-01')).toBeLessThan(text.indexOf('quellin-2021-03-04'))
  })

  it('is indented by two spaces, ends its lines with LF and ends with one', () => {
    const lines = canonicalText(smallDataset()).split('\n')
    expect(lines.at(-1)).toBe('')
    expect(lines[1]).toBe('  "format": 1,')
    expect(lines).toContain('        { "text": "Quellin", "weak": true }')
    expect(canonicalText(smallDataset())).not.toMatch(/\r|\t| $/m)
  })

  it('leaves the dataset that it is given as it was', () => {
    const dataset = smallDataset()
    dataset.actors.reverse()
    const before = JSON.stringify(dataset)
    canonicalText(dataset)
    expect(JSON.stringify(dataset)).toBe(before)
  })
})

describe('the canonical text of the library', () => {
  it('is stable and holds the same', () => {
    const parsed = parseLibrary(readFileSync('data/concepts.json', 'utf8'))
    if (!parsed.ok) throw new Error('The library is not sound.')
    const again = parseLibrary(canonicalLibraryText(parsed.library))
    if (!again.ok) throw new Error('The library is not sound when written again.')
    expect(canonicalLibraryText(again.library)).toBe(canonicalLibraryText(parsed.library))
    expect(new Set(again.library.concepts)).toEqual(new Set(parsed.library.concepts))
  })
})

function anyDataset(): fc.Arbitrary<Dataset> {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => {
    const file = JSON.stringify({ ...smallDataset(), title: text })
    return parseDataset(file).ok
  })
  const small = smallDataset()
  return fc
    .record({
      title: words,
      summary: words,
      sources: fc.shuffledSubarray(small.sources, { minLength: small.sources.length }),
      actors: fc.shuffledSubarray(small.actors, { minLength: small.actors.length }),
      statements: fc.shuffledSubarray(allegationOf(small).statements),
      date: fc.constantFrom('2021', '2021-03', '2021-03-04'),
      nulls: fc.option(fc.constant<Dataset['nulls']>(['paid tribute']), { nil: undefined }),
    })
    .map(({ title, summary, statements, date, nulls, ...lists }) => {
      const { nulls: _, ...rest } = small
      const allegation = { ...allegationOf(small), statements: statements.map((one) => ({ ...one, summary, date })) }
      return { ...rest, ...lists, title, allegations: [allegation], ...(nulls && { nulls }) }
    })
}
