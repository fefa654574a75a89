import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whenLoaded } from '../../entrypoints/reader/when-ready.ts'

function loading(readyState: DocumentReadyState = 'interactive') {
  const view = new EventTarget()
  const document = { readyState, defaultView: view } as unknown as Document
  const life = new AbortController()
  const done = vi.fn()
  void whenLoaded(document, life.signal).then(done)
  return { view, life, done }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a page that is loading', () => {
  it('is waited for until its load event is over', async () => {
    const { view, done } = loading()
    await vi.advanceTimersByTimeAsync(100)
    expect(done).not.toHaveBeenCalled()
    view.addEventListener('load', () => expect(done).not.toHaveBeenCalled())
    view.dispatchEvent(new Event('load'))
    await vi.advanceTimersByTimeAsync(1)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('is not waited for longer than a quarter of a second', async () => {
    const { done } = loading()
    await vi.advanceTimersByTimeAsync(249)
    expect(done).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('that has loaded is not waited for', async () => {
    const { done } = loading('complete')
    await Promise.resolve()
    await Promise.resolve()
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('is not waited for by a reader that is stopped', async () => {
    const { life, done } = loading()
    life.abort()
    await vi.advanceTimersByTimeAsync(0)
    expect(done).toHaveBeenCalledTimes(1)
  })
})
