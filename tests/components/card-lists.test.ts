import { describe, expect, it } from 'vitest'
import { coverageLines } from '../../components/card/coverage-lines.ts'
import { opening } from '../../components/card/opening.ts'
import { beforeAndSince, saidSince, shortList } from '../../components/card/time-line.ts'
import type { AllegationDossier } from '../../dataset/dossier.ts'
import type { Coverage } from '../../engine/reading.ts'
import { dossier } from './fixtures.ts'
import { HARBOUR } from './harbour.ts'

const contract = dossier(HARBOUR, 'allegation', 'contract-sold') as AllegationDossier
const { statements } = contract
const ids = (list: { id: string }[]) => list.map((one) => one.id).join(' ')

describe('then and since', () => {
  it.each([
    ['2031-06-28', '2031-06-28', false],
    ['2031-06-29', '2031-06-28', true],
    ['2031-06', '2031-06-28', false],
    ['2031-07', '2031-06-28', true],
    ['2031', '2031-06-28', false],
    ['2032', '2031-06-28', true],
    ['2032', undefined, false],
  ])('%s against an article of %s: said since is %s', (date, published, since) => {
    expect(saidSince(date, published)).toBe(since)
  })

  it('splits without losing the order', () => {
    const { before, since } = beforeAndSince(statements, '2031-06-28')
    expect([ids(before), ids(since)]).toEqual(['s1 s2 s3 s4', 's5 s6 s7 s8'])
  })
})

describe('the short list', () => {
  it('shows denials and official statements in turn, the newest of each side, in the order of dates', () => {
    expect(ids(shortList(statements, 3))).toBe('s3 s6 s7')
  })

  it('shows what is nearest to the article, from before and from since', () => {
    expect(ids(shortList(statements, 2, '2031-06-28'))).toBe('s3 s7')
    expect(ids(shortList(statements, 2, '2032-01-01'))).toBe('s7 s8')
    expect(ids(shortList(statements, 3, '2031-10-01'))).toBe('s3 s6 s7')
  })

  it('prefers the denial of the day to one of the year', () => {
    const at = (id: string, date: string, name: string) =>
      ({ ...statements[1], id, date, behalf: name }) as (typeof statements)[number]
    const many = [
      at('year', '2031', 'A'),
      at('near', '2031-06-27', 'B'),
      at('far', '2031-02-01', 'C'),
      at('x', '2030', 'D'),
    ]
    expect(ids(shortList(many, 1, '2031-06-28'))).toBe('near')
    expect(ids(shortList(many, 2, '2031-06-28'))).toBe('year near')
  })

  it('shows each side once before any twice', () => {
    const own = statements.filter((one) => one.speaker.id === 'brandt')
    const [first] = own
    if (first === undefined) throw new Error('the fixture is empty')
    const copies = ['a', 'b', 'c', 'd'].map((id) => ({ ...first, id }))
    expect(ids(shortList([...copies, ...statements.filter((one) => one.id === 's4')], 2))).toBe('d s4')
  })

  it('does not hide a single statement', () => {
    expect(shortList(statements.slice(0, 4), 3)).toHaveLength(4)
    expect(shortList([], 3)).toEqual([])
  })
})

describe('coverage', () => {
  const coverage = (reported: [string, number][], missing: string[]): Coverage => ({
    dataset: 'harbour-contract',
    allegation: 'contract-sold',
    reported: reported.map(([statement, passage]) => ({
      statement,
      stance: 'denies',
      passage,
      span: { start: 0, end: 9 },
    })),
    missing,
  })
  const lines = (...args: Parameters<typeof coverageLines>) =>
    coverageLines(...args).map((one) => `${one.who} ${one.stance} ${one.places.map((place) => place.passage)}`)

  it('has a line for each side and stance, reported ones first, in the order of the page', () => {
    expect(
      lines(
        contract,
        coverage(
          [
            ['s7', 5],
            ['s3', 2],
            ['s2', 1],
          ],
          ['s4', 's1'],
        ),
      ),
    ).toEqual(['Port Authority denies 1,5', 'Coastline Works denies 2', 'Dockers’ Union supports '])
  })

  it('never calls missing what could not be known yet', () => {
    expect(lines(contract, coverage([], ['s2', 's5', 's7']), '2031-06-28')).toEqual(['Port Authority denies '])
  })

  it('never calls a side’s denial missing where another denial of that side is reported', () => {
    expect(lines(contract, coverage([['s2', 1]], ['s7']))).toEqual(['Port Authority denies 1'])
  })

  it('tells denials of those concerned first, then other denials, official statements and the rest', () => {
    const outsider = { ...statements[2], id: 'o1', behalf: 'Lighthouse' } as (typeof statements)[number]
    const more = { ...contract, statements: [outsider, ...statements] }
    expect(lines(more, coverage([], ['s4', 's6', 'o1', 's2']))).toEqual([
      'Port Authority denies ',
      'Lighthouse denies ',
      'Sandmouth council questions ',
      'Dockers’ Union supports ',
    ])
  })

  it('misses nothing of a body of which the page reports a part with that stance', () => {
    const town = { ...statements[2], id: 't1', behalf: 'Sandmouth' } as (typeof statements)[number]
    const part = { ...statements[1], within: ['Sandmouth'] } as (typeof statements)[number]
    const more = { ...contract, statements: [part, town] }
    expect(lines(more, coverage([], ['t1', 's2']))).toEqual(['Port Authority denies ', 'Sandmouth denies '])
    expect(lines(more, coverage([['s2', 1]], ['t1']))).toEqual(['Port Authority denies 1'])
  })

  it('is a line of its own for a ministry that speaks itself, whatever state it speaks for', () => {
    const ministry = { id: 'port-ministry', name: 'Port Ministry', kind: 'organisation' as const }
    const spoken = { ...statements[1], id: 'm1', speaker: ministry, behalf: 'Sandmouth' } as (typeof statements)[number]
    const more = { ...contract, statements: [spoken] }
    expect(lines(more, coverage([['m1', 1]], []))).toEqual(['Port Ministry denies 1'])
  })

  it('misses no mere comment of a side that the page reports otherwise', () => {
    expect(lines(contract, coverage([], ['s5']))).toEqual(['Sandmouth council comments '])
    expect(lines(contract, coverage([['s6', 1]], ['s5']))).toEqual(['Sandmouth council questions 1'])
  })

  it('leaves out statements that the dataset does not hold, and gives nothing for nothing', () => {
    expect(lines(contract, coverage([['gone', 1]], ['lost']))).toEqual([])
  })

  it('names one passage once', () => {
    expect(
      lines(
        contract,
        coverage(
          [
            ['s2', 1],
            ['s7', 1],
          ],
          [],
        ),
      ),
    ).toEqual(['Port Authority denies 1'])
  })
})

describe('the opening of a summary', () => {
  const first =
    'The Harbour Post reported in June, citing two employees, that the builder gave money to three officials.'
  const second =
    'The builder denies it; the officials were never asked, so far as anybody knows, by any of those who wrote.'
  const third =
    'An audit of the year after went through every payment in the books of the port and named nobody at all.'

  it('is as many whole sentences as are short together', () => {
    expect(opening(`${first} ${second} ${third}`)).toBe(`${first} ${second}`)
    expect(opening(`${first}`)).toBe(first)
    expect(opening('')).toBe('')
  })

  it('is the whole of a text that is hardly longer', () => {
    expect(opening(`${first} ${second} It is so.`)).toBe(`${first} ${second} It is so.`)
  })

  it('is the first sentence where that alone is long, and never ends in an abbreviation', () => {
    const long = `${first.slice(0, -1)}, as Gen. Marrow of the U.S. Coast Guard and others had it, ${second}`
    expect(opening(`${long} ${third}`)).toBe(long)
  })
})
