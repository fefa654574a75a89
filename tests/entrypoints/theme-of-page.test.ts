// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { createThemeOfPage } from '../../entrypoints/reader/theme-of-page.ts'

it('asks the page nothing before it follows, and then tells of each turn once, not of how it was', async () => {
  vi.useFakeTimers()
  const life = new AbortController()
  const turned = vi.fn()
  const asked = vi.spyOn(window, 'getComputedStyle')
  document.body.setAttribute('style', 'background-color: white; color: black')
  const theme = createThemeOfPage(document, turned, life.signal)
  expect(asked).not.toHaveBeenCalled()

  theme.follow()
  theme.follow()
  expect(asked).toHaveBeenCalled()
  expect(turned).not.toHaveBeenCalled()
  document.body.setAttribute('style', 'background-color: rgb(20, 22, 28); color: white')
  await vi.advanceTimersByTimeAsync(200)
  expect(turned).toHaveBeenCalledTimes(1)
  life.abort()
  vi.useRealTimers()
})
