import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pageState } from '../../platform/active-page.ts'
import { listShortcuts, runCommand } from '../../platform/commands.ts'
import { readSettings } from '../../platform/settings.ts'

const tab = { id: 5, url: 'https://news.example/a', incognito: false } as never

/** A tab whose script answers `state` with `off` or what is said, once it is there. */
function tabWith({ script = true, mayInject = true, granted = [] as string[], state = 'off' } = {}) {
  let isThere = script
  const inject = vi.fn(async () => {
    if (!mayInject) throw new Error('Cannot access contents of the page.')
    isThere = true
    return []
  })
  const send = vi.fn(async (_tab: number, message: { verb: string; data?: unknown }) => {
    if (!isThere) throw new Error('Could not establish connection. Receiving end does not exist.')
    return { ok: true, value: message.verb === 'state' ? { name: state } : null }
  })
  fakeBrowser.tabs.sendMessage = send as never
  fakeBrowser.scripting.executeScript = inject as never
  fakeBrowser.permissions.contains = vi.fn(async (asked: { origins: string[] }) =>
    asked.origins.every((one) => granted.includes(one)),
  ) as never
  return { inject, asked: () => send.mock.calls.map(([, { verb, data }]) => [verb, data]) }
}

beforeEach(() => {
  fakeBrowser.reset()
  fakeBrowser.runtime.id = 'test-extension-id'
})

describe('keys', () => {
  for (const [command, verb, data] of [
    ['next-mention', 'step', 1],
    ['previous-mention', 'step', -1],
    ['open-card', 'open', undefined],
  ] as const) {
    it(`reads the page, whatever kind it is, then ${verb}s: ${command}`, async () => {
      const { inject, asked } = tabWith({ script: false })
      await runCommand(command, tab)
      expect(inject).toHaveBeenCalledWith({ target: { tabId: 5 }, files: ['/reader.js'] })
      expect(asked()).toEqual([
        ['read', undefined],
        ['state', undefined],
        [verb, data],
      ])
    })
  }

  it('asks nothing of a page that cannot be read, and nothing for an unknown command', async () => {
    const { inject, asked } = tabWith({ script: false, mayInject: false })
    await runCommand('next-mention', tab)
    await runCommand('constructor', tab)
    await runCommand('toString', tab)
    expect(asked()).toEqual([])
    expect(inject).toHaveBeenCalledTimes(1)
  })

  it('switches a page on that was switched off by itself, and leaves its site alone', async () => {
    const { asked } = tabWith()
    await runCommand('toggle-site', tab)
    expect(asked()).toEqual([
      ['state', undefined],
      ['switchHere', true],
    ])
    expect((await readSettings()).sitesOff).toEqual([])
  })

  it('switches the site off and on', async () => {
    tabWith({ state: 'read' })
    await runCommand('toggle-site', tab)
    expect((await readSettings()).sitesOff).toEqual(['news.example'])
    await runCommand('toggle-site', tab)
    expect((await readSettings()).sitesOff).toEqual([])
  })

  it('F20 stores nothing from a private window', async () => {
    const { asked } = tabWith()
    await runCommand('toggle-site', { id: 5, url: 'https://news.example/a', incognito: true } as never)
    expect((await readSettings()).sitesOff).toEqual([])
    expect(asked()).toEqual([
      ['state', undefined],
      ['switchHere', true],
    ])
  })
})

describe('the list of keys', () => {
  it('tells each command with its key, and an empty one where it has none', async () => {
    fakeBrowser.commands.getAll = (async () => [
      { name: '_execute_action', description: '', shortcut: 'Ctrl+B' },
      { name: 'open-card', description: 'Open the card' },
      { name: 'next-mention', description: 'Go to the next mark', shortcut: 'Alt+Shift+N' },
    ]) as never
    expect(await listShortcuts()).toEqual([
      { description: 'Go to the next mark', keys: 'Alt+Shift+N' },
      { description: 'Open the card', keys: '' },
    ])
  })
})

describe('the state of a page', () => {
  const page = { id: 5, url: 'https://news.example/a', isPrivate: false }

  it('is what its script says, and no wish to read it', async () => {
    const { inject, asked } = tabWith()
    expect((await pageState(page)).state).toEqual({ name: 'off' })
    expect(inject).not.toHaveBeenCalled()
    expect(asked()).toEqual([['state', undefined]])
  })

  it('is what its script says once it was put there', async () => {
    const { asked } = tabWith({ script: false })
    expect((await pageState(page)).state).toEqual({ name: 'off' })
    expect(
      asked()
        .map(([verb]) => verb)
        .slice(-2),
    ).toEqual(['read', 'state'])
  })

  for (const [title, url, granted, name] of [
    ['without a click', 'https://news.example/a', [], 'no-access'],
    ['refused in spite of a grant', 'https://news.example/a', ['https://news.example/*'], 'forbidden'],
    ['of a store', 'https://addons.mozilla.org/x', [], 'forbidden'],
    ['that is a file', 'file:///a.html', [], 'forbidden'],
    ['of the browser', 'chrome://settings', [], 'forbidden'],
    ['with a hidden address', undefined, [], 'forbidden'],
  ] as const) {
    it(`is ${name} for a page ${title}`, async () => {
      tabWith({ script: false, mayInject: false, granted: [...granted] })
      const shown = { id: 5, isPrivate: false, ...(url === undefined ? {} : { url }) }
      expect((await pageState(shown)).state).toEqual({ name })
    })
  }
})
