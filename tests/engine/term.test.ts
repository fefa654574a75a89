import { describe, expect, it } from 'vitest'
import { caseOf, formsOf } from '../../engine/term.ts'
import { indexOfNames } from './fixture.ts'
import { rows } from './rows.ts'

describe('the case that a term needs where it does not say', () => {
  it.each([
    ['bay', 'any'],
    ['Halden', 'capitalised'],
    ['al-Sahir', 'capitalised'],
    ['SPA', 'exact'],
    ['S.P.A.', 'exact'],
    ['G20', 'capitalised'],
    ['A', 'capitalised'],
    ['SPA officials', 'capitalised'],
    ['沙口', 'any'],
    ['', 'any'],
  ])('%s: %s', (text, letterCase) => {
    expect(caseOf(text)).toBe(letterCase)
  })
})

const proofs = (text: string) => formsOf(text).map((form) => form.proof)

describe('forms', () => {
  it('of a plain term are one', () => {
    expect(formsOf('oily water')).toHaveLength(1)
  })

  it('of a term with ~ are its inflections', () => {
    expect(proofs('dump~')).toEqual(['dump', 'dumps', 'dumped', 'dumping'].flatMap(proofs))
  })

  it('of several words with ~ are all combinations', () => {
    const all = proofs('dump~ reward~')
    expect(all).toEqual(expect.arrayContaining(proofs('dumped rewards')))
    expect(new Set(all).size).toBe(16)
    expect(all).toHaveLength(16)
  })

  it('of ~ in the middle keep the words around it', () => {
    expect(proofs('ill pay~ crew')).toEqual(
      ['ill pay crew', 'ill pays crew', 'ill paid crew', 'ill paying crew'].flatMap(proofs),
    )
  })

  it.each(['', ' ', '…', '"', '~', '😀', '\u200b', '.*'])('of %j are none', (text) => {
    expect(formsOf(text)).toEqual([])
  })

  it('of a name with marks that join no words are two: with them and without', () => {
    expect(formsOf('Sandmouth, Kestria')).toHaveLength(2)
    expect(proofs('Sandmouth, Kestria')).toEqual(expect.arrayContaining(proofs('Sandmouth Kestria')))
    expect(formsOf('Ebb & Sons-Halden')).toHaveLength(1)
  })

  it('hold no more than one hash a word', () => {
    for (const form of formsOf('al-Sahir’s S.P.A.')) expect(form.hashes).toHaveLength(4)
  })

  it('are few, however many words of a term are inflected', () => {
    expect(formsOf('pay~ pay~ pay~ pay~ pay~ pay~ pay~ pay~').length).toBeLessThanOrEqual(64)
  })
})

describe('a term without capitals stands anyhow', () => {
  rows(indexOfNames(['oily water']), 'actor', ['[oily water] [Oily Water] [OILY WATER] [oILY wATER]'])
})

describe('a term with capitals must have them', () => {
  rows(indexOfNames(['Water Watch', 'al-Sahir']), 'actor', [
    '[Water Watch] and [WATER WATCH] but a water watch',
    'Water watch, water Watch',
    '[al-Sahir], [Al-Sahir], [AL-SAHIR]',
    'al-sahir',
  ])
})

describe('an acronym stands in capitals', () => {
  rows(indexOfNames(['SPA', 'WHO']), 'actor', [
    'the [SPA] and the [S.P.A.] and the [WHO]',
    'a spa, a Spa, who, Who',
    's.p.a. W.h.o.',
  ])
})

describe('a term says which case it needs', () => {
  const index = indexOfNames([
    { text: 'Tide', case: 'any' },
    { text: 'Ebb Line', case: 'capitalised' },
    { text: 'harbour SPA', case: 'exact' },
    { text: 'Post', case: 'exact' },
  ])
  rows(index, 'actor', [
    '[Tide] [tide] [TIDE]',
    '[Ebb Line] [EBB LINE] ebb line Ebb line',
    '[harbour SPA] harbour Spa HARBOUR SPA',
    '[Post], POST, post',
  ])
})
