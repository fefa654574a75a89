import { describe, expect, it } from 'vitest'
import { type Figure, missedOf, printedTable, verdictOf } from '../../bench/table.ts'

const figure = (value: number, aim?: Figure['aim']): Figure => ({
  what: 'walk',
  value,
  unit: 'ms',
  ...(aim && { aim }),
})

describe('the table of the bench', () => {
  it('an aim is met on its border and missed beyond it', () => {
    expect(verdictOf(figure(10, { most: 10 }))).toBe('met')
    expect(verdictOf(figure(10.01, { most: 10 }))).toBe('missed')
    expect(verdictOf(figure(5, { least: 5 }))).toBe('met')
    expect(verdictOf(figure(4.99, { least: 5 }))).toBe('missed')
    expect(verdictOf(figure(Number.NaN, { least: 5 }))).toBe('missed')
  })

  it('lists what is missed, and a figure without an aim is never missed', () => {
    const missed = figure(11, { most: 10 })
    expect(missedOf([figure(999), missed, figure(9, { most: 10 })])).toEqual([missed])
    expect(missedOf([figure(999)])).toEqual([])
  })

  it('prints what has an aim before what only tells', () => {
    const lines = printedTable([figure(1), figure(20, { most: 10 })]).split('\n')
    expect(lines[1]).toMatch(/^walk +≤ 10 ms +20\.0 ms +missed$/)
    expect(lines[2]).toMatch(/^walk +1\.00 ms$/)
  })
})
