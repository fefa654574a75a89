import { useEffect, useRef } from 'preact/hooks'
import { HighlightPainter } from '../../page/highlight-painter.ts'
import type { MarkStyle } from '../../page/mark-style.ts'
import type { Mark, MarkKind } from '../../page/passage.ts'

const TEXT =
  'The Port Authority denies that the builder handed cash to harbour officials. The harbour affair goes on, ' +
  'and the contract had been bought, a councillor said again.'
const MARKS: readonly (readonly [MarkKind, string])[] = [
  ['actor', 'Port Authority'],
  ['allegation', 'the builder handed cash to harbour officials'],
  ['likely', 'The harbour affair'],
  ['allegation', 'the contract had been bought'],
]

/** A paragraph on a paper of its own, painted by the same painter as a page; its last mark is the current one. */
export function MarkedText({ style, paper }: { style: MarkStyle; paper: string }) {
  const block = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const node = block.current?.firstChild
    if (!block.current || !(node instanceof Text)) return
    const segment = { node, start: 0, offset: 0, length: TEXT.length }
    const passage = { text: TEXT, block: block.current, segments: [segment], visible: true }
    const marks: Mark[] = MARKS.map(([look, words], key) => {
      const start = TEXT.indexOf(words)
      return { key, passage, look, span: { start, end: start + words.length } }
    })
    const painter = new HighlightPainter(document, style, style + paper.replace(/\W/g, ''))
    painter.paint(marks)
    painter.current(marks.at(-1) ?? null)
    return () => painter.clear()
  }, [style, paper])
  return (
    <p
      ref={block}
      style={{ margin: 0, padding: 16, maxWidth: 420, background: paper, color: inkOn(paper), font: '18px/1.7 serif' }}
    >
      {TEXT}
    </p>
  )
}

/** Black or white, whichever is the easier to read. */
function inkOn(paper: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => (Number.parseInt(paper.slice(at, at + 2), 16) / 255) ** 2.2,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#000000' : '#ffffff'
}
