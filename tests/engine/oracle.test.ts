import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOracle, type Found, wordsOf } from '../../bench/oracle.ts'
import { walk } from '../../engine/automaton.ts'
import { buildAutomaton } from '../../engine/build-automaton.ts'
import { addPattern, createPatternList } from '../../engine/pattern-list.ts'
import { formsOf } from '../../engine/term.ts'
import { createTokens, tokenise } from '../../engine/tokens.ts'

/** What the engine's automaton finds, in the oracle's terms and order. */
function automatonFinds(names: readonly string[], text: string): Found[] {
  const patterns = createPatternList()
  names.forEach((text, owner) => {
    for (const form of formsOf({ text, case: 'any' })) addPattern(patterns, form, owner)
  })
  const automaton = buildAutomaton(patterns)
  const found: Found[] = []
  walk(automaton, text, tokenise(text, createTokens()), (from, to, pattern) => {
    found.push({ from, to, name: automaton.owner[pattern] as number })
  })
  return found.sort(inOrder)
}

function inOrder(one: Found, other: Found): number {
  return one.from - other.from || one.to - other.to || one.name - other.name
}

/** Words of one to three letters, so that names share prefixes, overlap and nest. */
const word = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 3 })

const GAPS = [
  ' ',
  ' ',
  ' ',
  '-',
  '’',
  "'",
  '‑',
  '/',
  '\u00a0',
  '\n   ',
  ' - ',
  '. ',
  '.',
  ', ',
  ' — ',
  ' (',
  '” ',
  '…',
  ' / - ',
  ' & ',
  '+',
  '\u200b ',
  ' \u00ad',
]

/** A page of these words and gaps, and names made of the same words. */
function scene(letters: string) {
  // Names are written with gaps of their own now and then, and often with those of the text.
  const words = fc
    .array(fc.tuple(word(letters), fc.oneof({ weight: 3, arbitrary: fc.constant(' ') }, fc.constantFrom(...GAPS))), {
      ...{ minLength: 1, maxLength: 4 },
    })
    .map((parts) => parts.flat().slice(0, -1).join(''))
  return fc.record({
    names: fc.array(words, { minLength: 1, maxLength: 12 }),
    text: fc
      .array(fc.tuple(word(letters), fc.constantFrom(...GAPS)), { maxLength: 40 })
      .map((parts) => parts.flat().join('')),
  })
}

const SCRIPTS: [script: string, letters: string][] = [
  ['two letters, where everything overlaps', 'ab'],
  ['Latin with diacritics', 'aáàâåãeéëoöøuüßæœłđıİIçñ'],
  ['decomposed Latin', 'ae\u0301o\u0308u'.normalize('NFD')],
  ['Latin with soft hyphens and joiners', 'abc\u00ad\u200b\u2060'],
  ['Cyrillic', 'аеёийїщъяАЕЁ'],
  ['Greek', 'αάοόσςωώΣΑ'],
  ['Arabic', 'اأإبتكلمي'],
  ['ideographs and kana', '港口市カが东'],
  ['Hangul', '한국항구'],
  ['Devanagari', 'कखगिीु्'],
  ['Hebrew with points', 'אבגדםְָ'],
  ['Armenian', 'աբգԱԲև'],
  ['Georgian, small and large', 'აბგᲐᲑ'],
  ['Thai', 'กขคงาิ่'],
  ['Tamil', 'கசடபிு்'],
  ['Ethiopic', 'አበገደሀ'],
  ['Vietnamese, composed and decomposed', 'aăâậậđƠơ'],
  ['Persian and Urdu with joiners', 'کگپچہی\u200c'],
  ['Latin between emoji and lone halves', 'ab😀\ud83d'],
  ['scripts mixed, with digits', 'aBγك港9'],
]

describe('the automaton finds what a Map of first words finds', () => {
  it.each(SCRIPTS)('%s', (_, letters) => {
    fc.assert(
      fc.property(scene(letters), ({ names, text }) => {
        expect(automatonFinds(names, text)).toEqual(createOracle(names)(text).sort(inOrder))
      }),
      { numRuns: 150 },
    )
  })

  it('two thousand names of two letters', () => {
    const names = fc.array(
      fc.array(word('ab'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ')),
      { minLength: 2000, maxLength: 2000 },
    )
    const text = fc.array(word('ab'), { minLength: 200, maxLength: 200 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(names, text, (list, page) => {
        expect(automatonFinds(list, page)).toEqual(createOracle(list)(page).sort(inOrder))
      }),
      { numRuns: 3 },
    )
  })

  it('fifty thousand names, of which none stands in the text, give nothing', () => {
    const names = Array.from({ length: 50_000 }, (_, number) => `quay${number} line${number * 7}`)
    const text = Array.from({ length: 5000 }, (_, number) => `quay${number} line${number * 7 + 1}`).join(' ')
    expect(automatonFinds(names, text)).toEqual([])
  })

  it('fifty thousand names are all found', () => {
    const names = Array.from({ length: 50_000 }, (_, number) => `quay${number} line`)
    expect(automatonFinds(names, names.join(', '))).toHaveLength(50_000)
  })

  it('no names find nothing', () => {
    expect(automatonFinds([], 'a b c')).toEqual([])
    expect(automatonFinds(['a'], '')).toEqual([])
  })
})

describe('the tokeniser splits as a regular expression does', () => {
  it.each(SCRIPTS)('%s', (_, letters) => {
    const piece = fc.oneof(word(letters), fc.constantFrom(...GAPS))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const { count, start, end } = tokenise(text, createTokens())
        const spans = Array.from({ length: count }, (_, at) => [start[at], end[at]])
        expect(spans).toEqual(wordsOf(text).map((one) => [one.start, one.end]))
      }),
      { numRuns: 150 },
    )
  })
})

describe('hashes', () => {
  const words = Array.from({ length: 200_000 }, (_, number) => {
    const scrambled = Math.imul(number + 1, 0x9e3779b1) >>> 0
    return (
      scrambled.toString(36) +
      Math.imul(scrambled ^ (scrambled >>> 15), 0x85ebca6b)
        .toString(36)
        .replace('-', 'x')
    )
  })
  const { hash, count } = tokenise(words.join(' '), createTokens())
  const first = new Map<number, string>()
  const pairs = words.flatMap((one, at) => {
    const other = first.get(hash[at] as number)
    if (other === undefined) first.set(hash[at] as number, one)
    return other === undefined ? [] : [[one, other] as const]
  })

  it('of two hundred thousand words hardly ever meet', () => {
    expect(count).toBe(200_000)
    expect(pairs.length).toBeLessThan(30)
  })

  it('that meet do not make one name of two', () => {
    expect(pairs.length).toBeGreaterThan(0)
    for (const [one, other] of pairs) {
      expect(automatonFinds([one], other)).toEqual([])
      expect(automatonFinds([`${one} line`], `${other} line`)).toEqual([])
      expect(automatonFinds([one, other], other)).toEqual([{ from: 0, to: 1, name: 1 }])
    }
  })
})
