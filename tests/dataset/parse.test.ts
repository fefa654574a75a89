import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../dataset/canonical.ts'
import { parseDataset } from '../../dataset/parse.ts'
import { changed, faults, messages } from './faults-of.ts'
import { allegationOf, smallDataset } from './small-dataset.ts'

const SMALL = canonicalText(smallDataset())

describe('a sound dataset', () => {
  it('is given as it stands in the file', () => {
    expect(parseDataset(SMALL)).toEqual({ ok: true, dataset: smallDataset() })
  })

  it('B7 is accepted with a byte order mark, and its faults keep their lines', () => {
    expect(parseDataset(`\uFEFF${SMALL}`).ok).toBe(true)
    expect(faults('\uFEFF{"format": 1,\n"x": 2}')).toContain('2:6 x: The format has no field “x” here.')
  })

  it('is accepted with any line ends', () => {
    expect(parseDataset(SMALL.replaceAll('\n', '\r\n')).ok).toBe(true)
    expect(parseDataset(SMALL.replaceAll('\n', '\r')).ok).toBe(true)
  })
})

describe('faults of the schema', () => {
  it('are all listed, with path, line and column', () => {
    expect(
      faults('{\n  "format": 1,\n  "id": "Not an id",\n  "actors": {},\n  "one": 1, "two": 2,\n  "sources": [3]\n}'),
    ).toEqual([
      '1:1 title: The field “title” is missing.',
      '1:1 description: The field “description” is missing.',
      '1:1 version: The field “version” is missing.',
      '1:1 updated: The field “updated” is missing.',
      '1:1 language: The field “language” is missing.',
      '1:1 license: The field “license” is missing.',
      '1:1 maintainers: The field “maintainers” is missing.',
      '1:1 allegations: The field “allegations” is missing.',
      '3:9 id: An id is lower-case letters, digits and single hyphens.',
      '4:13 actors: A list is expected here, not a record.',
      '5:10 one: The format has no field “one” here.',
      '5:20 two: The format has no field “two” here.',
      '6:15 sources[0]: A record is expected here, not 3.',
    ])
  })

  it('name the deep place', () => {
    const broken = changed((dataset) => {
      Object.assign(allegationOf(dataset).statements[1] ?? {}, { quote: 'word '.repeat(13), stance: 'lies' })
    })
    expect(messages(broken)).toEqual([
      'allegations[0].statements[1].stance: This must be one of: alleges, supports, questions, denies, comments; it is “lies”.',
      'allegations[0].statements[1].quote: A quote holds at most 12 words.',
    ])
  })

  it.each([
    ['2021-02-29', 'This date is not in the calendar.'],
    ['2021-13', 'A date is YYYY, YYYY-MM or YYYY-MM-DD.'],
    ['March 2021', 'A date is YYYY, YYYY-MM or YYYY-MM-DD.'],
  ])('tell what is wrong with the date %s', (date, message) => {
    const broken = changed((dataset) => Object.assign(allegationOf(dataset).firstReported, { date }))
    expect(messages(broken)[0]).toBe(`allegations[0].firstReported.date: ${message}`)
  })

  it('tell of a newer format before all else', () => {
    expect(messages('{"format": 2, "entries": []}')).toEqual([
      'format: This dataset was made for a newer version of On the Record (format 2; this version reads format 1).',
    ])
  })

  it('tell of a file that is no record', () => {
    expect(messages('[]')).toEqual([': A dataset is one record: { … }.'])
  })

  it.each(['speaker', 'date', 'stance', 'summary', 'sources'])('refuse a statement without %s', (field) => {
    const broken = changed((dataset) => {
      delete (allegationOf(dataset).statements[0] as Partial<Record<string, unknown>>)[field]
    })
    expect(messages(broken)).toEqual([`allegations[0].statements[0].${field}: The field “${field}” is missing.`])
  })
})

describe('B7 files that are no JSON', () => {
  it.each<[string, string, string]>([
    ['an empty file', '', '1:1 : The file is empty.'],
    ['white space', ' \n', '1:1 : The file is empty.'],
    ['a page', '\n<!doctype html><p>Not found', '1:1 : This is a web page or XML, not JSON'],
    ['a table', 'id,title\n=cmd()|x,3', '1:1 : This is not JSON'],
    ['a quoted table', '"id","title"\n"=cmd()","x"', '1:5 : The dataset ends before this place, but , follows.'],
    [
      'a text that is cut off',
      '{"format": 1,\n"title": "The buo',
      '2:10 title: The text that begins “The buo” has no closing',
    ],
    [
      'a record that is cut off',
      '{"format": 1,\n"sources": [{"id": "x"',
      '2:23 sources[0]: A comma or } is expected here, not the end',
    ],
    ['a comma before }', '{"format": 1,\n}', '1:13 : A comma stands before the closing }: remove it.'],
    ['a comma before ]', '{"a": [1,\n  2,]}', '2:4 a: A comma stands before the closing ]: remove it.'],
    ['a missing comma', '{"a": 1\n "b": 2}', '2:2 : A comma or } is expected here, not ".'],
    ['NaN', '{"format": NaN}', '1:12 format: “NaN” is no value in JSON.'],
    ['-Infinity', '{"format": -Infinity}', '1:12 format: “-Infinity” is no value in JSON.'],
    ['True', '{"format": True}', '1:12 format: “True” is no value in JSON (in small letters: true).'],
    ['single quotes', "{'format': 1}", "1:2 : A field’s name in double quotes is expected here, not ' (JSON takes"],
    ['a comment', '{ // why\n"format": 1}', '1:3 : A field’s name in double quotes is expected here, not a comment'],
    [
      'a line break in a text',
      '{"title": "a\nb"}',
      '1:11 title: The text that begins “a” has no closing quotation mark',
    ],
    ['an unknown escape', '{"a": "\\x41"}', '1:8 a: A backslash stands before a sign that it does not go with.'],
    ['two values', '{"a": 1} {"b": 2}', '1:10 : The dataset ends before this place, but { follows.'],
    ['a number beyond numbers', '{"a": 1e999}', '1:7 a: This number is too large.'],
    ['UTF-16 read as UTF-8', '\uFFFD\uFFFD{\u0000"\u0000', '1:1 : The file is not in UTF-8 (it looks like UTF-16)'],
    ['UTF-16 without a mark', '{\u0000"\u0000f\u0000', '1:1 : The file is not in UTF-8 (it looks like UTF-16)'],
    ['UTF-16 with its bytes swapped', '\u7b00\u2200', '1:1 : The file is not in UTF-8 (it looks like UTF-16)'],
  ])('tell line, column and reason: %s', (_, text, told) => {
    const found = faults(text)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(told)
  })
})
