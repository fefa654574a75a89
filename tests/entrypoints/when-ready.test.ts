import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isOnItsWay, whenReady } from '../../entrypoints/reader/when-ready.ts'

type State = { readyState: DocumentReadyState; prerendering?: boolean }

function loading(state: State) {
  const view = new EventTarget()
  const document = Object.assign(new EventTarget(), { ...state, defaultView: view })
  const life = new AbortController()
  const done = vi.fn()
  void whenReady(document as unknown as Document, life.signal).then(done)
  const becomes = (readyState: DocumentReadyState, on: EventTarget, name: string) => {
    document.readyState = readyState
    on.dispatchEvent(new Event(name))
  }
  return {
    view,
    document,
    life,
    done,
    parse: () => becomes('interactive', document, 'DOMContentLoaded'),
    load: () => becomes('complete', view, 'load'),
  }
}
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a page that is loading', () => {
  it('is waited for until its load event is over', async () => {
    const { view, done, parse, load } = loading({ readyState: 'loading' })
    await wait(5000)
    parse()
    await wait(100)
    expect(done).not.toHaveBeenCalled()
    view.addEventListener('load', () => expect(done).not.toHaveBeenCalled())
    load()
    await wait(1)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('is not waited for longer than a quarter of a second once it is parsed', async () => {
    const { done, parse } = loading({ readyState: 'loading' })
    await wait(5000)
    parse()
    await wait(249)
    expect(done).not.toHaveBeenCalled()
    await wait(2)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('that takes our listeners away is looked at without them', async () => {
    const { document, done } = loading({ readyState: 'loading' })
    document.readyState = 'complete'
    await wait(1001)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('that has loaded is not waited for', async () => {
    const { done } = loading({ readyState: 'complete' })
    await wait(0)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('is not waited for by a reader that is stopped', async () => {
    const { life, done } = loading({ readyState: 'loading' })
    life.abort()
    await wait(1)
    expect(done).toHaveBeenCalledTimes(1)
  })
})

it('waits until a page that the browser prepares is shown', async () => {
  const { document, done, parse, load } = loading({ readyState: 'loading', prerendering: true })
  parse()
  load()
  await wait(5000)
  expect(done).not.toHaveBeenCalled()
  document.prerendering = false
  document.dispatchEvent(new Event('prerenderingchange'))
  await wait(1)
  expect(done).toHaveBeenCalledTimes(1)
})

it('looks without listeners whether a page that was prepared is shown', async () => {
  const { document, done } = loading({ readyState: 'complete', prerendering: true })
  document.prerendering = false
  await wait(1001)
  expect(done).toHaveBeenCalledTimes(1)
})

it('tells whether there is anything to wait for', () => {
  const on = (state: State, body: unknown = null) => isOnItsWay({ ...state, body } as Document)
  expect(on({ readyState: 'loading' }, {})).toBe(false)
  expect(on({ readyState: 'loading' })).toBe(true)
  expect(on({ readyState: 'interactive' })).toBe(false)
  expect(on({ readyState: 'complete', prerendering: true })).toBe(true)
  expect(on({ readyState: 'complete', prerendering: false })).toBe(false)
})
