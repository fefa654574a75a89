import { describe, expect, it } from 'vitest'
import { createTokens, folded, tokenise } from '../../engine/tokens.ts'

/** The words of a text, as they stand in it. */
function words(text: string): string[] {
  const { count, start, end } = tokenise(text, createTokens())
  return Array.from({ length: count }, (_, at) => text.slice(start[at], end[at]))
}

function hashes(text: string): number[] {
  const { count, hash } = tokenise(text, createTokens())
  return [...hash.slice(0, count)]
}

describe('words are whole', () => {
  it.each([
    ['The bay, the sea.', ['The', 'bay', 'the', 'sea']],
    ['', []],
    [' \n\t\u00a0', []],
    ['… – !?', []],
    ['a', ['a']],
    ['Halden7 2031', ['Halden7', '2031']],
    ['one_two', ['one', 'two']],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('apostrophes and hyphens separate', () => {
  it.each([
    ["Kestria's", ['Kestria', 's']],
    ['Kestria’s', ['Kestria', 's']],
    ['pilots’ boats', ['pilots', 'boats']],
    ['Kestria-linked', ['Kestria', 'linked']],
    ['al‑Sahir al‐Sahir al–Sahir', ['al', 'Sahir', 'al', 'Sahir', 'al', 'Sahir']],
    ["O'Dorn", ['O', 'Dorn']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('initials with dots are one word with their last dot', () => {
  it.each([
    ['in the U.S. on Monday', ['in', 'the', 'U.S.', 'on', 'Monday']],
    ['G.R.U.', ['G.R.U.']],
    ['the U.S', ['the', 'U.S']],
    ['U.S.-led', ['U.S.', 'led']],
    ['the U.S.’s', ['the', 'U.S.', 's']],
    ['(U.S.)', ['U.S.']],
    ['S.P.A. and SPA', ['S.P.A.', 'and', 'SPA']],
    ['J.K. Dorn', ['J.K.', 'Dorn']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('they fold like the letters without dots', () => {
    expect(hashes('U.S.')).toEqual(hashes('US'))
    expect(hashes('g.r.u')).toEqual(hashes('GRU'))
    expect(hashes('U.S.')).not.toEqual(hashes('U S'))
  })

  it.each([
    ['J. Dorn', ['J', 'Dorn']],
    ['Plan B.', ['Plan', 'B']],
    ['the end.Next', ['the', 'end', 'Next']],
    ['A.Dorn', ['A', 'Dorn']],
    ['3.5 m', ['3', '5', 'm']],
    ['U. S.', ['U', 'S']],
    ['I..S', ['I', 'S']],
    ['U,S', ['U', 'S']],
  ])('%s holds none', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('what has no width does not split a word', () => {
  it.each(['Hal\u00adden', 'Hal\u200bden', 'H\u200da\u200cl\u2060den', '\u200eHalden', 'Halden\ufeff', 'Ha\u0301lden'])(
    '%j',
    (text) => {
      expect(words(text)).toHaveLength(1)
      expect(hashes(text)).toEqual(hashes('Halden'))
    },
  )

  it('such a mark alone is no word', () => {
    expect(words('\u00ad \u200b \u0301')).toEqual([])
  })

  it('a word does not begin with one', () => {
    expect(words('\u200bHalden')).toEqual(['Halden'])
  })
})

describe('spellings of one word have one hash', () => {
  it.each([
    ['Łukasz', 'lukasz'],
    ['WEISS', 'Weiß'],
    ['Ærø', 'AERO'],
    ['ﬁsh', 'fish'],
    ['Ｐｏｒｔ', 'port'],
    ['İZMIR', 'ızmır'],
    ['Zoë', 'Zoe\u0308'],
    ['Nguyễn', 'Nguyễn'.normalize('NFD')],
  ])('%s and %s', (one, other) => {
    expect(hashes(one)).toEqual(hashes(other))
  })

  it.each([
    ['Halden', 'Haldon'],
    ['ab', 'ba'],
    ['ss', 's'],
    ['a', 'aa'],
    ['Halden', 'Haldens'],
    ['港', '口'],
  ])('%s and %s differ', (one, other) => {
    expect(hashes(one)).not.toEqual(hashes(other))
  })
})

describe('writing without spaces has a word for each character', () => {
  it.each([
    ['佳斯特港口', ['佳', '斯', '特', '港', '口']],
    ['カタ', ['カ', 'タ']],
    ['한국 항구', ['한국', '항구']],
    ['كستريا وميناء', ['كستريا', 'وميناء']],
    ['порт Кестрия', ['порт', 'Кестрия']],
    ['हिन्दी தமிழ் বাংলা', ['हिन्दी', 'தமிழ்', 'বাংলা']],
    ['Kestria社 港Halden', ['Kestria', '社', '港', 'Halden']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('offsets are those of the text', () => {
  it.each([
    ['😀 Halden 😀', ['Halden']],
    ['Halden😀', ['Halden']],
    ['😀', []],
    ['\ud83d', []],
    ['Halden\ud83d', ['Halden']],
    ['\ude00Halden', ['Halden']],
    ['👩‍👩‍👧 bay', ['bay']],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('are UTF-16 units, also behind emoji and decomposed letters', () => {
    const text = '😀 e\u0301tat Halden'
    const { start, end } = tokenise(text, createTokens())
    expect([start[0], end[0], start[1], end[1]]).toEqual([3, 8, 9, 15])
  })
})

describe('the room for words', () => {
  it('grows with the text and is used again', () => {
    const room = createTokens(1)
    tokenise('a b c d e f g', room)
    expect(room.count).toBe(7)
    tokenise('a', room)
    expect(room.count).toBe(1)
  })

  it('holds the worst text: a word in every other character', () => {
    expect(tokenise('a '.repeat(5000), createTokens(4)).count).toBe(5000)
    expect(tokenise('a '.repeat(5000), createTokens(4)).end[4999]).toBe(9999)
    expect(tokenise('港'.repeat(5000), createTokens(4)).end[4999]).toBe(5000)
  })
})

describe('folded text', () => {
  it('is the letters alone, of any stretch', () => {
    expect(folded('The U.S., Weiß-')).toBe('theusweiss')
    expect(folded('The U.S.', 4, 8)).toBe('us')
    expect(folded('', 0, 0)).toBe('')
  })
})
