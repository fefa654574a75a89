// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchTheme } from '../../page/theme-watch.ts'

const DARK = 'background-color: rgb(20, 22, 28); color: white'
const LIGHT = 'background-color: white; color: black'
const REST_MS = 100

let life: AbortController
let told: (string | undefined)[]

beforeEach(() => {
  vi.useFakeTimers()
  life = new AbortController()
  told = []
  document.body.setAttribute('style', LIGHT)
  document.body.innerHTML = '<main><p>Words</p></main>'
})

afterEach(() => {
  life.abort()
  vi.useRealTimers()
  document.body.removeAttribute('style')
})

const words = () => document.querySelector('p') as Element
const begin = (element = words()) => watchTheme(element, (theme) => told.push(theme), life.signal)
const rested = () => vi.advanceTimersByTimeAsync(REST_MS)

it('gives at once how it is, and tells nothing of it', () => {
  expect(begin()).toBe('light')
  expect(told).toEqual([])
})

it('tells of a page that turns dark, and of one that turns back', async () => {
  begin()
  document.body.setAttribute('style', DARK)
  await rested()
  document.body.setAttribute('style', LIGHT)
  await rested()
  expect(told).toEqual(['dark', 'light'])
})

it('tells nothing of what leaves the theme as it is', async () => {
  begin()
  document.body.className = 'scrolled'
  await rested()
  expect(told).toEqual([])
})

it('hears an element between the words and the body', async () => {
  begin()
  document.querySelector('main')?.setAttribute('style', DARK)
  await rested()
  expect(told).toEqual(['dark'])
})

it('looks once at many changes', async () => {
  begin()
  const look = vi.spyOn(window, 'getComputedStyle')
  for (let time = 0; time < 20; time++) {
    document.body.className = `step-${time}`
    await vi.advanceTimersByTimeAsync(1)
  }
  await rested()
  expect(look.mock.calls.filter(([element]) => element === words()).length).toBeLessThanOrEqual(4)
  look.mockRestore()
})

it("looks when the reader's system turns dark, and when a colour has faded", async () => {
  const system = new EventTarget()
  const view = document.defaultView as Window
  view.matchMedia = () => system as MediaQueryList
  document.body.removeAttribute('style')
  begin()
  const sheet = document.head.appendChild(document.createElement('style'))
  sheet.textContent = `body { ${DARK} }`
  system.dispatchEvent(new Event('change'))
  await rested()
  expect(told).toEqual(['dark'])
  sheet.remove()
  document.body.dispatchEvent(new Event('transitionend', { bubbles: true }))
  await rested()
  expect(told).toEqual(['dark', 'light'])
  Reflect.deleteProperty(view, 'matchMedia')
})

it('follows words in a shadow root out to the page', async () => {
  const root = document.querySelector('main')?.attachShadow({ mode: 'open' }) as ShadowRoot
  root.innerHTML = '<p>Words</p>'
  begin(root.querySelector('p') as Element)
  document.body.setAttribute('style', DARK)
  await rested()
  expect(told).toEqual(['dark'])
})

it('hears nothing once its signal is aborted', async () => {
  begin()
  document.body.setAttribute('style', DARK)
  life.abort()
  await rested()
  expect(told).toEqual([])
})
