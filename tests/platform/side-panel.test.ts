import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pageState } from '../../platform/active-page.ts'
import { runCommand } from '../../platform/commands.ts'
import { hasSidePanel, openSidePanel } from '../../platform/side-panel.ts'
import { watchActiveTab, watchClosedTabs, watchReadings } from '../../platform/watch-tabs.ts'

type Panels = { sidePanel?: unknown; sidebarAction?: unknown }
const panels = fakeBrowser as unknown as Panels
const silent = { addListener: () => {}, removeListener: () => {} }

beforeEach(() => {
  fakeBrowser.reset()
  fakeBrowser.runtime.id = 'test-extension-id'
  delete panels.sidePanel
  delete panels.sidebarAction
})

describe('the side panel', () => {
  it('is not there where the browser has none', () => {
    expect(hasSidePanel()).toBe(false)
  })

  for (const [name, api, given] of [
    ['Chromium', 'sidePanel', [{ windowId: 7 }]],
    ['Firefox', 'sidebarAction', []],
  ] as const) {
    it(`opens within the very call, before anything is awaited: ${name}`, () => {
      const open = vi.fn(async () => {})
      panels[api] = { open }
      expect(hasSidePanel()).toBe(true)
      void openSidePanel(7)
      expect(open).toHaveBeenCalledWith(...given)
    })
  }

  it('opens by its command within the very call, which counts as a click on the page', async () => {
    const open = vi.fn(async () => {})
    const inject = vi.fn(async () => [])
    panels.sidePanel = { open }
    fakeBrowser.scripting.executeScript = inject as never
    const done = runCommand('open-panel', { id: 5, windowId: 7 } as never)
    expect(open).toHaveBeenCalledWith({ windowId: 7 })
    await done
    expect(inject).toHaveBeenCalledWith({ target: { tabId: 5 }, files: ['/reader.js'] })
  })
})

describe('a page whose address the browser hides', () => {
  const refused = (words: string) => {
    fakeBrowser.tabs.sendMessage = vi.fn(async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.')
    }) as never
    fakeBrowser.scripting.executeScript = vi.fn(async () => {
      throw new Error(words)
    }) as never
  }

  it.each([
    ['not-asked', 'Cannot access contents of the page. Extension manifest must request permission to access the host.'],
    ['not-asked', 'Missing host permission for the tab'],
    ['forbidden', 'Cannot access a chrome:// URL'],
    ['forbidden', 'The extensions gallery cannot be scripted.'],
  ])('is %s to a panel where the browser says: %s', async (name, words) => {
    refused(words)
    expect((await pageState({ id: 5 }, { afterClick: false })).state).toEqual({ name })
    expect((await pageState({ id: 5 })).state).toEqual({ name: 'forbidden' })
  })

  it('is what its script says, where one is in it', async () => {
    fakeBrowser.tabs.sendMessage = vi.fn(async () => ({ ok: true, value: { name: 'off' } })) as never
    expect((await pageState({ id: 5 }, { afterClick: false })).state).toEqual({ name: 'off' })
  })
})

describe('what the panel follows', () => {
  it('is the tab in front, and no longer once it is undone', async () => {
    const undo = new AbortController()
    const seen = vi.fn()
    let front = 5
    const query = async () => [{ id: front, windowId: 1, incognito: false }]
    // The fake browser has no tabs that move between windows, and Firefox none that are replaced.
    Object.assign(fakeBrowser.tabs, { query, onAttached: silent, onReplaced: undefined })
    const follow = (tabId: number) => {
      front = tabId
      return fakeBrowser.tabs.onActivated.trigger({ tabId, windowId: 1 })
    }
    watchActiveTab(seen, undo.signal)
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith({ id: 5, window: 1, isPrivate: false }))
    await follow(6)
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith({ id: 6, window: 1, isPrivate: false }))
    undo.abort()
    await follow(7)
    expect(seen).toHaveBeenCalledTimes(2)
  })

  it('forgets a tab that is closed', async () => {
    const closed = vi.fn()
    watchClosedTabs(closed, new AbortController().signal)
    await fakeBrowser.tabs.onRemoved.trigger(5, { windowId: 1, isWindowClosing: false })
    expect(closed.mock.calls[0]?.[0]).toBe(5)
  })

  it('hears of each reading of its own tab, from our own scripts alone', async () => {
    const read = vi.fn()
    watchReadings(5, read, new AbortController().signal)
    const badge = { verb: 'badge', data: 2 }
    const tell = (message: unknown, sender: object) =>
      fakeBrowser.runtime.onMessage.trigger(message, sender as never, (() => {}) as never)
    for (const [message, sender] of [
      [badge, { id: 'stranger', tab: { id: 5 } }],
      [badge, { id: 'test-extension-id', tab: { id: 6 } }],
      [badge, { id: 'test-extension-id' }],
      [{ verb: 'recognise' }, { id: 'test-extension-id', tab: { id: 5 } }],
      ['badge', { id: 'test-extension-id', tab: { id: 5 } }],
    ] as const) {
      await tell(message, sender)
    }
    expect(read).not.toHaveBeenCalled()
    await tell(badge, { id: 'test-extension-id', tab: { id: 5 } })
    expect(read).toHaveBeenCalledOnce()
  })
})
