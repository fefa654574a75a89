// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchPresence } from '../../page/presence.ts'

type Listener = (event: object) => void

const come = vi.fn()
const listeners = new Map<string, Listener>()
let life: AbortController

beforeEach(() => {
  // No script can make a trusted event, in jsdom either: what was listened with is called by hand.
  vi.spyOn(document, 'addEventListener').mockImplementation((type, listener, options) => {
    const { signal } = options as AddEventListenerOptions
    listeners.set(type, listener as Listener)
    signal?.addEventListener('abort', () => listeners.delete(type))
  })
  life = new AbortController()
  watchPresence(document, come, life.signal)
})

afterEach(() => {
  life.abort()
  vi.restoreAllMocks()
})

it.each(['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'click'])(
  'tells of a first %s, once',
  (type) => {
    listeners.get(type)?.({ isTrusted: true })
    expect(come).toHaveBeenCalledTimes(1)
    expect([...listeners.keys()]).toEqual([])
  },
)

it('tells nothing of what a script makes, and goes on listening', () => {
  listeners.get('pointermove')?.({ isTrusted: false })
  expect(come).not.toHaveBeenCalled()
  expect(listeners.has('pointermove')).toBe(true)
})

it('listens no longer than the reader lives', () => {
  life.abort()
  expect([...listeners.keys()]).toEqual([])
})
