import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import background from '../../entrypoints/background.ts'

const event = () => ({ addListener: vi.fn() })

beforeEach(() => {
  fakeBrowser.reset()
  fakeBrowser.runtime.id = 'test-extension-id'
  Object.assign(fakeBrowser, { commands: { onCommand: event() } })
  Object.assign(fakeBrowser.permissions, {
    onAdded: event(),
    onRemoved: event(),
    getAll: vi.fn(async () => ({ origins: [] })),
  })
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: vi.fn(async () => []) })
})

it.each([
  ['install', ['/welcome.html']],
  ['update', []],
  ['chrome_update', []],
] as const)('the welcome page is opened on the first installation alone: %s', async (reason, opened) => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create')
  background.main()
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as never)
  expect(create.mock.calls.map(([tab]) => new URL(String(tab.url)).pathname)).toEqual(opened)
})
