// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Vicinity } from '../../page/vicinity.ts'

type Hear = (entries: Pick<IntersectionObserverEntry, 'isIntersecting' | 'target'>[]) => void
let hear: Hear
let watched: Set<Element>
let vicinity: Vicinity
const arrived = vi.fn()

beforeEach(() => {
  watched = new Set()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: Hear) {
        hear = callback
      }
      observe(one: Element) {
        watched.add(one)
      }
      unobserve(one: Element) {
        watched.delete(one)
      }
      disconnect() {
        watched.clear()
      }
    },
  )
  vi.stubGlobal('innerHeight', 1000)
  vicinity = new Vicinity(document, arrived)
})
afterEach(() => {
  vi.unstubAllGlobals()
  arrived.mockClear()
})

/** A block that stands so far below the top of the window. */
function blockAt(top: number): HTMLElement {
  const block = document.createElement('p')
  block.getBoundingClientRect = () => new DOMRect(0, top, 100, 50)
  return block
}

it('holds those near within a height of the window, above and below', () => {
  const blocks = [-1100, -1040, 0, 1990, 2010].map(blockAt)
  vicinity.look(new Set(blocks))
  expect(blocks.map((block) => vicinity.has(block))).toEqual([false, true, true, true, false])
})

it('holds near what overflows its block', () => {
  const block = blockAt(-5000)
  vicinity.look(new Set([block]))
  expect(vicinity.has(block)).toBe(false)
  Object.defineProperty(block, 'scrollHeight', { value: 5200 })
  vicinity.look(new Set([block]))
  expect(vicinity.has(block)).toBe(true)
})

it('tells when one comes close that was not near, and of no other', () => {
  const [here, far] = [blockAt(10), blockAt(9000)] as const
  vicinity.look(new Set([here, far]))
  hear([
    { target: here, isIntersecting: true },
    { target: far, isIntersecting: false },
  ])
  expect(arrived).not.toHaveBeenCalled()
  hear([{ target: far, isIntersecting: true }])
  expect(arrived).toHaveBeenCalledTimes(1)
})

it('holds near what the browser has told of as close, however far that reaches, until it tells of it again', () => {
  const far = blockAt(2100)
  vicinity.look(new Set([far]))
  hear([{ target: far, isIntersecting: true }])
  expect(arrived).toHaveBeenCalledTimes(1)
  vicinity.look(new Set([far]))
  expect(vicinity.has(far)).toBe(true)
  hear([{ target: far, isIntersecting: false }])
  vicinity.look(new Set([far]))
  expect(vicinity.has(far)).toBe(false)
})

it('watches what it was asked about last', () => {
  const [one, other, third] = [blockAt(0), blockAt(1), blockAt(2)] as const
  vicinity.look(new Set([one, other]))
  vicinity.look(new Set([other, third]))
  expect(watched).toEqual(new Set([other, third]))
})

it('holds all of them near before it has looked and after it forgot', () => {
  const far = blockAt(9000)
  expect(vicinity.has(far)).toBe(true)
  vicinity.look(new Set([far]))
  expect(vicinity.has(far)).toBe(false)
  vicinity.forget()
  expect([vicinity.has(far), watched.size]).toEqual([true, 0])
})

it('holds all of them near where the browser cannot watch', () => {
  vi.stubGlobal('IntersectionObserver', undefined)
  const far = blockAt(9000)
  vicinity.look(new Set([far]))
  expect(vicinity.has(far)).toBe(true)
})
