import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.resetModules()
})

const imported = async () => (await import('../../platform/page-browser.ts')).browser

it("is the browser's own interface, and asks for it only when it is used", async () => {
  vi.stubEnv('FIREFOX', '')
  const browser = await imported()
  vi.stubGlobal('chrome', { runtime: { id: 'ours' } })
  expect(browser.runtime.id).toBe('ours')
})

it('is no element of the page that goes by the same name', async () => {
  vi.stubEnv('FIREFOX', '')
  vi.stubGlobal('browser', { tagName: 'FORM', runtime: { id: 'theirs' } })
  vi.stubGlobal('chrome', { runtime: { id: 'ours' } })
  expect((await imported()).runtime.id).toBe('ours')
})

it('has another name in Firefox', async () => {
  vi.stubEnv('FIREFOX', '1')
  vi.stubGlobal('browser', { runtime: { id: 'ours' } })
  vi.stubGlobal('chrome', { runtime: { id: 'the same with callbacks' } })
  expect((await imported()).runtime.id).toBe('ours')
})
