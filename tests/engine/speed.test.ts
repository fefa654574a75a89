import { describe, expect, it } from 'vitest'
import type { Index } from '../../engine/compile.ts'
import { recognise } from '../../engine/recognise.ts'
import { leastTime } from '../stopwatch.ts'
import { HARBOUR_INDEX, indexOfNames } from './fixture.ts'

const CHARACTERS = 100_000

/** A text of that length made of these words in turn. */
function pageOf(words: readonly string[], length = CHARACTERS): string {
  const parts: string[] = []
  for (let size = 0, at = 0; size < length; at++) {
    const word = words[at % words.length] ?? ''
    parts.push(word)
    size += word.length + 1
  }
  return parts.join(' ').slice(0, length)
}

/** Milliseconds for one passage. */
function fastest(index: Index, text: string): number {
  return leastTime(() => recognise(index, { passages: [{ text }] }))
}

const plain = (count: number, stem: string) => Array.from({ length: count }, (_, at) => `${stem}${at.toString(36)}`)

describe('B10 hostile lists of names cost under 100 ms for 100,000 characters', () => {
  it('100,000 terms with one first word, on a page of that word and on a page of those terms', () => {
    const names = plain(100_000, 'Quay line')
    const index = indexOfNames(names)
    expect(fastest(index, pageOf(['Quay', 'line', 'Quay', 'Quay']))).toBeLessThan(100)
    expect(fastest(index, pageOf(names))).toBeLessThan(100)
  }, 30_000)

  it('10,000 aliases that each begin where another ends', () => {
    const words = plain(10_000, 'Quay')
    const names = words.map((word, at) => `${word} ${words[(at + 1) % words.length]}`)
    expect(fastest(indexOfNames(names), pageOf(words))).toBeLessThan(100)
  })
})

describe('B10 names and sentences at their worst', () => {
  it('forty names that begin alike, in 20,000 characters of nothing else: under 100 ms', () => {
    const names = Array.from({ length: 40 }, (_, at) => pageOf(['Qa', 'Qb'], 3 * at + 2))
    expect(fastest(indexOfNames(names), pageOf(['Qa', 'Qb'], 20_000))).toBeLessThan(100)
  })

  it('30,000 characters of short sentences that each deny: under 250 ms', () => {
    const page = pageOf(['Dorn denied that Kestria paid harbour officials.'], 30_000)
    expect(fastest(HARBOUR_INDEX, page)).toBeLessThan(250)
  })
})

describe('B9 what looks like a pattern is literal and costs no more than other words', () => {
  const patterns = ['.*', '(a+)+$', '\\', '[', '$&', '^(a|a)*$', '(?:', 'a{1,9999}', '%s', '$1', '*', '?']

  it('it is found as its letters, or not at all', () => {
    const index = indexOfNames(patterns.map((text) => ({ text, case: 'any' as const })))
    const found = (text: string) => recognise(index, { passages: [{ text }] }).mentions.map((one) => one.quote)
    expect(found('b bb the quay $ & [ \\ .')).toEqual([])
    expect(found('an a.')).toEqual(['a'])
  })

  it('it costs under 100 ms for 100,000 characters', () => {
    const index = indexOfNames(patterns.map((text) => ({ text, case: 'any' as const })))
    expect(fastest(index, `${'a'.repeat(CHARACTERS)}!`)).toBeLessThan(100)
    expect(fastest(index, pageOf(['a', 'aa', '(a+)+$', '.*']))).toBeLessThan(100)
  })
})

describe('time grows with the text alone', () => {
  it.each([
    ['one word without end', 'a'.repeat(CHARACTERS)],
    ['one letter a word', 'a '.repeat(CHARACTERS / 2)],
    ['combining marks without end', `e${'\u0301'.repeat(CHARACTERS)}`],
    ['dots without end', '.'.repeat(CHARACTERS)],
    ['initials without end', 'A.'.repeat(CHARACTERS / 2)],
    ['spaces without end behind a name', `Halden${' '.repeat(CHARACTERS)}Shipping`],
    ['space after each half of a name', pageOf(['Halden', ' '.repeat(500)])],
    ['brackets without end', '('.repeat(CHARACTERS)],
    ['quotation marks without end', '“'.repeat(CHARACTERS)],
    ['lone surrogates', '\ud83d'.repeat(CHARACTERS)],
    ['names alone', pageOf(['Kestria', 'Velmark', 'Water', 'Watch'])],
    ['short sentences with a known word each', pageOf(['The bay was calm.'])],
    ['null phrases', pageOf(['Lorn Castle'])],
    ['one sentence of the words of a rule', pageOf(['Kestria paid harbour officials'])],
    ['sentences without a word that the index knows', pageOf(['The', 'crane', 'was', 'calm.'])],
  ])('%s', (_, text) => {
    expect(fastest(HARBOUR_INDEX, text)).toBeLessThan(100)
  })
})
