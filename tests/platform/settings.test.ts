import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { DEFAULT_LOOK } from '../../engine/look.ts'
import {
  bumpRevision,
  changeLook,
  noteWithdrawal,
  readEveryPage,
  readSettings,
  switchSite,
  watchSettings,
} from '../../platform/settings.ts'

beforeEach(() => fakeBrowser.reset())

const defaults = { look: DEFAULT_LOOK, sitesOff: [], sitesAlways: [], revision: 0, withdrawnAt: 0 }

describe('reading settings', () => {
  it('gives the defaults where nothing is stored', async () => {
    expect(await readSettings()).toEqual(defaults)
  })

  for (const [title, stored, read] of [
    ['junk for every field', { look: 7, sitesOff: 'x', revision: {} }, defaults],
    ['null for every field', { look: null, sitesOff: null, revision: null }, defaults],
    [
      'a look of another version',
      { look: { style: 'blink', actors: false } },
      { look: { ...DEFAULT_LOOK, actors: false } },
    ],
    [
      'a look with ticks alone',
      { look: { style: 'none', ticks: true } },
      { look: { ...DEFAULT_LOOK, style: 'none', ticks: true } },
    ],
    [
      'hosts among junk',
      { sitesOff: ['a.example', 7, '', 'x/y', 'a.example', 'b c', 'x'.repeat(300)] },
      { sitesOff: ['a.example'] },
    ],
    [
      'hosts of which every page is read, among junk',
      { sitesAlways: [{}, 'a.example', null, 'a.example', '/'] },
      { sitesAlways: ['a.example'] },
    ],
    ['a withdrawal that is no date', { withdrawnAt: 'yesterday' }, defaults],
    ['a negative revision', { revision: -1 }, defaults],
    ['a revision that is no number', { revision: Number.NaN }, defaults],
  ] as const) {
    it(`F18 keeps what is sound: ${title}`, async () => {
      await fakeBrowser.storage.local.set({ ...stored } as Record<string, unknown>)
      expect(await readSettings()).toEqual({ ...defaults, ...read })
    })
  }

  it('F18 gives the defaults where storage cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupt'))
    expect(await readSettings()).toEqual(defaults)
  })
})

describe('changing settings', () => {
  it('F19 takes down when access was given back', async () => {
    const before = Date.now()
    await noteWithdrawal()
    expect((await readSettings()).withdrawnAt).toBeGreaterThanOrEqual(before)
  })

  it('switches a site off and on, each once', async () => {
    await switchSite('a.example', false)
    await switchSite('a.example', false)
    await switchSite('b.example', false)
    expect((await readSettings()).sitesOff).toEqual(['a.example', 'b.example'])
    await switchSite('a.example', true)
    expect((await readSettings()).sitesOff).toEqual(['b.example'])
  })

  it('reads every page of a site or its articles alone, and leaves the sites that are off as they are', async () => {
    await switchSite('b.example', false)
    await readEveryPage('a.example', true)
    await readEveryPage('a.example', true)
    await readEveryPage('', true)
    expect(await readSettings()).toMatchObject({ sitesAlways: ['a.example'], sitesOff: ['b.example'] })
    await readEveryPage('a.example', false)
    expect(await readSettings()).toMatchObject({ sitesAlways: [], sitesOff: ['b.example'] })
  })

  it('never gives a revision twice', async () => {
    const seen = new Set<number>()
    for (let time = 0; time < 5; time++) {
      await bumpRevision()
      seen.add((await readSettings()).revision)
    }
    expect(seen.size).toBe(5)
  })
})

describe('watching settings', () => {
  it('tells each change until it is undone', async () => {
    const told = vi.fn()
    const undo = new AbortController()
    watchSettings(told, undo.signal)
    await changeLook({ ...DEFAULT_LOOK, style: 'tint' })
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1))
    expect(told.mock.lastCall?.[0].look.style).toBe('tint')
    await fakeBrowser.storage.local.set({ notice: { name: 'unreadable' } })
    undo.abort()
    await switchSite('a.example', false)
    expect(told).toHaveBeenCalledTimes(1)
    expect(fakeBrowser.storage.onChanged.hasListeners()).toBe(false)
  })
})
