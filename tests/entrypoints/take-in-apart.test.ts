import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type FromWorker, takeInApart } from '../../entrypoints/options/take-in-apart.ts'
import type { Taking } from '../../platform/take-in.ts'
import { LIBRARY } from '../engine/fixture.ts'

const TAKING: Taking = { input: '{}', library: LIBRARY, replace: false }
const DONE = { name: 'unchanged', title: 'Harbour', version: '1.0.0' } as const

const KEPT = new AbortController().signal

let ended: number
let sent: unknown[]
/** What the worker does with what it is sent. */
let work: (say: (message: FromWorker) => void, fail: (message: string) => void) => void

class FakeWorker extends EventTarget {
  postMessage(message: unknown): void {
    sent.push(message)
    work(
      (data) => this.dispatchEvent(new MessageEvent('message', { data })),
      (message) => this.dispatchEvent(Object.assign(new Event('error'), { message })),
    )
  }
  terminate(): void {
    ended++
  }
}

beforeEach(() => {
  ended = 0
  sent = []
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(() => vi.unstubAllGlobals())

it('sends the work to a worker, tells how far it is, and gives what became of it', async () => {
  work = (say) => {
    say({ name: 'step', told: ['checking'] })
    say({ name: 'step', told: ['compiling', 0.5] })
    say({ name: 'done', result: DONE })
  }
  const told: unknown[] = []
  expect(await takeInApart(KEPT)(TAKING, (...step) => told.push(step))).toEqual(DONE)
  expect(sent).toEqual([TAKING])
  expect(told).toEqual([['checking'], ['compiling', 0.5]])
  expect(ended).toBe(1)
})

it('rejects where the worker breaks down or does not start, and ends it', async () => {
  work = (say) => say({ name: 'broken', message: 'No room to work.' })
  await expect(takeInApart(KEPT)(TAKING, () => {})).rejects.toThrow('No room to work.')
  work = (_, fail) => fail('')
  await expect(takeInApart(KEPT)(TAKING, () => {})).rejects.toThrow('did not start')
  expect(ended).toBe(2)
})

it('ends the worker at once when it is cancelled, however long it would have been silent', async () => {
  const cancelling = new AbortController()
  work = () => {}
  const taken = takeInApart(cancelling.signal)(TAKING, () => {})
  cancelling.abort()
  expect(await taken).toEqual({ name: 'cancelled' })
  expect(ended).toBe(1)
})
