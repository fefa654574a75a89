import { describe, expect, it } from 'vitest'
import { type PageReport, summaryOf, toldReport, toldSummary } from '../../cli/page-report.ts'

const page = (given: Partial<PageReport>): PageReport => ({
  page: 'a.html',
  allegations: {},
  actors: {},
  paintMs: 10,
  longestTaskMs: 2,
  mainThreadMs: 3,
  byItselfMs: 2,
  partsMs: { reading: 2 },
  errors: [],
  bodyEqual: true,
  isTakenForArticle: true,
  ...given,
})

describe('summaryOf', () => {
  it('counts faults and findings, and leaves out times that were not taken', () => {
    const reports = [
      page({ allegations: { leak: 2 }, actors: { harbour: 1 } }),
      page({ paintMs: 30, byItselfMs: 1, errors: ['Broken.'], isTakenForArticle: false }),
      page({ paintMs: null, bodyEqual: false, isTakenForArticle: null }),
    ]
    expect(summaryOf(reports)).toMatchObject({
      pages: 3,
      withErrors: 1,
      bodyChanged: 1,
      takenForArticles: 1,
      withAllegations: 1,
      withActors: 1,
      paintMs: { median: 30, p95: 30, most: 30 },
      byItselfMs: { median: 2, p95: 2, most: 2 },
    })
  })

  it('gives zeros and nulls for no pages', () => {
    expect(summaryOf([])).toMatchObject({ pages: 0, paintMs: { median: null, p95: null, most: null } })
  })
})

describe('toldSummary', () => {
  it('tells of each part of the work what it takes on the pages that know it, the most first', () => {
    const reports = [
      page({ partsMs: { judging: 1, reading: 4 } }),
      page({ partsMs: { reading: 8 } }),
      page({ partsMs: { judging: 3, reading: 6 } }),
    ]
    const parts = toldSummary(summaryOf(reports))
      .split('\n')
      .filter((line) => line.includes('of it'))
    expect(parts).toEqual([
      '    of it reading: median 6 ms, 95th 8 ms, most 8 ms',
      '    of it judging: median 3 ms, 95th 3 ms, most 3 ms',
    ])
  })
})

describe('toldReport', () => {
  it('names every error on a line of its own', () => {
    const told = toldReport(page({ errors: ['One.', 'Two.'], bodyEqual: false }))
    expect(told.split('\n')).toHaveLength(3)
    expect(told).toContain('BODY CHANGED')
  })
})
