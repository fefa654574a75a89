// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { createFrames, isInnerFrame } from '../../entrypoints/reader/frames.ts'
import { createJudge } from '../../entrypoints/reader/judge.ts'

/** Longer than any look waits for. */
const A_WHILE = 60_000

let sent: unknown[]

beforeEach(() => {
  vi.useFakeTimers()
  fakeBrowser.reset()
  fakeBrowser.runtime.id = 'test-extension-id'
  sent = []
  fakeBrowser.runtime.sendMessage = (async (message: { verb: string; data: unknown }) => {
    sent.push([message.verb, message.data])
    return { ok: true }
  }) as never
})
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

const ON = ['frames', true]
const OFF = ['frames', false]

function frameIn(parent: Document): HTMLIFrameElement {
  return parent.body.appendChild(parent.createElement('iframe'))
}

describe('the frames of a page', () => {
  it('are asked for when the page was read, and twice later for those that get their text late', async () => {
    const undo = new AbortController()
    const frames = createFrames(document, undo.signal)
    await vi.advanceTimersByTimeAsync(A_WHILE)
    expect(sent).toEqual([])
    frames.follow()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toEqual([ON])
    frames.follow()
    await vi.advanceTimersByTimeAsync(A_WHILE)
    expect(sent).toEqual([ON, ON, ON])
    undo.abort()
  })

  it('are asked for anew when one has loaded, and not for pictures', async () => {
    const undo = new AbortController()
    const frames = createFrames(document, undo.signal)
    const frame = frameIn(document)
    frame.dispatchEvent(new Event('load'))
    await vi.advanceTimersByTimeAsync(A_WHILE)
    expect(sent).toEqual([])
    frames.follow()
    await vi.advanceTimersByTimeAsync(A_WHILE)
    document.body.appendChild(document.createElement('img')).dispatchEvent(new Event('load'))
    await vi.advanceTimersByTimeAsync(A_WHILE)
    expect(sent).toHaveLength(3)
    frame.dispatchEvent(new Event('load'))
    frame.dispatchEvent(new Event('load'))
    await vi.advanceTimersByTimeAsync(A_WHILE)
    expect(sent).toHaveLength(6)
    undo.abort()
  })

  it('stop when the page is not read any longer, or the reader goes', async () => {
    const undo = new AbortController()
    const frames = createFrames(document, undo.signal)
    frames.leave()
    await vi.advanceTimersByTimeAsync(A_WHILE)
    expect(sent).toEqual([])
    for (const end of [() => frames.leave(), () => undo.abort()]) {
      frames.follow()
      await vi.advanceTimersByTimeAsync(0)
      end()
      await vi.advanceTimersByTimeAsync(A_WHILE)
    }
    expect(sent).toEqual([ON, OFF, ON, OFF])
    frames.follow()
    frameIn(document).dispatchEvent(new Event('load'))
    await vi.advanceTimersByTimeAsync(A_WHILE)
    expect(sent).toHaveLength(4)
  })
})

describe('the way on from the last mark of a document', () => {
  const undo = new AbortController()

  it('is its own where the page has no frames, and the background is not asked', () => {
    const otherwise = vi.fn()
    createFrames(document, undo.signal).goOn(1, otherwise)
    expect(otherwise).toHaveBeenCalledTimes(1)
    expect(sent).toEqual([])
  })

  it('is that of the tab where there are frames, and its own where nobody answers', async () => {
    const otherwise = vi.fn()
    frameIn(document)
    const frames = createFrames(document, undo.signal)
    frames.goOn(-1, otherwise)
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toEqual([['onward', -1]])
    expect(otherwise).not.toHaveBeenCalled()
    fakeBrowser.runtime.sendMessage = (async () => ({ ok: false })) as never
    frames.goOn(-1, otherwise)
    await vi.advanceTimersByTimeAsync(0)
    expect(otherwise).toHaveBeenCalledTimes(1)
  })
})

describe('a frame', () => {
  it('has frames of its own, and stops none', async () => {
    const inner = frameIn(document).contentDocument as Document
    const undo = new (inner.defaultView as Window & typeof globalThis).AbortController()
    const frames = createFrames(inner, undo.signal)
    frames.follow()
    await vi.advanceTimersByTimeAsync(0)
    undo.abort()
    await vi.advanceTimersByTimeAsync(A_WHILE)
    expect([isInnerFrame(inner), isInnerFrame(document)]).toEqual([true, false])
    expect(sent).toEqual([ON])
  })

  it('is read whatever kind of page it is, for its page is', async () => {
    const inner = frameIn(document).contentDocument as Document
    const judge = createJudge(inner, isInnerFrame(inner))
    judge.forget()
    expect(await judge.verdict(() => false, { signal: new AbortController().signal })).toEqual({ published: undefined })
  })
})
