import { describe, expect, it } from 'vitest'
import { passageLink } from '../../page/text-fragment.ts'

const PAGE = 'https://paper.example/story'

/** The link to what stands in brackets in one of the passages. */
function linkTo(marked: string, others: readonly string[] = [], address = PAGE): string {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const passages = [...others, marked.replace(/[[\]]/g, '')]
  return passageLink(address, { passages, passage: others.length, span: { start, end } })
}

const directive = (link: string) => decodeURIComponent(link.split('#:~:text=')[1] ?? '')

describe('the link to a passage', () => {
  it.each([
    ['The [harbour board] met.', 'harbour%20board'],
    ['A [half-hearted answer, they said] came.', 'half%2Dhearted%20answer%2C%20they%20said'],
    ['[Stone & Sons = 100%? #1]', 'Stone%20%26%20Sons%20%3D%20100%25%3F%20%231'],
    ['It said [“Нет”] then.', '%E2%80%9C%D0%9D%D0%B5%D1%82%E2%80%9D'],
    ['The [har\u00adbour\n   board] met.', 'harbour%20board'],
    ['The [harbour\ud800] met.', 'harbour'],
  ])('%s is written as %s', (marked, written) => {
    expect(linkTo(marked)).toBe(`${PAGE}#:~:text=${written}`)
  })

  it('keeps the fragment of the address, and replaces a directive that is there', () => {
    expect(linkTo('The [board] met.', [], `${PAGE}?a=1#part-2`)).toBe(`${PAGE}?a=1#part-2:~:text=board`)
    expect(linkTo('The [board] met.', [], `${PAGE}#:~:text=old`)).toBe(`${PAGE}#:~:text=board`)
    expect(linkTo('The [board] met.', [], `${PAGE}#!/story/4`)).toBe(`${PAGE}#!/story/4:~:text=board`)
  })

  it('leads to the page alone where there are no words', () => {
    expect(linkTo('The [ ] met.')).toBe(PAGE)
    expect(passageLink(PAGE, { passages: [], passage: 3, span: { start: 0, end: 4 } })).toBe(PAGE)
  })

  it('names long words by their beginning and end', () => {
    const long = `Officials of the harbour board had taken money ${'from the builder '.repeat(6)}before the vote was held`
    expect(directive(linkTo(`[${long}].`))).toBe('Officials of the harbour,the vote was held')
  })

  it('takes more of the end where its last words stand earlier in the passage too', () => {
    const long = `One two three four the end of the day ${'and more '.repeat(10)}at the end of the day`
    expect(directive(linkTo(`[${long}].`))).toBe('One two three four,at the end of the day')
  })

  it('takes more of the beginning where its first words stand elsewhere on the page', () => {
    const long = `Officials of the harbour board took ${'money from the builder '.repeat(5)}before the vote was held`
    const link = linkTo(`[${long}].`, ['Officials of the harbour office vote'])
    expect(directive(link)).toBe('Officials of the harbour board,the vote was held')
  })

  it('are named as a whole where they repeat themselves', () => {
    const long = 'again and again '.repeat(9).trim()
    expect(directive(linkTo(`They did it [${long}].`))).toBe(long)
  })
})

describe('words that occur more than once', () => {
  it('are told by the words around them, as few as are needed', () => {
    expect(directive(linkTo('First the board met, then the [board] voted.'))).toBe('the-,board,-voted.')
    expect(directive(linkTo('On Monday the [board] met.', ['On Friday the board met.']))).toBe(
      'Monday the-,board,-met.',
    )
  })

  it('are compared without regard to case and diacritics', () => {
    expect(directive(linkTo('So the [Cafe] closed.', ['A café opened.']))).toBe('the-,Cafe,-closed.')
  })

  it('are whole words', () => {
    expect(directive(linkTo('The [board] met.', ['The boardroom was full, an aboard.']))).toBe('board')
  })

  it('at an edge of their passage are told by the other side', () => {
    expect(directive(linkTo('[The board] voted late.', ['The board met.']))).toBe('The board,-voted')
    expect(directive(linkTo('He left the [board]', ['He joined the board']))).toBe('left the-,board')
  })

  it('keep punctuation that touches them with the context', () => {
    expect(directive(linkTo('He said “[never]”, and left.', ['It never came.']))).toBe('“-,never,-”,')
  })

  it('that nothing tells apart lead to the first', () => {
    expect(directive(linkTo('[The board]', ['The board']))).toBe('The board')
  })
})
