// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Slices } from '../../page/slices.ts'

const signal = new AbortController().signal
let frames: (() => void)[]

beforeEach(() => {
  frames = []
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => frames.push(() => draw(0)))
})
afterEach(() => vi.restoreAllMocks())

const shownAs = (state: DocumentVisibilityState) => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)

describe('a slice', () => {
  it('begins in a task of its own after a frame', async () => {
    shownAs('visible')
    const order: string[] = []
    const begun = new Slices(document, { signal }).begin().then(() => order.push('slice'))
    await vi.waitFor(() => expect(frames).toHaveLength(1))
    expect(order).toEqual([])
    for (const draw of frames) draw()
    await Promise.resolve().then(() => order.push('layout of the frame'))
    await begun
    expect(order).toEqual(['layout of the frame', 'slice'])
  })

  it('waits for no frame where the work is short, and for one where it goes on', async () => {
    shownAs('visible')
    const slices = new Slices(document, { signal, isShort: true })
    await slices.begin()
    expect(frames).toEqual([])
    const goesOn = slices.next()
    await vi.waitFor(() => expect(frames).toHaveLength(1))
    for (const draw of frames) draw()
    await goesOn
  })

  it('waits for no frame where the page is hidden', async () => {
    shownAs('hidden')
    await new Slices(document, { signal }).begin()
    expect(frames).toEqual([])
  })

  it('begins without a frame where none comes for long', async () => {
    shownAs('visible')
    await new Slices(document, { signal }).begin()
    expect(frames).toHaveLength(1)
  })

  it('is over after its time, and tells how long it took', async () => {
    shownAs('hidden')
    const told: number[] = []
    const slices = new Slices(document, { signal, sliceMs: 5, onSlice: (milliseconds) => told.push(milliseconds) })
    await slices.begin()
    expect(slices.isOver()).toBe(false)
    await vi.waitUntil(() => slices.isOver())
    await slices.next()
    expect(slices.isOver()).toBe(false)
    slices.end()
    expect(told).toHaveLength(2)
    expect(told[0]).toBeGreaterThanOrEqual(5)
  })

  it('does not begin where the work was given up while it waited', async () => {
    shownAs('visible')
    const given = new AbortController()
    const begun = new Slices(document, { signal: given.signal }).begin()
    given.abort('enough')
    for (const draw of frames) draw()
    await expect(begun).rejects.toBe('enough')
  })
})
