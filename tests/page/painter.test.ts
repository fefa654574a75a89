// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ElementPainter, MOST_ELEMENTS } from '../../page/element-painter.ts'
import { HighlightPainter, MOST_HIGHLIGHTS } from '../../page/highlight-painter.ts'
import type { Painter } from '../../page/painter.ts'
import type { Mark } from '../../page/passage.ts'
import { walkPassages } from '../../page/passages.ts'
import { Slices } from '../../page/slices.ts'
import { type FakeHighlight, fakeHighlights, fakeSheets, wornStyle } from './fake-highlights.ts'
import { ARTICLE, mark, paintedIn, shape } from './painting.ts'
import { readHtml } from './read-html.ts'

let highlights: Map<string, FakeHighlight>
let painter: Painter
const painted = () => paintedIn(highlights)

beforeEach(() => {
  fakeSheets()
  highlights = fakeHighlights()
})

afterEach(() => {
  painter.clear()
})

describe.each([
  { name: 'highlights', create: () => new HighlightPainter(document, 'both', 'one'), most: MOST_HIGHLIGHTS },
  { name: 'elements', create: () => new ElementPainter(document, 'both'), most: MOST_ELEMENTS },
])('the painter by $name', ({ name, create, most }) => {
  beforeEach(() => {
    painter = create()
  })

  it('tells its kind', () => {
    expect(painter.kind).toBe(name)
    expect(painter.limited).toBe(false)
  })

  it('paints words across inline elements', () => {
    const passages = readHtml(ARTICLE)
    painter.paint([mark(passages, 'Taliban')])
    expect(painted().join('|').replace('|actor: ', '')).toBe('actor: Taliban')
  })

  it('paints marks that overlap, with one line under each word', () => {
    const passages = readHtml('<p>They say Moscow paid them in cash.</p>')
    painter.paint([
      mark(passages, 'Moscow paid them', 'allegation'),
      mark(passages, 'Moscow', 'actor'),
      mark(passages, 'them in cash', 'likely'),
    ])
    const of = (kind: string) =>
      painted().flatMap((one) => (one.startsWith(`${kind}: `) ? [one.slice(kind.length + 2)] : []))
    expect(of('allegation').join('')).toBe('Moscow paid them')
    expect(of('actor')).toEqual(['Moscow'])
    expect(of('line').join('')).toBe(' paid them')
    expect(of('likely').join('')).toBe(' in cash')
  })

  it('paints the same after it was prepared in slices, and nothing before', async () => {
    const passages = readHtml(ARTICLE)
    const marks = [mark(passages, 'Taliban deny', 'allegation'), mark(passages, 'Taliban'), mark(passages, 'Moscow')]
    painter.paint(marks)
    const atOnce = painted().sort()
    painter.paint([])
    await painter.prepare(marks, new Slices(document, { signal: new AbortController().signal, sliceMs: 0 }))
    expect(painted()).toEqual([])
    painter.paint(marks)
    expect(painted().sort()).toEqual(atOnce)
  })

  it('paints what it is given where something else was prepared', async () => {
    const passages = readHtml(ARTICLE)
    const slices = new Slices(document, { signal: new AbortController().signal })
    await painter.prepare([mark(passages, 'Moscow')], slices)
    painter.paint([mark(passages, 'deny')])
    expect(painted()).toEqual(['actor: deny'])
  })

  it('leaves the text as it is', () => {
    const passages = readHtml(ARTICLE)
    const before = document.body.textContent
    painter.paint([mark(passages, 'Taliban deny'), mark(passages, 'deny that Moscow')])
    expect(document.body.textContent).toBe(before)
  })

  it('lets a block be read again while the rest is painted', () => {
    const passages = readHtml('<div id="d"><p>Moscow spoke.</p></div><p>Kabul answered.</p>')
    painter.paint([mark(passages, 'Moscow'), mark(passages, 'Kabul')])
    const block = document.getElementById('d') as Element
    painter.release(block)
    const again = [...walkPassages(block)]
    expect(again).toEqual(passages.slice(0, 1))
    painter.paint([mark(again, 'spoke'), mark(passages, 'Kabul')])
    expect(painted()).toEqual(['actor: spoke', 'actor: Kabul'])
  })

  it('undoes everything, to the node', () => {
    document.body.innerHTML = ARTICLE
    document.querySelector('p')?.append('Side ', 'by ', 'side.', '')
    const before = shape()
    const passages = [...walkPassages(document)]
    painter.paint([mark(passages, 'Taliban deny'), mark(passages, 'Moscow paid'), mark(passages, 'by side')])
    painter.current(mark(passages, 'Moscow paid'))
    expect(painted()).not.toEqual([])
    painter.clear()
    expect(painted()).toEqual([])
    expect(highlights.size).toBe(0)
    expect(document.adoptedStyleSheets).toEqual([])
    expect(shape()).toBe(before)
  })

  it('paints in place of what was painted before, with the same passages', () => {
    const passages = readHtml(ARTICLE)
    painter.paint([mark(passages, 'Moscow paid'), mark(passages, 'deny')])
    painter.paint([mark(passages, 'that Moscow')])
    expect(painted()).toEqual(['actor: that Moscow'])
    painter.paint([])
    expect(painted()).toEqual([])
  })

  it('can be used again after it was cleared', () => {
    const passages = readHtml(ARTICLE)
    painter.paint([mark(passages, 'deny')])
    painter.clear()
    painter.paint([mark(passages, 'deny')])
    expect(painted()).toEqual(['actor: deny'])
    expect(wornStyle(document)).not.toBe('')
  })

  it('shows the current mark, and one at a time', () => {
    const passages = readHtml(ARTICLE)
    const marks = [mark(passages, 'deny'), mark(passages, 'paid')]
    painter.paint(marks)
    painter.current(marks[0] ?? null)
    expect(painted()).toContain('current: deny')
    painter.current(marks[1] ?? null)
    expect(painted()).toContain('current: paid')
    expect(painted()).not.toContain('current: deny')
    painter.current(null)
    expect(painted().filter((one) => one.startsWith('current'))).toEqual([])
  })

  it('paints nothing for bad offsets and for what the page removed', () => {
    const passages = readHtml(ARTICLE)
    const gone = mark(passages, 'spoke')
    const [passage] = passages
    if (!passage) throw new Error('No passage.')
    gone.passage.block.remove()
    const bad = { key: 1, passage, span: { start: 3, end: 9_000 }, look: 'actor' as const }
    painter.paint([bad, gone, mark(passages, 'deny')])
    expect(painted()).toEqual(['actor: deny'])
    expect(painter.rectsOf(gone)).toEqual([])
    expect(painter.markAt(-5, Number.NaN)).toBeNull()
  })

  it('F25 paints no wrong words after the text changed', () => {
    const passages = readHtml(ARTICLE)
    const deny = mark(passages, 'deny that')
    const node = deny.passage.segments.at(-1)?.node as Text
    node.data = 'ban confirm the talks with Moscow.'
    painter.paint([deny])
    expect(painted()).toEqual([])
  })

  it('B11 paints up to its limit and says so, allegations first', () => {
    const passages = readHtml(`<p>${'Moscow '.repeat(most + 5)}end</p>`)
    const [passage] = passages
    if (!passage) throw new Error('No passage.')
    const marks: Mark[] = Array.from({ length: most + 5 }, (_, key) => ({
      key,
      passage,
      span: { start: key * 7, end: key * 7 + 6 },
      look: key === most + 4 ? 'allegation' : 'actor',
    }))
    painter.paint(marks)
    expect(painter.limited).toBe(true)
    expect(painted().filter((one) => one !== 'line: Moscow')).toHaveLength(most)
    expect(painted()).toContain('allegation: Moscow')
    painter.paint(marks.slice(0, 2))
    expect(painter.limited).toBe(false)
  })

  it('F22 has a look for each style, in forced colours too, and none for print', () => {
    const passages = readHtml(ARTICLE)
    painter.paint([mark(passages, 'deny', 'allegation')])
    expect(wornStyle(document)).toMatch(/-tint-light[^}]*rgb\([\s\S]*-line-light[^}]*underline solid/)
    painter.setLook('underline')
    expect(wornStyle(document)).toMatch(/-line-light[^}]*underline solid/)
    expect(wornStyle(document)).not.toMatch(/-tint-light[^}]*rgb\(/)
    painter.setLook('tint')
    expect(wornStyle(document)).toMatch(/-tint-light[^}]*rgb\(/)
    expect(wornStyle(document)).not.toMatch(/-line-light[^}]*underline[\s\S]*forced-colors/)
    expect(wornStyle(document)).toMatch(/forced-colors: active[\s\S]*MarkText/)
    expect(wornStyle(document)).toContain('@media screen')
  })

  it('dresses every shadow root that holds a mark, and undresses it', () => {
    document.body.innerHTML = '<x-box></x-box>'
    const shadow = document.querySelector('x-box')?.attachShadow({ mode: 'open' })
    if (!shadow) throw new Error('No shadow root.')
    shadow.innerHTML = '<p>Moscow spoke</p>'
    const passages = [...walkPassages(document)]
    painter.paint([mark(passages, 'Moscow')])
    expect(wornStyle(shadow)).toContain('underline')
    painter.clear()
    expect(wornStyle(shadow)).toBe('')
    expect(shadow.innerHTML).toBe('<p>Moscow spoke</p>')
  })

  it("keeps the page's own style sheets", () => {
    const own = new CSSStyleSheet()
    document.adoptedStyleSheets = [own]
    painter.paint([mark(readHtml(ARTICLE), 'deny')])
    expect(document.adoptedStyleSheets).toHaveLength(2)
    painter.clear()
    expect(document.adoptedStyleSheets).toEqual([own])
    document.adoptedStyleSheets = []
  })

  it('chooses its colours by what the words stand on', () => {
    const passages = readHtml(
      '<p>Plain</p><div style="background-color: rgb(16, 18, 24); color: rgb(230, 230, 230)"><p>Night</p></div>',
    )
    painter.paint([mark(passages, 'Plain'), mark(passages, 'Night')])
    const names = [...highlights.keys(), ...[...document.querySelectorAll('mark')].flatMap((one) => [...one.classList])]
    expect(names.filter((one) => /dots-(light|dark)$/.test(one)).map((one) => one.split('-').at(-1))).toEqual([
      'light',
      'dark',
    ])
  })
})

describe('highlights alone', () => {
  beforeEach(() => {
    painter = new HighlightPainter(document, 'both', 'one')
  })

  it('are for browsers that have them', () => {
    expect(HighlightPainter.isSupported()).toBe(true)
    ;(CSS as { highlights?: unknown }).highlights = undefined
    expect(HighlightPainter.isSupported()).toBe(false)
  })

  it('change no byte of the page', () => {
    const passages = readHtml(ARTICLE)
    const before = shape()
    painter.paint([mark(passages, 'Taliban deny'), mark(passages, 'Moscow')])
    expect(shape()).toBe(before)
  })

  it('F11 come back a few times after the page took them away, then no more', () => {
    painter.paint([mark(readHtml(ARTICLE), 'deny')])
    for (let time = 0; time < 5; time++) {
      highlights.clear()
      expect(painter.mend()).toBe(true)
      expect(painted()).toEqual(['actor: deny'])
    }
    highlights.clear()
    expect(painter.mend()).toBe(false)
    expect(painted()).toEqual([])
  })

  it("F21 leave alone what is the page's or another copy's", () => {
    const passages = readHtml(ARTICLE)
    const other = new HighlightPainter(document, 'both', 'other')
    highlights.set('search', new Set() as FakeHighlight)
    painter.paint([mark(passages, 'deny')])
    other.paint([mark(passages, 'deny')])
    expect(highlights.size).toBe(3)
    painter.clear()
    expect(highlights.size).toBe(2)
    other.clear()
    expect([...highlights.keys()]).toEqual(['search'])
  })

  it('find the innermost mark at a caret, where the point is in its rectangle', () => {
    const passages = readHtml(ARTICLE)
    const outer = mark(passages, 'Moscow paid them', 'allegation')
    const inner = mark(passages, 'Moscow paid', 'actor')
    painter.paint([outer, inner])
    const node = outer.passage.segments.at(-1)?.node as Text
    Object.assign(document, {
      caretPositionFromPoint: (x: number) => ({ offsetNode: node, offset: node.data.indexOf('Moscow') + x }),
    })
    Range.prototype.getClientRects = () => [{ left: 0, right: 50, top: 0, bottom: 10 }] as unknown as DOMRectList
    expect(painter.marksAt(2, 5)).toEqual([inner, outer])
    expect(painter.markAt(14, 5)).toBe(outer)
    expect(painter.markAt(40, 5)).toBeNull()
    expect(painter.markAt(2, 500)).toBeNull()
    Reflect.deleteProperty(document, 'caretPositionFromPoint')
  })
})
