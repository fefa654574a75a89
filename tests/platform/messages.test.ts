import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Answer, askBackground, askReader, TIME_LIMIT } from '../../platform/ask.ts'
import { serveBackground } from '../../platform/serve-background.ts'
import { serveReader } from '../../platform/serve-reader.ts'

const fromPage = { id: 'test-extension-id', url: 'https://news.example/a', tab: { id: 5 } }
const fromPopup = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' }
const page = { passages: [{ text: 'Some words.' }] }
const question = { page, revision: 3 }

beforeEach(() => {
  fakeBrowser.reset()
  fakeBrowser.runtime.id = fromPage.id
})
afterEach(() => vi.useRealTimers())

/** Hands a message over as the browser would, with a sender that only the browser can write. */
function handOver(message: unknown, sender: object): Promise<Answer> {
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message as never, sender as never, resolve as never)
  })
}

function background() {
  const handlers = {
    recognise: vi.fn(async () => ({ findings: { mentions: [], coverage: [] } })),
    excerpts: vi.fn(async () => ['{}']),
    expect: vi.fn(async () => {}),
    badge: vi.fn(async () => {}),
    frames: vi.fn(async () => {}),
    bring: vi.fn(async () => {}),
    onward: vi.fn(async () => {}),
    openOptions: vi.fn(async () => {}),
  }
  const undo = new AbortController()
  serveBackground(handlers, undo.signal)
  return { handlers, undo }
}

function reader() {
  const verbs = {
    state: vi.fn(async () => ({ name: 'off' }) as const),
    excerpts: vi.fn(async () => ({ stamp: '1', excerpts: ['{}'] })),
    goTo: vi.fn(async () => {}),
    jump: vi.fn(async () => {}),
    step: vi.fn(async () => 4),
    open: vi.fn(async () => {}),
    leave: vi.fn(async () => {}),
    read: vi.fn(async () => {}),
    readAgain: vi.fn(async () => {}),
    switchHere: vi.fn(async () => {}),
    stop: vi.fn(async () => {}),
    stopFrame: vi.fn(async () => {}),
    figures: vi.fn(async () => undefined),
  }
  const undo = new AbortController()
  serveReader(verbs, undo.signal)
  return { verbs, undo }
}

describe('the background', () => {
  it('answers the script in a page, and knows its tab and frame', async () => {
    const { handlers } = background()
    expect(await handOver({ verb: 'badge', data: 3 }, fromPage)).toEqual({ ok: true, value: undefined })
    expect(handlers.badge).toHaveBeenCalledWith(3, 5, 0)
    expect(await handOver({ verb: 'recognise', data: question }, fromPage)).toMatchObject({ ok: true })
    expect(handlers.recognise).toHaveBeenCalledWith(question, 5, 0)
    expect(await handOver({ verb: 'expect', data: 3 }, fromPage)).toMatchObject({ ok: true })
    expect(handlers.expect).toHaveBeenCalledWith(3, 5, 0)
    expect(await handOver({ verb: 'bring', data: 'card' }, { ...fromPage, frameId: 7 })).toMatchObject({ ok: true })
    expect(handlers.bring).toHaveBeenCalledWith('card', 5, 7)
    expect(await handOver({ verb: 'onward', data: -1 }, { ...fromPage, frameId: 7 })).toMatchObject({ ok: true })
    expect(handlers.onward).toHaveBeenCalledWith(-1, 5, 7)
    expect(await handOver({ verb: 'onward', data: 2 }, fromPage)).toEqual({ ok: false })
    const target = { dataset: 'first', kind: 'actor', id: 'ada' }
    expect(await handOver({ verb: 'excerpts', data: { targets: [target], revision: 3 } }, fromPage)).toEqual({
      ok: true,
      value: ['{}'],
    })
    expect(handlers.excerpts).toHaveBeenCalledWith({ targets: [target], revision: 3 }, 5, 0)
  })

  for (const [who, sender] of [
    ['another extension', { ...fromPage, id: 'stranger' }],
    ['a sender without an id', { url: fromPage.url, tab: fromPage.tab }],
    ['a page of our own', fromPopup],
    ['no tab', { id: fromPage.id, url: fromPage.url }],
    ['an address that is no web page', { ...fromPage, url: 'data:text/html,x' }],
    ['an address that only looks like one', { ...fromPage, url: 'xhttps://news.example' }],
    ['no address', { id: fromPage.id, tab: fromPage.tab }],
  ] as const) {
    it(`B12 refuses a message from ${who}`, async () => {
      const { handlers } = background()
      expect(await handOver({ verb: 'badge', data: 3 }, sender)).toEqual({ ok: false })
      expect(handlers.badge).not.toHaveBeenCalled()
    })
  }

  for (const [what, message] of [
    ['no message', undefined],
    ['a string', 'recognise'],
    ['an unknown verb', { verb: 'removeDataset', data: 'first' }],
    ['the name of an inherited method', { verb: 'toString' }],
    ['a verb of the reader', { verb: 'state' }],
    ['a field too many', { verb: 'badge', data: 1, more: true }],
    ['a negative number', { verb: 'badge', data: -1 }],
    ['a number as text', { verb: 'badge', data: '1' }],
    ['a part that is none', { verb: 'bring', data: 'reader' }],
    ['a part by its file', { verb: 'bring', data: '/card.js' }],
    ['a page without passages', { verb: 'recognise', data: { page: {}, revision: 0 } }],
    ['a page without the revision', { verb: 'recognise', data: { page } }],
    ['a revision that is none', { verb: 'expect', data: -1 }],
    [
      'a passage that is an object',
      { verb: 'recognise', data: { page: { passages: [{ text: { html: 'x' } }] }, revision: 0 } },
    ],
    [
      'a date that is none',
      { verb: 'recognise', data: { page: { passages: [], published: 'yesterday' }, revision: 0 } },
    ],
    [
      'too many passages',
      { verb: 'recognise', data: { page: { passages: new Array(50_001).fill({ text: '' }) }, revision: 0 } },
    ],
    [
      'a passage too long',
      { verb: 'recognise', data: { page: { passages: [{ text: 'x'.repeat(1_000_001) }] }, revision: 0 } },
    ],
    [
      'a thing of no kind',
      { verb: 'excerpts', data: { targets: [{ dataset: 'first', kind: 'dataset', id: 'x' }], revision: 0 } },
    ],
    [
      'too many things',
      {
        verb: 'excerpts',
        data: { targets: new Array(10_001).fill({ dataset: 'd', kind: 'actor', id: 'x' }), revision: 0 },
      },
    ],
    [
      'a page too long',
      {
        verb: 'recognise',
        data: { page: { passages: new Array(6).fill({ text: 'x'.repeat(1_000_000) }) }, revision: 0 },
      },
    ],
  ] as const) {
    it(`B13 refuses ${what}`, async () => {
      const { handlers } = background()
      expect(await handOver(message, fromPage)).toEqual({ ok: false })
      for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled()
    })
  }

  it('B22 answers a failure without its words', async () => {
    const { handlers } = background()
    handlers.recognise.mockRejectedValueOnce(new Error('Some words.'))
    expect(await handOver({ verb: 'recognise', data: question }, fromPage)).toEqual({ ok: false })
  })

  it('listens no more once it is undone', () => {
    const { undo } = background()
    undo.abort()
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false)
  })
})

describe('the reader', () => {
  it('answers our own pages, in a tab or not', async () => {
    reader()
    expect(await handOver({ verb: 'state' }, fromPopup)).toEqual({ ok: true, value: { name: 'off' } })
    expect(await handOver({ verb: 'step', data: -1 }, { ...fromPopup, tab: { id: 1 } })).toEqual({ ok: true, value: 4 })
  })

  for (const [who, sender] of [
    ['the script in another page', fromPage],
    ['another extension', { id: 'stranger', url: 'chrome-extension://stranger/popup.html' }],
    ['a page that looks like ours', { ...fromPage, url: 'https://chrome-extension//test-extension-id/popup.html' }],
  ] as const) {
    it(`B12 refuses ${who}`, async () => {
      const { verbs } = reader()
      expect(await handOver({ verb: 'stop' }, sender)).toEqual({ ok: false })
      expect(verbs.stop).not.toHaveBeenCalled()
    })
  }

  for (const message of [
    null,
    'state',
    {},
    { verb: 'eval' },
    { verb: 'step', data: 5 },
    { verb: 'goTo', data: '1' },
    { verb: 'jump', data: 3 },
    { verb: 'jump', data: { passage: 1 } },
    { verb: 'jump', data: { passage: -1, span: { start: 0, end: 4 } } },
    { verb: 'jump', data: { passage: 1, span: { start: '0', end: 4 } } },
    { verb: 'switchHere' },
  ]) {
    it(`B13 refuses ${JSON.stringify(message)}`, async () => {
      const { verbs } = reader()
      expect(await handOver(message, fromPopup)).toEqual({ ok: false })
      for (const verb of Object.values(verbs)) expect(verb).not.toHaveBeenCalled()
    })
  }
})

describe('asking', () => {
  // The overloads end in one that gives nothing.
  const send = () => vi.spyOn(fakeBrowser.runtime, 'sendMessage') as unknown as Mock<() => Promise<unknown>>

  it('gives the value of the answer', async () => {
    send().mockResolvedValue({ ok: true, value: 7 })
    await expect(askBackground('badge', 1)).resolves.toBe(7)
  })

  it('F2 waits three seconds, tries once more, then gives up', async () => {
    vi.useFakeTimers()
    const sent = send().mockReturnValue(new Promise(() => {}))
    const asked = askBackground('badge', 1).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(TIME_LIMIT - 1)
    expect(sent).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(sent).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(TIME_LIMIT)
    expect(await asked).toMatchObject({ reason: 'no-answer' })
    expect(sent).toHaveBeenCalledTimes(2)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('B11 waits longer for a large page, as its answer is worked out', async () => {
    vi.useFakeTimers()
    const sent = send().mockReturnValue(new Promise(() => {}))
    const large = { passages: [{ text: 'x'.repeat(600_000) }, { text: 'y'.repeat(400_000) }] }
    const asked = askBackground('recognise', { page: large, revision: 0 }).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(TIME_LIMIT + 1_999)
    expect(sent).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(sent).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(TIME_LIMIT + 2_000)
    expect(await asked).toMatchObject({ reason: 'no-answer' })
  })

  it('F2 takes the answer of the second attempt', async () => {
    send().mockRejectedValueOnce(new Error('The message channel closed.')).mockResolvedValueOnce({ ok: true, value: 1 })
    await expect(askBackground('badge', 1)).resolves.toBe(1)
  })

  it('asks again for nothing that was refused', async () => {
    const sent = send().mockResolvedValue({ ok: false })
    await expect(askBackground('badge', 1)).rejects.toMatchObject({ reason: 'refused' })
    expect(sent).toHaveBeenCalledTimes(1)
  })

  it('takes junk for no answer', async () => {
    send().mockResolvedValue('junk')
    await expect(askBackground('badge', 1)).rejects.toMatchObject({ reason: 'no-answer' })
  })

  it('F3 tells that the extension is gone, without asking', async () => {
    const sent = send()
    fakeBrowser.runtime.id = undefined as never
    await expect(askBackground('badge', 1)).rejects.toMatchObject({ reason: 'gone' })
    expect(sent).not.toHaveBeenCalled()
  })

  it('steps once, however long it takes', async () => {
    const sent = vi.fn().mockRejectedValue(new Error('no receiver'))
    fakeBrowser.tabs.sendMessage = sent
    await expect(askReader(5, 'step', 1)).rejects.toMatchObject({ reason: 'no-answer' })
    expect(sent).toHaveBeenCalledTimes(1)
  })
})
