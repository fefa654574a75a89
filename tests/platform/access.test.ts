import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  accessTo,
  coversSites,
  grantedOrigins,
  outletPatterns,
  requestAccess,
  sitePattern,
} from '../../platform/access.ts'
import { injectOpenTabs, stopWithoutAccess, syncRegistration } from '../../platform/registration.ts'

/** A browser with these origins granted, and what is registered in it. */
function browserWith(origins: string[], registered: { id: string; matches?: string[]; runAt?: string }[] = []) {
  Object.assign(fakeBrowser.permissions, {
    getAll: vi.fn(async () => ({ origins })),
    contains: vi.fn(async (asked: { origins: string[] }) => asked.origins.every((one) => origins.includes(one))),
    request: vi.fn(async () => true),
  })
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: vi.fn(async () => registered),
    registerContentScripts: vi.fn(async (scripts: typeof registered) => void registered.push(...scripts)),
    updateContentScripts: vi.fn(async (scripts: typeof registered) => {
      registered.splice(0, registered.length, ...scripts)
    }),
    unregisterContentScripts: vi.fn(async () => {
      registered.length = 0
    }),
    executeScript: vi.fn(async () => []),
  })
  return registered
}

beforeEach(() => fakeBrowser.reset())

describe('what may be read', () => {
  for (const [address, origins, access] of [
    [undefined, [], { name: 'unreadable', reason: 'browser-page' }],
    ['chrome://settings/', [], { name: 'unreadable', reason: 'browser-page' }],
    ['about:blank', [], { name: 'unreadable', reason: 'browser-page' }],
    ['data:text/html,x', [], { name: 'unreadable', reason: 'not-web' }],
    ['file:///home/a.html', [], { name: 'readable', host: '', granted: 'click' }],
    ['https://news.example:8443/a', [], { name: 'readable', host: 'news.example', granted: 'click' }],
    ['https://news.example/a', ['https://news.example/*'], { name: 'readable', host: 'news.example', granted: 'site' }],
    ['http://news.example/a', ['https://news.example/*'], { name: 'readable', host: 'news.example', granted: 'click' }],
    [
      'https://news.example/a',
      ['http://*/*', 'https://*/*'],
      { name: 'readable', host: 'news.example', granted: 'everywhere' },
    ],
  ] as const) {
    it(`tells it for ${address} with ${origins.join(' and ') || 'nothing granted'}`, async () => {
      browserWith([...origins])
      expect(await accessTo(address)).toEqual(access)
    })
  }

  it('makes a pattern for one host alone', () => {
    expect(sitePattern('https://user@news.example:99/a?b#c')).toBe('https://news.example/*')
    expect(sitePattern('ftp://news.example')).toBeUndefined()
    expect(sitePattern('no address')).toBeUndefined()
  })

  it('asks the browser before anything is awaited, for the click to count', () => {
    browserWith([])
    void requestAccess({ address: 'https://news.example/a' })
    void requestAccess('everywhere')
    expect(vi.mocked(fakeBrowser.permissions.request).mock.calls).toEqual([
      [{ origins: ['https://news.example/*'] }],
      [{ origins: ['http://*/*', 'https://*/*'] }],
    ])
  })

  it('lists web pages alone', async () => {
    browserWith(['https://b.example/*', 'file:///*', 'chrome://favicon/*', 'http://a.example/*'])
    expect(await grantedOrigins()).toEqual(['http://a.example/*', 'https://b.example/*'])
  })
})

describe('registering the script in pages', () => {
  it('registers it for what is granted', async () => {
    const registered = browserWith(['https://news.example/*'])
    await syncRegistration()
    await syncRegistration()
    expect(registered).toMatchObject([
      { id: 'reader', js: ['/reader.js'], matches: ['https://news.example/*'], allFrames: false },
    ])
  })

  it('follows what was granted since', async () => {
    const registered = browserWith(['https://b.example/*'], [{ id: 'reader', matches: ['https://a.example/*'] }])
    await syncRegistration()
    expect(registered.map((one) => one.matches)).toEqual([['https://b.example/*']])
  })

  it('has it wait in the page from the beginning, also where an earlier version had it come later', async () => {
    const registered = browserWith(
      ['https://a.example/*'],
      [{ id: 'reader', matches: ['https://a.example/*'], runAt: 'document_idle' }],
    )
    await syncRegistration()
    expect(registered.map((one) => one.runAt)).toEqual(['document_start'])
  })

  it('takes it back where nothing is granted', async () => {
    const registered = browserWith([], [{ id: 'reader', matches: ['https://a.example/*'] }])
    await syncRegistration()
    expect(registered).toEqual([])
  })

  it('F5 puts it into open tabs with access, and bears that one refuses', async () => {
    browserWith(['https://news.example/*'])
    fakeBrowser.tabs.query = vi.fn(async () => [{ id: 3 }, { id: 4 }]) as never
    vi.mocked(fakeBrowser.scripting.executeScript).mockRejectedValueOnce(
      new Error('Cannot access contents of the page.'),
    )
    await injectOpenTabs()
    expect(vi.mocked(fakeBrowser.tabs.query)).toHaveBeenCalledWith({
      url: ['https://news.example/*'],
      discarded: false,
    })
    expect(fakeBrowser.scripting.executeScript).toHaveBeenCalledTimes(2)
  })

  it('F19 stops it in the tabs that lost access and in no other, and in all frames until they are asked for anew', async () => {
    browserWith(['https://kept.example/*'])
    fakeBrowser.tabs.query = vi.fn(async () => [
      { id: 1, url: 'https://kept.example/a' },
      { id: 2, url: 'https://lost.example/a' },
      { id: 3 },
      { id: 4, url: 'https://once.example/read-by-a-click' },
    ]) as never
    const sent = vi.fn(async (_tab: number, _message: { verb: string }) => ({ ok: true }))
    fakeBrowser.tabs.sendMessage = sent as never
    await stopWithoutAccess(['https://lost.example/*'])
    const tabsTold = (wanted: string) => sent.mock.calls.flatMap(([tab, { verb }]) => (verb === wanted ? [tab] : []))
    expect(tabsTold('stop')).toEqual([2, 3])
    expect(tabsTold('stopFrame')).toEqual([1, 2, 3, 4])
  })
})

describe('sites of news outlets', () => {
  it('are asked for in one question, with what is beneath each, over https', async () => {
    browserWith([])
    const patterns = outletPatterns(['post.example', 'courier.example'])
    expect(await requestAccess({ patterns })).toBe(true)
    expect(vi.mocked(fakeBrowser.permissions.request).mock.calls).toEqual([
      [{ origins: ['https://*.post.example/*', 'https://*.courier.example/*'] }],
    ])
  })

  it('are not asked for where there are none', async () => {
    browserWith([])
    expect(await requestAccess({ patterns: [] })).toBe(false)
    expect(vi.mocked(fakeBrowser.permissions.request).mock.calls).toEqual([])
  })

  it.each([
    [[], false],
    [['https://*.post.example/*'], false],
    [['https://*.post.example/*', 'https://*.post.example.org/*'], true],
    [['https://post.example/*', 'https://post.example.org/*'], false],
    [['https://*/*'], true],
    [['*://*/*'], true],
    [['<all_urls>'], true],
    [['http://*/*'], false],
  ] as const)('are covered by %j: %s', (granted, covered) => {
    expect(coversSites(granted, ['post.example', 'post.example.org'])).toBe(covered)
  })
})
