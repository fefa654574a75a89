import { describe, expect, it } from 'vitest'
import { FIRST_COMPOUND, FOLD, isWordUnit, lettersOf, SEPARATOR, SKIPPED } from '../../engine/fold.ts'
import { folded } from '../../engine/tokens.ts'

describe('letters fold to their base in lower case', () => {
  it.each([
    ['Harbour', 'harbour'],
    ['ÉÈÊËÀÂÇ', 'eeeeaac'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['Ærø œuvre', 'aerooeuvre'],
    ['Łódź Đorđe Þór', 'lodzdordethor'],
    ['İstanbul ISPARTA ısı', 'istanbulispartaisi'],
    ['Ｈａｌｄｅｎ７', 'halden7'],
    ['ﬁnd ﬂeet oﬀ', 'findfleetoff'],
    ['ΛΌΓΟΣ', 'λογοσ'],
    ['λόγος', 'λογοσ'],
    ['Ёлка Йод', 'елкаиод'],
    ['ガギ', 'カキ'],
    ['한국', '한국'.normalize('NFD')],
    ['Oﬃce Eﬄuent', 'officeeffluent'],
    ['Ǽrø ǿ', 'aeroo'],
    ['ǅ Ǆ', 'dzdz'],
    ['ﻻ', 'لا'],
    ['ệ ự', 'eu'],
  ])('%s → %s', (text, letters) => {
    expect(folded(text)).toBe(letters)
  })

  it('keeps letters of different bases apart', () => {
    const bases = [...'aboxyzαβыбאبकねน']
    expect(new Set(bases.map((letter) => folded(letter))).size).toBe(bases.length)
  })
})

describe('text in composed and decomposed form folds alike', () => {
  it.each(['Łukasz Žižek', 'Nguyễn Thị Ánh', 'ΰ ΐ ή', 'й ё ї', 'がぎぐ', 'Ångström', 'أحمد', 'Ǽrø', '한국'])(
    '%s',
    (text) => {
      expect(folded(text.normalize('NFD'))).toBe(folded(text.normalize('NFC')))
    },
  )
})

describe('marks without width are no part of a word and end none', () => {
  it.each([
    ['soft hyphen', '\u00ad'],
    ['zero width space', '\u200b'],
    ['zero width non-joiner', '\u200c'],
    ['zero width joiner', '\u200d'],
    ['left-to-right mark', '\u200e'],
    ['right-to-left override', '\u202e'],
    ['word joiner', '\u2060'],
    ['isolate', '\u2068'],
    ['byte order mark', '\ufeff'],
    ['combining acute', '\u0301'],
    ['variation selector', '\ufe0f'],
  ])('%s', (_, mark) => {
    expect(FOLD[mark.charCodeAt(0)]).toBe(SKIPPED)
    expect(isWordUnit(mark.charCodeAt(0))).toBe(false)
  })
})

describe('punctuation, space, symbols and surrogates separate', () => {
  it.each([
    ...' \u00a0\n\t\u3000.,;:!?…-‐–—/\\\'’"“”()[]{}*+&@#%€$_|<>=~^·•。、',
    '\u0000',
    '\ud83d',
    '\ude00',
    '\ue000',
  ])('%j', (mark) => {
    expect(FOLD[mark.charCodeAt(0)]).toBe(SEPARATOR)
    expect(isWordUnit(mark.charCodeAt(0))).toBe(false)
  })
})

describe('the table', () => {
  it('has an entry for every UTF-16 unit', () => {
    expect(FOLD.length).toBe(65536)
  })

  it('folds what is folded already to itself, in Latin, Greek, Cyrillic, Hebrew and Arabic', () => {
    const letters = [...FOLD.slice(0, 0x700)].filter((unit) => unit > SKIPPED && unit < FIRST_COMPOUND)
    const unstable = letters.filter((unit) => FOLD[unit] !== unit)
    expect(unstable.map((unit) => String.fromCharCode(unit))).toEqual([])
  })

  it('has all letters of a unit that stands for several, folded', () => {
    const compounds = [
      ...new Set([...FOLD].filter((unit) => unit >= FIRST_COMPOUND && !/ʼ|[\ud800-\udfff]/.test(lettersOf(unit)))),
    ]
    expect(compounds.length).toBeGreaterThan(10)
    for (const unit of compounds) expect(folded(lettersOf(unit))).toBe(lettersOf(unit))
  })
})
