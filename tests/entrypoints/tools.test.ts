// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Reading } from '../../entrypoints/reader/reading.ts'
import { createTools, type Tools } from '../../entrypoints/reader/tools.ts'
import type { Painter } from '../../page/painter.ts'

const prepare = vi.fn()
const arrival = vi.fn(async () => {})
vi.mock('../../entrypoints/reader/cards.ts', () => ({
  createCards: () => ({ prepare, moveTo() {}, forget() {} }),
}))
vi.mock('../../entrypoints/reader/frames.ts', () => ({ createFrames: () => ({ leave() {} }) }))
vi.mock('../../entrypoints/reader/ticks-of-look.ts', () => ({
  createTicksOfLook: () => ({ show() {}, clear() {}, pointing: {} }),
}))
vi.mock('../../page/pointing.ts', () => ({ watchPointing() {} }))
let arrive = () => {}
vi.mock('../../page/presence.ts', () => ({
  watchPresence: (_: Document, come: () => void) => {
    arrive = come
  },
}))

const LOOK = { style: 'both', actors: true, likely: true, repeat: 'all', ticks: false } as const
const readingWith = (marks: number) =>
  ({ marks: new Map(Array.from({ length: marks }, (_, at) => [at, {}])) }) as unknown as Reading
let life: AbortController
let tools: Tools

beforeEach(() => {
  prepare.mockClear()
  arrival.mockClear()
  life = new AbortController()
  tools = createTools({
    document,
    painter: {} as Painter,
    quietly: (work) => work(),
    reading: () => undefined,
    excerpts: { texts: undefined, cover: () => false, arrival },
    turned() {},
    signal: life.signal,
  })
})

afterEach(() => life.abort())

const fetched = () => [prepare.mock.calls.length, arrival.mock.calls.length]

it('fetches nothing for a card before the reader does something in the page', () => {
  tools.follow(undefined, readingWith(2), LOOK)
  expect(fetched()).toEqual([0, 0])
  arrive()
  expect(fetched()).toEqual([1, 1])
})

it('fetches at once for what is read once the reader is there', () => {
  arrive()
  expect(fetched()).toEqual([0, 0])
  tools.follow(undefined, readingWith(1), LOOK)
  tools.follow(readingWith(1), readingWith(2), LOOK)
  expect(fetched()).toEqual([2, 2])
})

it('fetches nothing where there are no marks, or none any longer', () => {
  tools.follow(undefined, readingWith(0), LOOK)
  arrive()
  tools.follow(readingWith(0), readingWith(0), LOOK)
  expect(fetched()).toEqual([0, 0])
})

it('fetches nothing for a page that is left, by whoever moves in it then', () => {
  tools.follow(undefined, readingWith(2), LOOK)
  tools.leave()
  arrive()
  expect(fetched()).toEqual([0, 0])
})
