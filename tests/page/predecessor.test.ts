// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { HighlightPainter } from '../../page/highlight-painter.ts'
import { mountHost } from '../../page/host.ts'
import { walkPassages } from '../../page/passages.ts'
import { clearPredecessor } from '../../page/predecessor.ts'
import { type FakeHighlight, fakeHighlights, fakeSheets, wornStyle } from './fake-highlights.ts'
import { mark, paintedIn } from './painting.ts'

let highlights: Map<string, FakeHighlight>
let shadow: ShadowRoot

beforeEach(() => {
  fakeSheets()
  highlights = fakeHighlights()
  document.body.innerHTML = '<p>Moscow spoke.</p><x-box></x-box>'
  shadow = (document.querySelector('x-box') as Element).attachShadow({ mode: 'open' })
  shadow.innerHTML = '<p>Kabul answered.</p>'
})

afterEach(() => {
  for (const root of [document, shadow]) root.adoptedStyleSheets = []
  for (const element of document.querySelectorAll('html > div')) element.remove()
})

function paintAs(owner: string): void {
  const passages = [...walkPassages(document)]
  new HighlightPainter(document, 'both', owner).paint([mark(passages, 'Moscow'), mark(passages, 'Kabul')])
}

it('F3 clears the highlights and the styles of an earlier life, in shadow roots too', () => {
  paintAs('one')
  expect(wornStyle(shadow)).toContain('-one-')
  clearPredecessor(document, 'one')
  expect(paintedIn(highlights)).toEqual([])
  expect(wornStyle(document)).toBe('')
  expect(wornStyle(shadow)).toBe('')
})

it("F21 leaves what is another copy's or the page's", () => {
  paintAs('other')
  highlights.set('search', new Set() as FakeHighlight)
  const [own] = document.adoptedStyleSheets
  clearPredecessor(document, 'one')
  expect(paintedIn(highlights)).toContain('actor: Moscow')
  expect(highlights.has('search')).toBe(true)
  expect(document.adoptedStyleSheets).toEqual([own])
})

it('F3 takes the card of an earlier life away where the browser opens closed roots, and no other element', () => {
  const host = mountHost(document)
  const other = document.createElement('div')
  document.documentElement.append(other)
  const opened = new Map<Element, ShadowRoot>([[other, other.attachShadow({ mode: 'closed' })]])
  if (host !== null) opened.set(host.element, host.root)
  Object.defineProperty(Element.prototype, 'openOrClosedShadowRoot', {
    configurable: true,
    get(this: Element) {
      return opened.get(this) ?? null
    },
  })
  clearPredecessor(document, 'one')
  Reflect.deleteProperty(Element.prototype, 'openOrClosedShadowRoot')
  expect(host?.element.isConnected).toBe(false)
  expect(other.isConnected).toBe(true)
})
