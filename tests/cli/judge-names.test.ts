import { describe, expect, it } from 'vitest'
import { judgeNames, namesIn, plain } from '../../cli/judge-names.ts'

const NAMES: [text: string, names: string[]][] = [
  ['Anna Kestrel spoke to the Halden Line.', ['Anna Kestrel', 'Halden Line']],
  ['The Sandmouth Port met.', ['The Sandmouth Port']],
  ['Élodie Šimić’s ship, Jean-Luc O’Hara', ['Élodie Šimić', 'Jean-Luc O’Hara']],
  ['Анна Кестрель сказала', ['Анна Кестрель']],
  ['Anna\u00a0Kestrel, Anna Kes\u00adtrel', ['Anna Kestrel', 'Anna Kestrel']],
  // One word, four words, single letters, and what is glued to more than a name are none.
  ['Kestrel went home', []],
  ['Anna Maria Kestrel Halden spoke', []],
  ['Anna K spoke', []],
  ['In U.S. waters, Anna Kestrel2, @Anna Kestrel.com', []],
  ['Anna\nKestrel', []],
  ['Anna  Kestrel', []],
]

describe('the names in a text', () => {
  for (const [text, names] of NAMES) {
    it(`are ${names.length === 0 ? 'none' : names.join(', ')} in ${JSON.stringify(text)}`, () => {
      expect(namesIn(text)).toEqual(names)
    })
  }
})

describe('judging names', () => {
  const block = (text: string, marks: string[], parent: number | null = null, whole = text) => ({
    ...{ text, marks, parent, whole },
  })
  const asked = new Set(['Anna Kestrel', 'Halden Line', 'The Halden', 'Big Anna'].map(plain))
  const judged = (...blocks: ReturnType<typeof block>[]) => judgeNames(blocks, asked)

  it('finds a name where a mark holds its words or a longer name, each mark once', () => {
    expect(judged(block('Anna Kestrel met Anna Kestrel.', ['Anna\n Kestrel', 'Dame Anna Kestrel']))).toMatchObject({
      expected: 2,
      found: 2,
      misses: [],
    })
  })

  it('misses a name that is marked less often than it stands there', () => {
    expect(judged(block('Anna Kestrel met Anna Kestrel.', ['Anna Kestrel']))).toMatchObject({
      expected: 2,
      found: 1,
      misses: [{ name: 'Anna Kestrel', count: 1 }],
    })
  })

  it('takes no mark of another block for that of this one', () => {
    const blocks = [block('Anna Kestrel', []), block('The rest', ['Anna Kestrel'])]
    expect(judged(...blocks)).toMatchObject({ expected: 1, found: 0 })
    const nested = [block('Anna Kestrel\nAnna Kestrel', ['Anna Kestrel']), block('Anna Kestrel', ['Anna Kestrel'], 0)]
    expect(judged(...nested)).toMatchObject({ expected: 2, found: 1 })
  })

  it('leaves out a name that one overlaps which begins on the line before', () => {
    const over = block('said Big\nAnna Kestrel', ['Big\nAnna'])
    expect(judged(over)).toMatchObject({ expected: 0, excluded: { overlapped: 1 }, misses: [] })
    expect(judged(block('said Big\nand\nAnna Kestrel', ['Big\nand']))).toMatchObject({ expected: 1, found: 0 })
  })

  it('leaves out what stands in machinery, what was not asked for, and what an earlier name overlaps', () => {
    expect(judged(block('said here', [], null, 'Anna Kestrel said here'))).toMatchObject({
      expected: 0,
      excluded: { machinery: 1 },
    })
    expect(judged(block('Peter Velmark', []))).toMatchObject({ expected: 0, excluded: { unasked: 1 } })
    expect(judged(block('a big Anna Kestrel', ['big Anna']))).toMatchObject({
      expected: 0,
      excluded: { overlapped: 1 },
    })
    expect(judged(block('a big Anna Kestrel', []))).toMatchObject({ expected: 1, excluded: { overlapped: 0 } })
  })
})
