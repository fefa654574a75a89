// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whenWorthReading } from '../../page/frame-wait.ts'

const LONG =
  'Nobody had asked for an answer before that day, said the speaker of the ministry when he was asked for one.'
/** Longer than a look is waited for. */
const SOON = 600

let undo: AbortController
let worth: ReturnType<typeof vi.fn<() => void>>

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  document.body.innerHTML = ''
  undo = new AbortController()
  worth = vi.fn<() => void>()
})
afterEach(() => {
  undo.abort()
  vi.useRealTimers()
})

function frameOf(width: number, height: number, body = ''): Document {
  const inner = document.body.appendChild(document.createElement('iframe')).contentDocument as Document
  inner.body.innerHTML = body
  size(inner, width, height)
  return inner
}

function size({ defaultView }: Document, width: number, height: number): void {
  Object.assign(defaultView as Window, { innerWidth: width, innerHeight: height })
  defaultView?.dispatchEvent(new (defaultView as Window & typeof globalThis).Event('resize'))
}

async function pass(milliseconds: number): Promise<void> {
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(milliseconds)
}

describe('F14 a frame is told to be worth reading', () => {
  it('once when it is filled', async () => {
    const inner = frameOf(600, 300)
    whenWorthReading(inner, worth, undo.signal)
    inner.body.innerHTML = '<p>Soon.</p>'
    await pass(SOON)
    expect(worth).not.toHaveBeenCalled()
    inner.body.innerHTML = `<p>${LONG}</p>`
    await pass(SOON)
    expect(worth).toHaveBeenCalledTimes(1)
    inner.body.innerHTML = `<p>${LONG}${LONG}</p>`
    size(inner, 700, 300)
    await pass(SOON)
    expect(worth).toHaveBeenCalledTimes(1)
  })

  it('when it is made larger or shown, and filled after that', async () => {
    const full = frameOf(0, 0, `<p>${LONG}</p>`)
    whenWorthReading(full, worth, undo.signal)
    size(full, 600, 300)
    await pass(SOON)
    expect(worth).toHaveBeenCalledTimes(1)
    const empty = frameOf(100, 100)
    whenWorthReading(empty, worth, undo.signal)
    size(empty, 600, 300)
    await pass(SOON)
    expect(worth).toHaveBeenCalledTimes(1)
    empty.body.innerHTML = `<p>${LONG}</p>`
    await pass(SOON)
    expect(worth).toHaveBeenCalledTimes(2)
  })

  it('not while it is small, whatever happens in it, nor once undone', async () => {
    const small = frameOf(160, 60)
    whenWorthReading(small, worth, undo.signal)
    small.body.innerHTML = `<p>${LONG}</p>`
    await pass(SOON)
    expect(vi.getTimerCount()).toBe(0)
    size(small, 600, 300)
    undo.abort()
    await pass(SOON)
    expect(worth).not.toHaveBeenCalled()
  })

  it('not any more after it has changed for long and held no text', async () => {
    const inner = frameOf(600, 300)
    whenWorthReading(inner, worth, undo.signal)
    for (let time = 0; time < 40; time++) {
      inner.body.innerHTML = `<b>${time}</b>`
      await pass(SOON)
    }
    inner.body.innerHTML = `<p>${LONG}</p>`
    await pass(SOON)
    expect(worth).not.toHaveBeenCalled()
  })
})
