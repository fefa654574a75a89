// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { claimNode } from '../../page/own-nodes.ts'
import type { Painter } from '../../page/painter.ts'
import type { Mark } from '../../page/passage.ts'
import { watchPointing } from '../../page/pointing.ts'
import { find, readHtml } from './read-html.ts'

type Listener = (event: object) => void

const onOpen = vi.fn()
const onLeave = vi.fn()
const listeners = new Map<string, Listener>()
let controller: AbortController
let here: Mark[]
let marks: Mark[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] })
  // No script can make a trusted event, in jsdom either: what was listened with is called by hand.
  vi.spyOn(document, 'addEventListener').mockImplementation((type, listener) => {
    listeners.set(type, listener as Listener)
  })
  window.requestAnimationFrame = (run) => setTimeout(() => run(0), 16) as unknown as number
  const passages = readHtml('<p>Moscow spoke to Kabul.</p><a href="#"><b>Link</b></a>')
  marks = ['Moscow', 'Kabul'].map((words, key) => ({ key, look: 'actor', ...find(passages, words) }))
  here = marks.slice(0, 1)
  controller = new AbortController()
  const painter = { marksAt: () => here } as unknown as Painter
  watchPointing(document, painter, { onOpen, onLeave }, controller.signal)
})

afterEach(() => {
  controller.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
  document.getSelection()?.removeAllRanges()
})

function fire(type: string, extra: object = {}, target: Node = document.body): void {
  const path: Node[] = []
  for (let node: Node | null = target; node; node = node.parentNode) path.push(node)
  const base = { isTrusted: true, button: 0, buttons: 0, detail: 1, clientX: 3, clientY: 4, pointerType: 'mouse' }
  listeners.get(type)?.({ ...base, target, composedPath: () => path, ...extra })
}

describe('a click', () => {
  it('opens the marks at the point', () => {
    fire('click')
    vi.runAllTimers()
    expect(onOpen.mock.calls).toEqual([[here, 'click', { x: 3, y: 4 }]])
  })

  it.each([
    ['made by a script', { isTrusted: false }],
    ['with a modifier key', { ctrlKey: true }],
    ['with another button', { button: 1 }],
    ['that is the second of two', { detail: 2 }],
    ['that the page handled', { defaultPrevented: true }],
  ])('B14 does nothing %s', (_, extra) => {
    fire('click', extra)
    vi.runAllTimers()
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('follows a link, presses a control, and is left to our own element', () => {
    fire('click', {}, document.querySelector('b') as Node)
    const own = document.createElement('div')
    claimNode(own)
    fire('click', {}, own)
    vi.runAllTimers()
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('does nothing at the end of a selection, and beside every mark', () => {
    document.getSelection()?.selectAllChildren(document.body)
    fire('click')
    document.getSelection()?.removeAllRanges()
    here = []
    fire('click')
    vi.runAllTimers()
    expect(onOpen).not.toHaveBeenCalled()
  })
})

describe('a mouse that rests', () => {
  it('opens after a third of a second, once', () => {
    fire('pointermove')
    vi.advanceTimersByTime(300)
    expect(onOpen).not.toHaveBeenCalled()
    vi.advanceTimersByTime(100)
    fire('pointermove')
    vi.advanceTimersByTime(2_000)
    expect(onOpen.mock.calls).toEqual([[here, 'hover', { x: 3, y: 4 }]])
  })

  it('opens over links too', () => {
    fire('pointermove', {}, document.querySelector('b') as Node)
    vi.advanceTimersByTime(500)
    expect(onOpen).toHaveBeenCalledTimes(1)
  })

  it.each(
    ['pointerdown', 'scroll', 'wheel', 'keydown'].flatMap((type) =>
      [50, 100, 300].map((after) => [type, after] as const),
    ),
  )('does not open where %s comes after %i ms', (type, after) => {
    fire('pointermove')
    vi.advanceTimersByTime(after)
    fire(type)
    vi.advanceTimersByTime(2_000)
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('begins to wait anew when it moves after scrolling', () => {
    fire('pointermove')
    vi.advanceTimersByTime(100)
    fire('scroll')
    fire('pointermove')
    vi.advanceTimersByTime(400)
    expect(onOpen).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['a finger', { pointerType: 'touch' }],
    ['a pressed button', { buttons: 1 }],
    ['a script', { isTrusted: false }],
  ])('is not %s', (_, extra) => {
    fire('pointermove', extra)
    vi.advanceTimersByTime(2_000)
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('does not open while text is selected', () => {
    document.getSelection()?.selectAllChildren(document.body)
    fire('pointermove')
    vi.advanceTimersByTime(2_000)
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('tells when it leaves what it opened, but not when it goes to our own element', () => {
    fire('pointermove')
    vi.advanceTimersByTime(500)
    const own = document.createElement('div')
    claimNode(own)
    fire('pointermove', {}, own)
    vi.advanceTimersByTime(100)
    expect(onLeave).not.toHaveBeenCalled()
    here = []
    fire('pointermove')
    vi.advanceTimersByTime(100)
    fire('pointermove')
    vi.advanceTimersByTime(100)
    expect(onLeave).toHaveBeenCalledTimes(1)
  })

  it('goes from one mark to the next without leaving', () => {
    fire('pointermove')
    vi.advanceTimersByTime(500)
    here = marks.slice(1)
    fire('pointermove')
    vi.advanceTimersByTime(500)
    expect(onOpen).toHaveBeenCalledTimes(2)
    expect(onLeave).not.toHaveBeenCalled()
  })

  it('does not tell of leaving what a click opened', () => {
    fire('click')
    vi.runAllTimers()
    here = []
    fire('pointermove')
    vi.advanceTimersByTime(100)
    expect(onLeave).not.toHaveBeenCalled()
  })

  it('waits for nothing any more once undone', () => {
    fire('pointermove')
    vi.advanceTimersByTime(100)
    controller.abort()
    vi.advanceTimersByTime(2_000)
    expect(onOpen).not.toHaveBeenCalled()
  })
})
