// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Reading } from '../../entrypoints/reader/reading.ts'
import { createTools, type Tools } from '../../entrypoints/reader/tools.ts'
import type { Painter } from '../../page/painter.ts'

const prepare = vi.fn()
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
let now: Reading | undefined

beforeEach(() => {
  prepare.mockClear()
  life = new AbortController()
  now = undefined
  tools = createTools({
    document,
    painter: {} as Painter,
    quietly: (work) => work(),
    reading: () => now,
    excerpts: { texts: undefined, cover: () => false, arrival: async () => {} },
    turned() {},
    signal: life.signal,
  })
})

afterEach(() => life.abort())

/** The page was read, and has so many marks. */
function read(marks: number): void {
  const before = now
  now = readingWith(marks)
  tools.follow(before, now, LOOK)
}

it('fetches nothing for a card before the reader does something in the page', () => {
  read(2)
  expect(prepare).not.toHaveBeenCalled()
  arrive()
  expect(prepare).toHaveBeenCalledTimes(1)
})

it('fetches at once for what is read once the reader is there', () => {
  arrive()
  expect(prepare).not.toHaveBeenCalled()
  read(1)
  read(2)
  expect(prepare).toHaveBeenCalledTimes(2)
})

it('fetches nothing where there are no marks, or none any longer', () => {
  read(2)
  read(0)
  arrive()
  read(0)
  expect(prepare).not.toHaveBeenCalled()
})

it('fetches nothing for a page that is left, by whoever moves in it then', () => {
  read(2)
  now = undefined
  tools.leave()
  arrive()
  expect(prepare).not.toHaveBeenCalled()
})
