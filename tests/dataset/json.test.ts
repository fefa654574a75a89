import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathText } from '../../dataset/fault.ts'
import { locateFaults } from '../../dataset/json/locate.ts'
import { readJson } from '../../dataset/json/read.ts'

describe('reading JSON', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        fc.pre(!/__proto__|constructor|prototype/.test(text))
        const { value, faults } = readJson(text)
        expect(faults).toEqual([])
        expect(value).toEqual(JSON.parse(text))
      }),
    )
  })

  it('refuses what JSON.parse refuses, wherever a good text is damaged', () => {
    const good = '{"a": [1, -2.5e+3, true, null], "b\\u00e9\\n": {"c": "d“e”"}, "f": []}'
    const damage = fc.tuple(fc.nat(good.length), fc.nat(3), fc.string({ unit: 'grapheme', maxLength: 3 }))
    fc.assert(
      fc.property(damage, ([at, taken, put]) => {
        const text = good.slice(0, at) + put + good.slice(at + taken)
        expect(readJson(text).faults.filter((one) => !one.message.includes('twice')).length > 0).toBe(!parses(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('never reads beyond the place that it names', () => {
    const damaged = '{"a": 1,\n"b": [1, 2}'
    expect(readJson(damaged).faults).toMatchObject([{ offset: damaged.length - 1, path: 'b' }])
  })
})

describe('locating', () => {
  const text = '{\r\n  "a": {"b": [1,\r\n    {"c d": 2}]},\n\r"e": 3 }'
  it.each([
    ['', 1, 1],
    ['a', 2, 8],
    ['a.b', 2, 14],
    ['a.b[0]', 2, 15],
    ['a.b[1]', 3, 5],
    ['a.b[1]["c d"]', 3, 13],
    ['e', 5, 6],
    ['a.missing', 2, 8],
    ['a.b[7].x', 2, 14],
    ['missing', 1, 1],
  ])('%s is at line %i, column %i', (path, line, column) => {
    expect(locateFaults(text, [{ path, message: 'x' }])).toEqual([{ path, message: 'x', line, column }])
  })

  it('puts faults in the order of the file', () => {
    const faults = ['e', 'a.b[0]', 'a'].map((path) => ({ path, message: 'x' }))
    expect(locateFaults(text, faults).map(({ path }) => path)).toEqual(['a', 'a.b[0]', 'e'])
  })

  it('finds every value of any JSON where it begins', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (json) => {
        fc.pre(readJson(json).faults.length === 0)
        const places = new Map<string, number>()
        readJson(json, (path, offset) => places.set(pathText(path), offset))
        for (const [path, offset] of places) {
          const [fault] = locateFaults(json, [{ path, message: '' }])
          expect(fault?.column).toBe(offset + 1)
        }
      }),
      { numRuns: 60 },
    )
  })
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
