import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { excerptText } from '../../dataset/excerpt-text.ts'
import type { OutlineEntry } from '../../engine/overview.ts'
import type { MentionGlance, ReaderState } from '../../platform/messages.ts'
import {
  allegationsOfTab,
  goOnInTab,
  goToInTab,
  jumpInTab,
  openInTab,
  stepInTab,
  type TabState,
  tabState,
} from '../../platform/tab-overview.ts'
import { EXCERPT } from './tab-excerpt.ts'

type Read = Extract<ReaderState, { name: 'read' }>
type Told = Extract<TabState, { name: 'read' }>
type Message = { verb: string; data?: unknown }

/** A frame that has read so many mentions, all of one actor; `bare` ones are not painted. */
function read(mentions: number, { bare = [] as number[], current = null as number | null, more = {} } = {}): Read {
  const glances = Array.from({ length: mentions }, (_, index): MentionGlance => {
    return { index, kind: 'actor', quote: 'Peskov', sure: true, painted: !bare.includes(index) }
  })
  const actor = entry('actor', 'peskov', { mentions: glances.map(({ index }) => index) })
  const outline = { allegations: [], actors: mentions === 0 ? [] : [actor] }
  return {
    name: 'read',
    outline,
    mentions: glances,
    current,
    painter: 'highlights',
    limited: false,
    restless: false,
    ...more,
  }
}

function entry(kind: OutlineEntry['kind'], id: string, more: Partial<OutlineEntry> = {}): OutlineEntry {
  return { kind, id, datasets: ['d'], mentions: [0], sure: true, coverage: [], ...more }
}

const LATE = 'late'

/** Of its own for each state that has none: whatever was told before is not to be taken for it. */
function stampOf(state: ReaderState): string {
  return (state.name === 'read' ? state.stamp : undefined) ?? crypto.randomUUID()
}

/** A tab whose frames are in these states, by their numbers and in the order of the page. Null: it does not answer. */
function tabWith(frames: Record<number, ReaderState | null>) {
  const ids = Object.keys(frames).map(Number)
  fakeBrowser.scripting.executeScript = vi.fn(async () =>
    ids.map((frameId) => ({
      frameId,
      result: { place: frameId === 0 ? [] : [frameId], isWorthReading: true, hasReader: true },
    })),
  ) as never
  const send = vi.fn(async (_tab: number, { verb }: Message, { frameId }: { frameId: number }) => {
    const state = frames[frameId]
    if (!state) throw new Error('Could not establish connection.')
    if (verb === 'state') return { ok: true, value: state }
    if (verb === 'excerpts' && stampOf(state) === '') return { ok: false }
    if (verb === 'excerpts' && stampOf(state) === LATE) throw new Error('The message port closed.')
    if (verb === 'excerpts') return { ok: true, value: { stamp: stampOf(state), excerpts: [excerptText(EXCERPT)] } }
    const painted = state.name === 'read' ? state.mentions.filter((one) => one.painted) : []
    return { ok: true, value: verb === 'step' ? (painted[0]?.index ?? null) : undefined }
  })
  fakeBrowser.tabs.sendMessage = send as never
  return () =>
    send.mock.calls.flatMap(([, { verb, data }, { frameId }]) =>
      verb === 'state' || verb === 'excerpts' ? [] : [[frameId, verb, ...(data === undefined ? [] : [data])]],
    )
}

beforeEach(() => {
  fakeBrowser.reset()
  fakeBrowser.runtime.id = 'test-extension-id'
})

describe('F14 the state of a tab', () => {
  for (const state of [
    { name: 'off' },
    { name: 'passed-over', reason: 'root' },
    { name: 'failed', reason: 'internal' },
  ] as const) {
    it(`is that of its page where this is ${state.name}, and no frame is asked`, async () => {
      tabWith({ 0: state, 1: read(2) })
      expect(await tabState(5)).toEqual(state)
      expect(fakeBrowser.scripting.executeScript).not.toHaveBeenCalled()
    })
  }

  it('counts mentions through page and frames, and a thing of both once', async () => {
    tabWith({ 0: read(2), 1: read(0), 2: read(3, { current: 1 }) })
    const state = (await tabState(5)) as Told
    expect(state.mentions.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4])
    expect(state.overview.actors.map(({ mentions }) => mentions)).toEqual([[0, 1, 2, 3, 4]])
    expect(state.current).toBe(3)
  })

  it('asks for the excerpts of a frame once, and again when it has others', async () => {
    const asked = (stamp: string) => {
      tabWith({ 0: read(1, { more: { stamp } }) })
      const send = vi.mocked(fakeBrowser.tabs.sendMessage)
      return () => send.mock.calls.filter(([, message]) => (message as Message).verb === 'excerpts').length
    }
    const first = asked('one')
    for (let time = 0; time < 3; time++) {
      const state = (await tabState(5)) as Told
      expect(state.overview.actors[0]?.dossiers).toMatchObject([{ kind: 'actor', id: 'peskov', name: 'peskov' }])
    }
    expect(first()).toBe(1)
    const other = asked('two')
    await tabState(5)
    expect(other()).toBe(1)
  })

  it('is being read as long as there is nothing to tell of its marks, and failed where there will be nothing', async () => {
    tabWith({ 0: read(1, { more: { stamp: LATE } }) })
    expect(await tabState(5)).toEqual({ name: 'reading' })
    tabWith({ 0: read(1, { more: { stamp: '' } }) })
    expect(await tabState(5)).toEqual({ name: 'failed', reason: 'no-answer' })
    tabWith({ 0: read(1), 1: read(1, { more: { stamp: '' } }) })
    expect(((await tabState(5)) as Told).overview.actors).toMatchObject([{ id: 'peskov', mentions: [0] }])
  })

  it('leaves out what the datasets hold no longer', async () => {
    const unknown = { outline: { allegations: [], actors: [entry('actor', 'gone')] } }
    tabWith({ 0: read(1, { more: unknown }) })
    expect(((await tabState(5)) as Told).overview.actors).toEqual([])
  })

  it('counts the allegations of all frames, each once, and asks for nothing else', async () => {
    const naming = (...ids: string[]) => ({
      more: { outline: { allegations: ids.map((id) => entry('allegation', id)), actors: [] } },
    })
    tabWith({ 0: read(1, naming('bounties')), 1: read(2, naming('bounties', 'deal')), 2: read(0) })
    expect(await allegationsOfTab(5)).toBe(2)
    tabWith({ 0: { name: 'reading' }, 1: read(2, naming('bounties')) })
    expect(await allegationsOfTab(5)).toBeUndefined()
    const verbs = vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls.map(([, message]) => (message as Message).verb)
    expect(new Set(verbs)).toEqual(new Set(['state']))
  })

  it('has what a frame alone says', async () => {
    const inner = { outline: { allegations: [entry('allegation', 'bounties')], actors: [] } }
    tabWith({ 0: read(1), 1: read(1, { more: { ...inner, limited: true } }) })
    const state = (await tabState(5)) as Told
    expect(state.overview.allegations).toMatchObject([{ id: 'bounties', mentions: [1] }])
    expect(state).toMatchObject({ limited: true, restless: false })
  })

  it('misses no statement that any of the frames reports', async () => {
    const covered = (reported: string[], missing: string[]) => {
      const told = reported.map((statement) => {
        return { statement, stance: 'denies' as const, passage: 0, span: { start: 0, end: 1 } }
      })
      const coverage = [{ dataset: 'd', allegation: 'bounties', reported: told, missing }]
      return { more: { outline: { allegations: [entry('allegation', 'bounties', { coverage })], actors: [] } } }
    }
    tabWith({ 0: read(1, covered(['a'], ['b', 'c'])), 1: read(1, covered(['b'], ['a', 'c'])) })
    const [bounties] = ((await tabState(5)) as Told).overview.allegations
    expect(bounties?.coverage[0]?.reported.map(({ statement }) => statement)).toEqual(['a', 'b'])
    expect(bounties?.coverage[0]?.missing).toEqual(['c'])
  })

  it('names the places of a frame so that a jump finds them there', async () => {
    const place = { passage: 3, span: { start: 0, end: 1 } }
    const reported = [{ statement: 'a', stance: 'denies' as const, ...place }]
    const coverage = [{ dataset: 'd', allegation: 'bounties', reported, missing: [] }]
    const more = { outline: { allegations: [entry('allegation', 'bounties', { coverage })], actors: [] } }
    const asked = tabWith({ 0: read(1, { more }), 4: read(0), 7: read(1, { more }) })
    const [bounties] = ((await tabState(5)) as Told).overview.allegations
    for (const one of bounties?.coverage[0]?.reported ?? []) await jumpInTab(5, one)
    await jumpInTab(5, { ...place, passage: 900_000 })
    expect(asked()).toEqual([
      [0, 'jump', place],
      [7, 'jump', place],
    ])
  })

  it('leaves out a frame that does not answer, and fails where the page does not', async () => {
    tabWith({ 0: read(1), 1: null, 2: read(1) })
    expect(((await tabState(5)) as Told).mentions).toHaveLength(2)
    tabWith({ 0: null, 1: read(1) })
    await expect(tabState(5)).rejects.toMatchObject({ reason: 'no-answer' })
  })
})

describe('the way through a tab', () => {
  it('is left to the page where no frame has a mark', async () => {
    const asked = tabWith({ 0: read(2), 1: read(1, { bare: [0] }) })
    expect(await stepInTab(5, 1)).toBe(0)
    expect(asked()).toEqual([[0, 'step', 1]])
  })

  for (const [title, frames, by, expected, at] of [
    ['begins at what is in sight in the page', { 0: read(2), 1: read(1) }, 1, [[0, 'step', 1]], 0],
    [
      'begins in a frame where the page has none',
      { 0: read(0), 1: read(2) },
      1,
      [
        [0, 'step', 1],
        [1, 'goTo', 0],
      ],
      0,
    ],
    [
      'goes from the page into its frame',
      { 0: read(2, { current: 1 }), 1: read(2) },
      1,
      [
        [0, 'leave'],
        [1, 'goTo', 0],
      ],
      2,
    ],
    ['goes on in a frame', { 0: read(2), 1: read(2, { current: 0 }) }, 1, [[1, 'goTo', 1]], 3],
    [
      'goes past mentions without a mark',
      { 0: read(2, { current: 0, bare: [1] }), 1: read(2, { bare: [0] }) },
      1,
      [
        [0, 'leave'],
        [1, 'goTo', 1],
      ],
      3,
    ],
    [
      'goes round the end',
      { 0: read(2), 1: read(2, { current: 1 }) },
      1,
      [
        [1, 'leave'],
        [0, 'goTo', 0],
      ],
      0,
    ],
    [
      'goes back round the beginning',
      { 0: read(2, { current: 0 }), 1: read(2) },
      -1,
      [
        [0, 'leave'],
        [1, 'goTo', 1],
      ],
      3,
    ],
    ['begins at the end on the way back', { 0: read(2), 1: read(2) }, -1, [[1, 'goTo', 1]], 3],
  ] as const) {
    it(title, async () => {
      const asked = tabWith(frames)
      expect(await stepInTab(5, by)).toBe(at)
      expect(asked()).toEqual(expected)
    })
  }

  it('goes on to the next frame and opens the card there', async () => {
    const asked = tabWith({ 0: read(2, { current: 1 }), 1: read(2) })
    await goOnInTab(5, 1)
    expect(asked().slice(0, 2)).toEqual([
      [0, 'leave'],
      [1, 'goTo', 0],
    ])
    expect(asked().at(-1)?.[1]).toBe('open')
  })

  it('goes to a mention by its index in the whole tab, and nowhere beyond', async () => {
    const asked = tabWith({ 0: read(2, { current: 0 }), 1: read(0), 2: read(2) })
    await goToInTab(5, 1)
    await goToInTab(5, 3)
    await goToInTab(5, 4)
    await goToInTab(5, -1)
    expect(asked()).toEqual([
      [0, 'goTo', 1],
      [0, 'leave'],
      [2, 'goTo', 1],
    ])
  })

  it('opens the card of the current mention in whichever frame, else of the first that has a mark', async () => {
    const inFrame = tabWith({ 0: read(2), 1: read(2, { current: 1 }) })
    await openInTab(5)
    expect(inFrame()).toEqual([[1, 'open']])
    const first = tabWith({ 0: read(0), 1: read(2) })
    await openInTab(5)
    expect(first()).toEqual([[1, 'open']])
    const none = tabWith({ 0: { name: 'reading' } })
    await openInTab(5)
    expect(none()).toEqual([[0, 'open']])
  })
})
