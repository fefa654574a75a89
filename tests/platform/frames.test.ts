import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type FrameAnswer, leaveFrames, permittedFrames, readFrames } from '../../platform/frames.ts'

type Asked = { target: { tabId: number; allFrames?: boolean; frameIds?: number[] }; files: string[] }
type Look = { frameId: number; result?: unknown }

const look = (frame: number, place: number[], more: Partial<FrameAnswer> = {}): Look => ({
  frameId: frame,
  result: { place, isWorthReading: true, hasReader: false, ...more },
})

/** A tab whose page is in this state, and which may be looked into so. */
function tabWith(looks: Look[], state = 'read') {
  const run = vi.fn(async (asked: Asked) => (asked.target.allFrames ? looks : []))
  const send = vi.fn(async () => ({ ok: true, value: { name: state } }))
  fakeBrowser.scripting.executeScript = run as never
  fakeBrowser.tabs.sendMessage = send as never
  const injected = () => run.mock.calls.flatMap(([{ target, files }]) => (files[0] === '/reader.js' ? [target] : []))
  return { run, send, injected }
}

beforeEach(() => {
  fakeBrowser.reset()
  fakeBrowser.runtime.id = 'test-extension-id'
})

describe('F14 the frames of a tab', () => {
  it('stand in the order of the page, each before those within it', async () => {
    tabWith([look(8, [1]), look(9, [0, 1]), look(0, []), look(7, [0]), look(6, [0, 0])])
    expect((await permittedFrames(5)).map(({ frame }) => frame)).toEqual([0, 7, 6, 9, 8])
  })

  it('are those that answered as they should', async () => {
    const junk = [null, undefined, 'x', {}, { place: ['0'], isWorthReading: true, hasReader: true }]
    tabWith([look(0, []), ...junk.map((result, at) => ({ frameId: at + 1, result }))])
    expect((await permittedFrames(5)).map(({ frame }) => frame)).toEqual([0])
  })

  it('are none where the tab cannot be looked into', async () => {
    tabWith([])
    vi.mocked(fakeBrowser.scripting.executeScript).mockRejectedValue(new Error('Cannot access contents of the page.'))
    expect(await permittedFrames(5)).toEqual([])
  })

  it('do not wait for what still loads', async () => {
    const { run } = tabWith([look(0, [])])
    await permittedFrames(5)
    expect(run).toHaveBeenCalledWith({
      target: { tabId: 5, allFrames: true },
      files: ['/frame-look.js'],
      injectImmediately: true,
    })
  })
})

describe('reading frames', () => {
  it('puts the script into those worth it that have none, and never into the page', async () => {
    const { injected } = tabWith([
      look(0, []),
      look(1, [0], { hasReader: true }),
      look(2, [1], { isWorthReading: false }),
      look(3, [2]),
    ])
    await readFrames(5)
    expect(injected()).toEqual([{ tabId: 5, frameIds: [3] }])
  })

  for (const state of ['off', 'passed-over', 'reading', 'failed', 'unreadable']) {
    it(`looks into no frame of a page that is ${state}`, async () => {
      const { run } = tabWith([look(0, []), look(1, [0])], state)
      await readFrames(5)
      expect(run).not.toHaveBeenCalled()
    })
  }

  it('stops at twenty frames', async () => {
    const many = Array.from({ length: 40 }, (_, at) => look(at + 1, [at], { hasReader: at < 5 }))
    const { injected } = tabWith([look(0, []), ...many])
    await readFrames(5)
    expect(injected()).toHaveLength(15)
  })

  it('tells all frames to stop at once, those that it may no longer read among them', async () => {
    const { send } = tabWith([])
    await leaveFrames(5)
    expect(send.mock.calls).toEqual([[5, { verb: 'stopFrame' }]])
  })

  it('bears a tab that is gone', async () => {
    const { send } = tabWith([])
    send.mockRejectedValue(new Error('Could not establish connection.'))
    await expect(leaveFrames(5)).resolves.toBeUndefined()
    await expect(readFrames(5)).resolves.toBeUndefined()
  })
})
