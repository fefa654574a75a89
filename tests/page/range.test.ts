// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { piecesOf, rangeOf } from '../../page/range.ts'
import { find, readHtml } from './read-html.ts'

describe('rangeOf', () => {
  it.each([
    ['one node', '<p>The Taliban deny it.</p>', 'Taliban', 'Taliban'],
    ['inline elements', '<p>The <b>Tali</b>ban deny it.</p>', 'Taliban deny', 'Taliban deny'],
    ['a line break', '<p>Vladimir<br>Putin spoke</p>', 'Vladimir\nPutin', 'VladimirPutin'],
    ['white space that was left out', '<p>Vladimir\n      Putin spoke</p>', 'Vladimir\nPutin', 'Vladimir\n      Putin'],
    ['a comment', '<p>Tali<!-- x -->ban</p>', 'Taliban', 'Taliban'],
  ])('spans %s', (_, html, words, printed) => {
    const { passage, span } = find(readHtml(html), words)
    expect(rangeOf(passage, span)?.toString()).toBe(printed)
  })

  it('gives a piece for each node', () => {
    const { passage, span } = find(readHtml('<p>The <b>Tali</b>ban  deny it.</p>'), 'Taliban deny')
    expect(piecesOf(passage, span)?.map(({ node, start, end }) => node.data.slice(start, end))).toEqual([
      'Tali',
      'ban  deny',
    ])
  })

  it.each([
    ['a negative start', -1, 4],
    ['an end beyond the text', 0, 400],
    ['an empty span', 3, 3],
    ['a span the wrong way round', 5, 2],
    ['no number', Number.NaN, 3],
    ['no whole number', 0.5, 3],
    ['infinity', 0, Number.POSITIVE_INFINITY],
  ])('is null for %s', (_, start, end) => {
    const [passage] = readHtml('<p>The Taliban deny it.</p>')
    expect(passage && rangeOf(passage, { start, end })).toBeNull()
  })

  it('is null where the span is a line break alone', () => {
    const { passage, span } = find(readHtml('<p>Vladimir<br>Putin</p>'), '\n')
    expect(rangeOf(passage, span)).toBeNull()
  })

  it('F25 is null where the text changed under it, and not where other words of the node did', () => {
    const { passage, span } = find(readHtml('<p>The Taliban deny it.</p>'), 'Taliban')
    const node = passage.segments[0]?.node as Text
    node.data = 'The Taliban confirm it.'
    expect(rangeOf(passage, span)?.toString()).toBe('Taliban')
    node.data = 'All Taliban deny it.'
    expect(rangeOf(passage, span)?.toString()).toBe('Taliban')
    node.data = 'In Kabul the Taliban deny it.'
    expect(rangeOf(passage, span)).toBeNull()
    node.data = ''
    expect(rangeOf(passage, span)).toBeNull()
  })

  it('F25 is null where the nodes left the document', () => {
    const { passage, span } = find(readHtml('<p>The <b>Tali</b>ban</p>'), 'Taliban')
    document.querySelector('b')?.remove()
    expect(rangeOf(passage, span)).toBeNull()
  })
})
