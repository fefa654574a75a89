import { describe, expect, it } from 'vitest'
import { lifeFigures } from '../../bench/page/life-table.ts'
import type { LoadRun } from '../../bench/page/load.ts'
import { loadFigures } from '../../bench/page/load-table.ts'
import { largest, median } from '../../bench/page/median.ts'
import { memoryFigures } from '../../bench/page/memory-table.ts'
import type { PaintRun } from '../../bench/page/paint.ts'
import { paintFigures } from '../../bench/page/paint-table.ts'
import { rivalFigures } from '../../bench/page/rival-table.ts'
import { visitOf } from '../../bench/page/visit.ts'
import { missedOf } from '../../bench/table.ts'

const visits = (...paints: number[]) =>
  paints.map((firstPaint) => ({
    firstPaint,
    lastPaint: firstPaint + 1,
    afterParse: firstPaint + 5,
    mainThread: 3,
    longest: firstPaint / 10,
    painted: 9,
  }))

const run = (one: Partial<PaintRun>): PaintRun => ({
  ...{ names: 100_000, page: 'article', how: 'warm', visits: visits(50, 10, 90) },
  ...one,
})

const whats = (figures: readonly { what: string }[]) => figures.map(({ what }) => what)

describe('the tables of the bench of pages', () => {
  it('a median is the middle, of two in the middle their mean, and of nothing no number', () => {
    expect([median([9, 1, 5]), median([4, 1, 2, 9]), median([])]).toEqual([5, 3, Number.NaN])
    expect([largest([3, 7, 1]), largest([])]).toEqual([7, Number.NaN])
  })

  it('paints are counted from the start of the work, and a page without marks is no measurement', () => {
    const figures = {
      startedAt: 100,
      parsedAt: 90,
      firstPaintAt: 130,
      lastPaintAt: 140,
      longestTaskMs: 2,
      longestTask: 'reading',
      partsMs: {},
    }
    const rest = { mainThreadMs: 5, errors: [], painted: 3, hasCard: true }
    expect(visitOf({ ...figures, ...rest })).toEqual({
      firstPaint: 30,
      lastPaint: 40,
      afterParse: 40,
      mainThread: 5,
      longest: 2,
      painted: 3,
    })
    expect(() => visitOf({ ...figures, ...rest, firstPaintAt: null })).toThrow('Nothing was painted')
  })

  it('the first paint has its aims with 100,000 names: 60 ms warm, 200 ms after a stop', () => {
    expect(
      missedOf(paintFigures('chromium', [run({ visits: visits(60) }), run({ visits: visits(200), how: 'stopped' })])),
    ).toEqual([])
    const late = [run({ visits: visits(61) }), run({ visits: visits(201), how: 'stopped' })]
    expect(whats(missedOf(paintFigures('chromium', late)))).toEqual([
      'chromium, article, 100,000 names, warm: first paint',
      'chromium, article, 100,000 names, background stopped: first paint',
    ])
    expect(missedOf(paintFigures('chromium', [run({ names: 10_000, visits: visits(500) })]))).toEqual([])
  })

  it('mark.js is to take two hundred times what page and engine take together', () => {
    const figures = rivalFigures('firefox', [{ page: 'long', rival: 1990, rivalMarks: 5, mainThread: 6, engine: 4 }])
    expect(figures[0]?.value).toBe(199)
    expect(missedOf(figures)).toHaveLength(1)
  })

  it('memory is what a tab has more with us; what a browser does not tell is no line', () => {
    const at = (tabs: number, ours: number) => ({
      ...{
        tabs,
        tab: { ours, bare: 1e6 },
        used: { ours: ours + 0.1e6, bare: 1.2e6 },
        background: 9e6,
        whole: { ours: 50e6 + tabs * 2e6, bare: 40e6 + tabs * 1e6 },
      },
    })
    const figures = memoryFigures('chromium', 100_000, [at(1, 2.5e6), at(50, 2.6e6)])
    expect(figures.map(({ value }) => value)).toEqual([1.5, 1.4, 9, 1.6, 1.5, 9, 1, 11])
    expect(missedOf(figures)).toHaveLength(1)
    const silent = {
      tabs: 1,
      tab: { ours: Number.NaN, bare: Number.NaN },
      used: { ours: Number.NaN, bare: Number.NaN },
      background: Number.NaN,
      whole: { ours: 2, bare: 1 },
    }
    expect(memoryFigures('firefox', 0, [silent])).toEqual([])
  })

  it('loads and presses are compared by their medians', () => {
    const slow: LoadRun = {
      page: 'article',
      ours: { load: [102, 500, 1], press: [11, 11] },
      bare: { load: [100], press: [10] },
      empty: { load: [101], press: [10] },
    }
    const figures = loadFigures('chromium', [slow])
    expect(figures.filter(({ aim }) => aim).map(({ value }) => value)).toEqual([1.02, 1.1])
    expect(missedOf(figures)).toHaveLength(1)
    expect(figures.find(({ what }) => what.includes('load of the page: with an empty'))?.value).toBe(1.01)
  })

  it('a life leaves no more than it found, and works not at all at rest', () => {
    const life = {
      loads: 500,
      ...{ start: { page: 100, background: 100 }, end: { page: 105, background: 106 } },
      ...{ workerStarts: 1, cards: 500, atRest: { page: 0.1, renderers: 2.1 } },
    }
    expect(whats(missedOf(lifeFigures('chromium', life)))).toEqual([
      'chromium, 500 loads: heap of the background at the end against the start',
      'chromium, 500 loads: work of all pages and the background in a second at rest',
    ])
  })
})
