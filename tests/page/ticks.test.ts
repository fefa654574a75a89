// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Painter } from '../../page/painter.ts'
import type { Mark, MarkKind } from '../../page/passage.ts'
import { createTicks, type Ticks } from '../../page/ticks.ts'
import { fakeSheets } from './fake-highlights.ts'

const PAGE = 8000
let isWide = true
let roots: ShadowRoot[] = []
let undo: AbortController
let ticks: Ticks
const picked: number[] = []

/** A mark at a height of the page, in pixels. */
function mark(top: number, look: MarkKind = 'allegation'): Mark {
  const passage = { text: 'words', block: document.body, segments: [] }
  return { key: top, passage, span: { start: 0, end: 5 }, look }
}

const painter = { rectsOf: ({ key }: Mark) => (key < 0 ? [] : [new DOMRect(10, key, 50, 20)]) } as unknown as Painter

function shown(): [top: string, look: string][] {
  vi.runAllTimers()
  const all = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('i')])
  return all.map((tick) => [tick.style.insetBlockStart, tick.className])
}

beforeEach(() => {
  vi.useFakeTimers()
  fakeSheets()
  roots = []
  picked.length = 0
  isWide = true
  vi.stubGlobal(
    'DOMRect',
    class {
      constructor(
        readonly left: number,
        readonly top: number,
      ) {}
    },
  )
  vi.stubGlobal('innerHeight', 800)
  window.matchMedia = (() => ({ matches: isWide })) as never
  Object.defineProperty(document.documentElement, 'scrollHeight', { value: PAGE, configurable: true })
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init)
    roots.push(root)
    return root
  })
  undo = new AbortController()
  ticks = createTicks(document, painter, ({ key }) => picked.push(key), undo.signal)
})

afterEach(() => {
  undo.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('ticks', () => {
  it('stand where their marks are on the page', () => {
    ticks.show([mark(1000), mark(4000, 'actor'), mark(7900, 'likely')], 'wide')
    expect(shown()).toEqual([
      ['100px', 'allegation'],
      ['400px', 'actor'],
      ['790px', 'likely'],
    ])
  })

  it('are one for what lies at one height, of the most telling kind', () => {
    ticks.show([mark(1000, 'actor'), mark(1010, 'allegation'), mark(1020, 'likely')], 'wide')
    expect(shown()).toEqual([['100px', 'allegation']])
  })

  it('leave out a mark that has no place', () => {
    ticks.show([mark(-1), mark(1000)], 'wide')
    expect(shown()).toHaveLength(1)
  })

  it('are not shown in a window that is not wide, unless they are all that is shown', () => {
    isWide = false
    ticks.show([mark(1000)], 'wide')
    expect(shown()).toEqual([])
    ticks.show([mark(1000)], 'always')
    expect(shown()).toHaveLength(1)
  })

  it('are no stops of the keyboard, and hidden from screen readers', () => {
    ticks.show([mark(1000)], 'wide')
    shown()
    const strip = roots[0]?.querySelector('div')
    expect(strip?.getAttribute('aria-hidden')).toBe('true')
    expect(strip?.querySelectorAll('button, a, [tabindex]')).toHaveLength(0)
  })

  it('do nothing on a click that a script makes', () => {
    ticks.show([mark(1000)], 'wide')
    shown()
    roots[0]?.querySelector('i')?.click()
    expect(picked).toEqual([])
  })

  it('put nothing into a page without marks, leave its body alone, and go as a whole', () => {
    ticks.show([], 'wide')
    expect(shown()).toEqual([])
    expect(document.documentElement.children).toHaveLength(2)
    const before = document.body.outerHTML
    ticks.show([mark(1000)], 'wide')
    shown()
    expect(document.body.outerHTML).toBe(before)
    expect(document.documentElement.children).toHaveLength(3)
    ticks.clear()
    expect(document.documentElement.children).toHaveLength(2)
  })
})
