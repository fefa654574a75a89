// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { HighlightPainter } from '../../page/highlight-painter.ts'
import { MOST_AT_ONCE } from '../../page/highlight-plan.ts'
import type { Passage } from '../../page/passage.ts'
import { fakeHighlights, fakeSheets } from './fake-highlights.ts'
import { mark } from './painting.ts'
import { readHtml } from './read-html.ts'

afterEach(() => void vi.unstubAllGlobals())

it('paints of many marks those near the window, and others when they come close', () => {
  let hear: (entries: { isIntersecting: boolean; target: Element }[]) => void = () => {}
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof hear) {
        hear = callback
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  fakeSheets()
  const highlights = fakeHighlights()
  const passages = readHtml('<p>Moscow spoke.</p>'.repeat(MOST_AT_ONCE + 1))
  const tops = passages.map((_, at) => at * 1000)
  passages.forEach(({ block }, at) => {
    block.getBoundingClientRect = () => new DOMRect(0, tops[at], 100, 20)
  })
  const marks = passages.map((passage, key) => ({ ...mark([passage], 'Moscow'), key }))
  const painter = new HighlightPainter(document, 'both', 'one')
  const seen = () => [...highlights.values()].flatMap((ones) => [...ones].map((one) => one.startContainer))
  const of = (...which: number[]) => which.map((at) => passages[at]?.segments[0]?.node)
  painter.paint(marks)
  expect(seen()).toEqual(of(0, 1))
  tops.forEach((top, at) => {
    tops[at] = top - 30_000
  })
  hear([{ isIntersecting: true, target: (passages[30] as Passage).block }])
  expect(seen()).toEqual(of(30, 31))
  painter.paint(marks.slice(0, MOST_AT_ONCE))
  expect(seen()).toHaveLength(MOST_AT_ONCE)
})
