import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

it("is the browser's own interface, and asks for it only when it is used", async () => {
  const asked = vi.fn(() => ({ runtime: { id: 'ours' } }))
  Object.defineProperty(globalThis, 'browser', { get: asked, configurable: true })
  const { browser } = await import('../../platform/page-browser.ts')
  expect(asked).not.toHaveBeenCalled()
  expect(browser.runtime.id).toBe('ours')
  Reflect.deleteProperty(globalThis, 'browser')
})

it('is called chrome where there is no other name for it', async () => {
  vi.stubGlobal('browser', undefined)
  vi.stubGlobal('chrome', { runtime: { id: 'theirs' } })
  const { browser } = await import('../../platform/page-browser.ts')
  expect(browser.runtime.id).toBe('theirs')
})
