// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ElementPainter } from '../../page/element-painter.ts'
import type { Painter } from '../../page/painter.ts'
import { walkPassages } from '../../page/passages.ts'
import { type FakeHighlight, fakeHighlights, fakeSheets } from './fake-highlights.ts'
import { ARTICLE, mark, paintedIn } from './painting.ts'
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

describe('elements alone', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve))

  beforeEach(() => {
    painter = new ElementPainter(document, 'both')
  })

  it('find the marks of the element at a point', () => {
    const passages = readHtml(ARTICLE)
    const outer = mark(passages, 'Moscow paid them', 'allegation')
    const inner = mark(passages, 'Moscow paid', 'actor')
    painter.paint([outer, inner])
    const elements = [...document.querySelectorAll('mark')]
    Object.assign(document, { elementFromPoint: (x: number) => elements[x] ?? document.body })
    expect(painter.marksAt(0, 0)).toEqual([inner, outer])
    expect(painter.markAt(1, 0)).toBe(outer)
    expect(painter.markAt(7, 0)).toBeNull()
    Reflect.deleteProperty(document, 'elementFromPoint')
  })

  it('keep the text nodes of the page in the page', () => {
    const passages = readHtml('<p>Moscow spoke of Moscow.</p>')
    const node = document.querySelector('p')?.firstChild
    painter.paint([mark(passages, 'Moscow')])
    expect(document.querySelector('p')?.firstChild).toBe(node)
    painter.clear()
    expect(node?.nodeValue).toBe('Moscow spoke of Moscow.')
  })

  it('F13 give way where the page writes to a text node that it knows', async () => {
    const passages = readHtml('<p>Moscow spoke to Kabul today.</p><p>Moscow</p>')
    const [first, second] = document.querySelectorAll('p')
    const node = first?.firstChild as Text
    painter.paint([mark(passages, 'spoke'), mark(passages, 'Kabul')])
    node.nodeValue = 'Kabul answered.'
    await settled()
    expect(first?.innerHTML).toBe('Kabul answered.')
    expect(second?.innerHTML).toBe('Moscow')
  })

  it('F13 give way where the page removes a text node that it knows', async () => {
    const passages = readHtml('<p>Moscow spoke to Kabul today.</p>')
    painter.paint([mark(passages, 'spoke')])
    document.querySelector('p')?.firstChild?.remove()
    await settled()
    expect(document.querySelector('p')?.innerHTML).toBe('')
  })

  it('F13 undo themselves where the page adds something beside them', async () => {
    const passages = readHtml('<p>Moscow spoke.</p>')
    painter.paint([mark(passages, 'Moscow')])
    document.querySelector('p')?.append(' More.')
    await settled()
    expect(document.querySelector('p')?.innerHTML).toBe('Moscow spoke. More.')
    expect(document.querySelector('p')?.childNodes).toHaveLength(2)
  })

  it('F13 leave a page alone for good that changes what they wrap again and again', async () => {
    document.body.innerHTML = '<p>Moscow spoke.</p>'
    for (let time = 0; time < 5; time++) {
      painter.paint([mark([...walkPassages(document)], 'Moscow')])
      document.querySelector('p')?.append(' More.')
      await settled()
    }
    expect(painter.limited).toBe(true)
    painter.paint([mark([...walkPassages(document)], 'Moscow')])
    expect(painted()).toEqual([])
    expect(painter.mend()).toBe(false)
  })

  it('lose no text of a block that the page takes out and puts back', () => {
    const passages = readHtml('<p>Moscow spoke.</p>')
    const block = document.querySelector('p') as Element
    painter.paint([mark(passages, 'spoke')])
    block.remove()
    painter.clear()
    expect(block.innerHTML).toBe('Moscow spoke.')
    expect(block.childNodes).toHaveLength(1)
  })
})
