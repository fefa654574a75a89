// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { recognise } from '../../engine/recognise.ts'
import { rangeOf } from '../../page/range.ts'
import { indexOfNames } from '../engine/fixture.ts'
import { MARKJS_CASES } from '../engine/markjs-cases.ts'
import { MARKJS_PAGE_CASES } from './markjs-page-cases.ts'
import { shape } from './painting.ts'
import { readHtml } from './read-html.ts'

/** The cases of mark.js's suite (8.11.1) that count marks, by the file and the number of the case in it. */
const COUNTED = `
  basic/main basic/accuracy-partially basic/accuracy-exactly#1 basic/accuracy-exactly#3
  basic/accuracy-exactly-limiters basic/accuracy-complementary#1 basic/array-keyword basic/same-keywords
  basic/case-sensitive basic/diacritics basic/diacritics-vietnamese basic/merge-blanks#1 basic/merge-blanks#2
  basic/ignore-joiners#1 basic/ignore-joiners#2 basic/ignore-punctuation#1 basic/escape basic/entities#1
  basic/exclude basic/script-style basic/synonyms-array#1 basic/wildcards-off basic/large-document across/main
  across/merge-blanks#1 across/ignore-joiners across/nested across/accuracy-exactly#1 nested/main`
  .trim()
  .split(/\s+/)

afterEach(() => {
  document.body.innerHTML = ''
})

describe('the cases of mark.js that need a page', () => {
  it.each(MARKJS_PAGE_CASES)('$name ($verdict): $reason', ({ names, html, found }) => {
    const passages = readHtml(html)
    const before = shape()
    const { mentions } = recognise(indexOfNames(names), { passages })
    const ranges = mentions.map(({ passage, span }) => {
      const one = passages[passage]
      return one === undefined ? null : rangeOf(one, span)
    })
    expect(ranges.map(String)).toEqual(found)
    expect(shape(), 'reading leaves every node as it was').toBe(before)
  })

  it('every one that counts marks has its row in one of the two tables or a test of its own', () => {
    const rows = [...MARKJS_CASES, ...MARKJS_PAGE_CASES].map(({ name }) => name)
    const told = new Set([...rows.flatMap((name) => name.split(', ')), 'basic/large-document'])
    expect(COUNTED).toHaveLength(29)
    expect(COUNTED.filter((name) => !told.has(name))).toEqual([])
  })
})
