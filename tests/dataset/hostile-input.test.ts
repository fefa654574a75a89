import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../dataset/limits.ts'
import { parseDataset } from '../../dataset/parse.ts'
import { leastTime } from '../stopwatch.ts'
import { changed, faults, messages } from './faults-of.ts'
import { allegationOf, smallDataset } from './small-dataset.ts'

describe('B1 markup and odd signs in a text field', () => {
  it.each(['<img src=x onerror=alert(1)>', '</style><script>1</script>', '&lt;b&gt;', 'a\u0000b', '{{x}}'])(
    'are kept as the text %j',
    (text) => {
      const file = changed((dataset) => Object.assign(allegationOf(dataset), { title: text, summary: text }))
      const parsed = parseDataset(file)
      expect(parsed.ok && parsed.dataset.allegations[0]?.title).toBe(text)
    },
  )
})

describe('B2 something else where text belongs', () => {
  it.each([
    [{ type: 'img', props: { src: 'x' }, key: null }, 'a record'],
    [['a'], 'a list'],
    [7, '7'],
    [null, 'null'],
    [true, 'true'],
  ])('refuses %j with its path', (value, name) => {
    const broken = changed((dataset) => Object.assign(allegationOf(dataset), { title: value }))
    expect(messages(broken)).toEqual([`allegations[0].title: A text is expected here, not ${name}.`])
  })

  it('refuses it where a term may be a text or a record', () => {
    const broken = changed((dataset) => Object.assign(dataset, { nulls: [7, ['x'], { text: 7, case: 'any' }, {}] }))
    expect(messages(broken)).toEqual([
      'nulls[0]: A text is expected here, not 7.',
      'nulls[1]: A text is expected here, not a list.',
      'nulls[2].text: A text is expected here, not 7.',
      'nulls[3].text: The field “text” is missing.',
      'nulls[3].case: The field “case” is missing.',
    ])
  })
})

describe('B3 addresses', () => {
  it.each([
    'javascript:alert(1)',
    ' jAvAscript:alert(1)',
    'data:text/html,x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    '//example.org/x',
    'https://user:pass@example.org/',
    'https://user@example.org/',
    'https://exam\nple.org/',
    'https://example.org/a b',
    'https:///x',
    'https://',
  ])('refuses %j', (url) => {
    const broken = changed((dataset) => Object.assign(dataset.sources[0] ?? {}, { url }))
    expect(messages(broken)).toEqual(['sources[0].url: An address begins with http:// or https:// and names no user.'])
  })

  it('takes http and https', () => {
    for (const url of ['http://example.org', 'https://example.org:8080/a?b=c#d', 'https://münchen.example/ü'])
      expect(parseDataset(changed((dataset) => Object.assign(dataset.sources[0] ?? {}, { url }))).ok).toBe(true)
  })
})

describe('B4 keys and ids that JavaScript gives a meaning', () => {
  it('refuses __proto__, constructor and prototype as keys, wherever they stand, and pollutes nothing', () => {
    const file = '{"format": 1,\n"__proto__": {"polluted": 1},\n"sources": [{"constructor": {"prototype": {}}}]}'
    expect(faults(file)).toEqual([
      '2:1 __proto__: No field may be named “__proto__”.',
      '3:14 sources[0].constructor: No field may be named “constructor”.',
      '3:30 sources[0].constructor.prototype: No field may be named “prototype”.',
    ])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('sees through escapes in a key', () => {
    expect(messages('{"\\u005f_proto__": 1}')).toEqual(['__proto__: No field may be named “__proto__”.'])
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('refuses the id %s', (id) => {
    expect(parseDataset(changed((dataset) => Object.assign(dataset.sources[0] ?? {}, { id }))).ok).toBe(false)
  })
})

describe('B5 huge files', { timeout: 30_000 }, () => {
  const records = (count: number, record: string) => `{"format":1,"sources":[${`${record},`.repeat(count)}${record}]}`

  it.each<[string, () => string, string]>([
    ['60 MB', () => records(8_000_000, '"a","b"'), 'The file is larger than 32 MB.'],
    ['34 MB in 11 million letters', () => `{"title":"${'語'.repeat(11_300_000)}"}`, 'The file is larger than 32 MB.'],
    ['a million records', () => records(1_000_000, '{}'), 'more than 250000 records'],
    ['millions of words', () => records(3_000_000, '"a"'), 'more than 1000000 values'],
    ['one text of 10 MB', () => `{"format":1,"title":"${'a'.repeat(1e7)}"}`, 'longer than 4000 characters'],
    ['a depth of 200,000 lists', () => '['.repeat(200_000), 'deeper than 32 levels'],
    ['a depth of 200,000 records', () => '{"a":'.repeat(200_000), 'deeper than 32 levels'],
    ['a record of a million fields', () => `{${'"a":1,'.repeat(1e6)}}`, 'more than 64 fields'],
    ['a million faults', () => records(240_000, '{"a":1,"b":2,"c":3}'), 'The format has no field “a” here.'],
    ['a million wrong values', () => records(900_000, '7'), 'A record is expected here, not 7.'],
  ])('refuses %s in under 2 s', (_, make, message) => {
    const text = make()
    let found: string[] = []
    expect(leastTime(() => (found = messages(text)), 1)).toBeLessThan(2000)
    expect(found.join('\n')).toContain(message)
    expect(found.length).toBeLessThanOrEqual(LIMITS.faults + 1)
  })

  it('lists ids and keys that stand twice', () => {
    const broken = changed((dataset) => {
      dataset.actors.push(...smallDataset().actors.slice(0, 1))
      allegationOf(dataset).statements.push(...allegationOf(smallDataset()).statements.slice(0, 1))
    })
    expect(messages(broken)).toEqual([
      'actors[4].id: The actor “ada-quellin” stands twice.',
      'allegations[0].statements[3].id: The statement “sudland-2021-03-01” stands twice in the dataset.',
    ])
    expect(faults('{"format": 1,\n "format": 1}')).toEqual(['2:2 format: The field “format” stands twice.'])
  })
})

describe('B10 very many names', { timeout: 30_000 }, () => {
  it('reads 100,000 terms of one first word in under 2 s', () => {
    const nulls = Array.from({ length: 100_000 }, (_, index) => `river ${index} crossing`)
    const file = changed((dataset) => Object.assign(dataset, { nulls }))
    let isRead = false
    expect(leastTime(() => (isRead = parseDataset(file).ok), 1)).toBeLessThan(2000)
    expect(isRead).toBe(true)
  })
})
