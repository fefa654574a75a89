// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Painter } from '../../page/painter.ts'
import type { Mark } from '../../page/passage.ts'
import { showMark } from '../../page/scroll.ts'
import { find, readHtml } from './read-html.ts'

const HEIGHT = 768

let mark: Mark
let rects: object[]
const painter = { rectsOf: () => rects } as unknown as Painter

beforeEach(() => {
  const passages = readHtml('<div id="box" style="overflow-y: auto"><p>Moscow spoke.</p></div>')
  mark = { key: 0, look: 'actor', ...find(passages, 'Moscow') }
  rects = [{ top: 2_000, left: 100, width: 50, height: 20 }]
  window.scrollBy = vi.fn()
  window.matchMedia = vi.fn(() => ({ matches: false }) as MediaQueryList)
})

describe('showMark', () => {
  it('brings a mark that is out of sight into the middle', () => {
    expect(showMark(painter, mark)).toBe(true)
    expect(window.scrollBy).toHaveBeenCalledWith({ top: 2_010 - HEIGHT / 2, left: 0, behavior: 'smooth' })
  })

  it('does not move smoothly for readers who asked for less motion', () => {
    window.matchMedia = vi.fn(() => ({ matches: true }) as MediaQueryList)
    showMark(painter, mark)
    expect(window.scrollBy).toHaveBeenCalledWith(expect.objectContaining({ behavior: 'instant' }))
  })

  it('moves nothing where the mark is in sight', () => {
    rects = [{ top: 300, left: 100, width: 50, height: 20 }]
    expect(showMark(painter, mark)).toBe(true)
    expect(window.scrollBy).not.toHaveBeenCalled()
  })

  it('scrolls the box that it stands in as far as the box can go, then the page', () => {
    const box = document.getElementById('box') as HTMLElement
    const sizes = { clientHeight: 200, scrollHeight: 900, clientWidth: 400, scrollWidth: 400 }
    for (const [name, value] of Object.entries(sizes)) Object.defineProperty(box, name, { value })
    box.getBoundingClientRect = () => ({ top: 1_400, left: 0 }) as DOMRect
    box.scrollBy = vi.fn()
    showMark(painter, mark)
    expect(box.scrollBy).toHaveBeenCalledWith({ top: 510, left: 0, behavior: 'smooth' })
    expect(window.scrollBy).toHaveBeenCalledWith({ top: 2_010 - 510 - HEIGHT / 2, left: 0, behavior: 'smooth' })
  })

  it('is false for a mark without a place', () => {
    rects = []
    expect(showMark(painter, mark)).toBe(false)
  })
})
