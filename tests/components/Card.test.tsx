// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { render } from 'preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Card } from '../../components/Card.tsx'
import { CONTRACT, card, entry } from './fixtures.ts'
import { HARBOUR } from './harbour.ts'
import { show, textOf } from './show.tsx'

afterEach(cleanup)

const speakers = (container: HTMLElement) => [...container.querySelectorAll('.statement .who b')].map(textOf)
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('an allegation', () => {
  it('says what is alleged, by whom first and when', () => {
    const container = show(<Card {...card('allegation')} />)
    expect(textOf(container.querySelector('.eyebrow') as Element)).toBe('Allegation')
    expect(textOf(container.querySelector('.since') as Element)).toBe('first raised 26 June 2031 by The Harbour Post')
    expect(screen.getByRole('dialog', { name: /^Coastline Works paid port officials/ })).toBeTruthy()
  })

  it('tells what this article reports, with a jump to each passage, before what was not found on it', () => {
    const onJump = vi.fn()
    const container = show(<Card {...card('allegation')} onJump={onJump} />)
    expect([...container.querySelectorAll('.here li')].map(textOf)).toEqual([
      'The Harbour Post: allegation reportedshow',
      'Port Authority: denial reportedshow',
      'Coastline Works: denial not found on this page',
      'Dockers’ Union: support not found on this page',
    ])
    click('Port Authority: denial reported: show passage 1')
    expect(onJump).toHaveBeenCalledWith({ passage: 2, span: { start: 4, end: 60 } })
  })

  it('leaves the article out where nothing is known of it', () => {
    const view = { name: 'found' as const, targets: [{ ...CONTRACT, coverage: [] }] }
    expect(show(<Card {...card('allegation')} view={view} />).querySelector('.here')).toBeNull()
  })

  it('shows three statements at first, all on request, by date', () => {
    const container = show(<Card {...card('allegation')} />)
    expect(speakers(container)).toEqual(['Rosa Imani', 'Dockers’ Union', 'Teo Brandt'])
    click('Show all 8')
    expect(container.querySelectorAll('.statement')).toHaveLength(8)
    const dates = [...container.querySelectorAll('time')].map((one) => one.dateTime)
    expect(dates).toEqual([...dates].sort())
    click('Show fewer')
    expect(container.querySelectorAll('.statement')).toHaveLength(3)
  })

  it('filters by denials, official statements, support and doubts, and counts each', () => {
    const container = show(<Card {...card('allegation')} />)
    expect([...container.querySelectorAll('.filters button')].map(textOf)).toEqual([
      'All 8',
      'Denials 3',
      'Official 5',
      'Support 2',
      'Doubts 2',
    ])
    click(/^Support/)
    expect(speakers(container)).toEqual(['The Harbour Post', 'Dockers’ Union'])
    expect(screen.getByRole('button', { name: /^Support/ }).getAttribute('aria-pressed')).toBe('true')
    expect([...container.querySelectorAll('.statement .stance')].map(textOf)).toEqual(['allegation', 'support'])
  })

  it('draws the day of the article between what was said then and since', () => {
    const container = show(<Card {...card('allegation')} />)
    click(/^Denials/)
    expect([...container.querySelectorAll('.timeline > li')].map((one) => one.className)).toEqual([
      'statement',
      'statement',
      'article-day',
      'statement',
    ])
    expect(textOf(container.querySelector('.article-day') as Element)).toBe('this article, 28 June 2031 · said since:')
  })

  it('draws no such line where the day of the article is not known', () => {
    expect(show(<Card {...card('article without a date')} />).querySelector('.article-day')).toBeNull()
  })

  it('names who was looked for and not found', () => {
    const container = show(<Card {...card('allegation')} />)
    expect(textOf(container.querySelector('.absent') as Element)).toBe(
      'Sandmouth council: no denial found as of 1 May 2032. Minutes and press releases were read.',
    )
    click(/^Doubts/)
    expect(container.querySelector('.absent')).toBeNull()
  })

  it('tells role, quote and sources of a statement, and opens the other sources with their marks', () => {
    const container = show(<Card {...card('allegation')} />)
    click(/^Denials/)
    const first = () => container.querySelector('.statement') as HTMLElement
    expect(textOf(first().querySelector('.role') as Element)).toBe('spokesman, Port Authority · official')
    expect(textOf(first().querySelector('q') as Element)).toBe('without any foundation')
    expect(textOf(first().querySelector('.sources') as Element)).toBe('Coast Wire and 2 more')
    click('and 2 more')
    expect([...first().querySelectorAll('.sources li')].map(textOf)).toEqual([
      'Coast Wire wire.example, 27 Jun 2031Authority answersarchived copy',
      'Evening Digest digest.example, 28 Jun 2031 (digest)',
      'Minutes of the council (no link)',
    ])
  })

  it('sets a remark after a name lighter, and tells no role that the name tells', () => {
    const said = (name: string, role: string) => {
      const actors = HARBOUR.actors.map((one) => (one.id === 'union' ? { ...one, name } : one))
      const [first] = HARBOUR.allegations
      const [statement] = first?.statements.filter((one) => one.speaker === 'union') ?? []
      if (first === undefined || statement === undefined) throw new Error('the fixture is empty')
      const allegations = [{ ...first, statements: [{ ...statement, role }] }]
      const targets = [entry('allegation', 'contract-sold', [{ ...HARBOUR, actors, allegations }])]
      return show(<Card {...card('allegation')} view={{ name: 'found', targets }} />).querySelector('.statement')
    }
    const unnamed = said('dock officials (unnamed)', 'dock officials, unnamed') as Element
    expect(textOf(unnamed.querySelector('b') as Element)).toBe('dock officials')
    expect(textOf(unnamed.querySelector('.remark') as Element)).toBe('(unnamed)')
    expect(unnamed.querySelector('.role')).toBeNull()
    cleanup()
    const role = said('dock officials (unnamed)', 'officials who spoke to reporters')?.querySelector('.role')
    expect(textOf(role as Element)).toBe('officials who spoke to reporters')
  })

  it('lets a note on what was not found speak for itself where it names the day', () => {
    const note = 'The council itself: nothing found as of 2032-05-01.'
    const targets = [CONTRACT].map((one) => ({
      ...one,
      dossiers: one.dossiers.map((dossier) =>
        dossier.kind === 'allegation'
          ? { ...dossier, absent: dossier.absent.map((absent) => ({ ...absent, note })) }
          : dossier,
      ),
    }))
    const container = show(<Card {...card('allegation')} view={{ name: 'found', targets }} />)
    expect(textOf(container.querySelector('.absent') as Element)).toBe(
      'The council itself: nothing found as of 1 May 2032.',
    )
  })

  it('says why the words were marked, as a sentence', () => {
    const container = show(<Card {...card('allegation')} />)
    expect(textOf(container.querySelector('.why') as Element)).toBe(
      'Marked because this sentence speaks of Coastline Works (the builder), a payment (handed cash) and port officials ' +
        '(harbour officials). The sentence reports on it.',
    )
    expect(container.querySelectorAll('.why q')).toHaveLength(3)
  })

  it('tells a cause once where the words are what it is called', () => {
    const why = [
      { slot: 'a', label: 'the council', quote: 'Council', span: { start: 0, end: 7 } },
      { slot: 'b', label: 'a payment', quote: 'cash', span: { start: 9, end: 13 } },
    ]
    const mention = { quote: 'Council … cash', sure: false, why }
    const container = show(<Card {...card('allegation')} mention={mention} />)
    expect(textOf(container.querySelector('.why p') as Element)).toBe(
      'Marked as likely because this sentence speaks of Council and a payment (cash).',
    )
  })

  it('says of a likely mark that it is one, and why', () => {
    const container = show(<Card {...card('likely allegation')} />)
    expect(textOf(container.querySelector('.eyebrow b') as Element)).toBe('Likely allegation')
    expect(textOf(container.querySelector('.why') as Element)).toMatch(
      /^Marked as likely because the harbour affair can be short for it\. That alone would not be enough/,
    )
  })

  it('shows each dataset under its own name, and merges nothing', () => {
    const container = show(<Card {...card('two datasets')} />)
    const sections = [...container.querySelectorAll('.dataset')]
    expect(sections.map((one) => textOf(one.querySelector('h3') as Element))).toEqual([
      'Harbour contract, 2031–32',
      'Ferry watch',
    ])
    expect(sections.map((one) => one.querySelectorAll('.statement').length)).toEqual([3, 1])
    expect(textOf(sections[1] as Element)).toContain('The quay was given away for money')
  })

  it('says that nothing is recorded rather than show an empty list', () => {
    const container = show(<Card {...card('nothing recorded')} />)
    expect(textOf(container)).toContain('Nothing recorded yet')
    expect(container.querySelector('.filters')).toBeNull()
  })
})

describe('a choice', () => {
  it('shows what was chosen, moves the focus to it, and goes back', async () => {
    const container = show(<Card {...card('choice')} />)
    expect(textOf(container.querySelector('h2') as Element)).toBe('What does “the Authority” refer to?')
    click(/Sandmouth council/)
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Sandmouth council'))
    click('Back to the choice')
    expect(container.querySelectorAll('.choice')).toHaveLength(3)
  })
})

describe('keyboard and ear', () => {
  it('closes on Escape and keeps the key to itself', () => {
    const onClose = vi.fn()
    const outside = vi.fn()
    const container = show(<Card {...card('allegation')} onClose={onClose} />)
    container.addEventListener('keydown', outside)
    fireEvent.keyDown(container.querySelector('h2') as Element, { key: 'Escape' })
    expect(onClose).toHaveBeenCalledOnce()
    expect(outside).not.toHaveBeenCalled()
  })

  it('takes the focus when asked and never otherwise', async () => {
    show(<Card {...card('allegation')} />)
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Allegation 2 of 7.'))
    expect(document.activeElement).toBe(document.body)
    cleanup()
    show(<Card {...card('allegation')} takesFocus />)
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
  })

  it('announces after it is there, so that the region is heard', async () => {
    // Preact's own render: the testing library's runs the effects before it returns.
    const place = document.createElement('div')
    render(<Card {...card('allegation')} announcement="Allegation 1 of 2." />, place)
    const status = place.querySelector('[role=status]')
    expect(status?.textContent).toBe('')
    await waitFor(() => expect(status?.textContent).toBe('Allegation 1 of 2.'))
    render(null, place)
  })

  it('goes to the marks before and after, and offers another try where there was no answer', () => {
    const onPrevious = vi.fn()
    const onNext = vi.fn()
    show(<Card {...card('allegation')} onPrevious={onPrevious} onNext={onNext} />)
    click('Previous mark')
    click('Next mark')
    expect([onPrevious, onNext].map((one) => one.mock.calls.length)).toEqual([1, 1])
    cleanup()
    const onTryAgain = vi.fn()
    show(<Card {...card('no answer')} onTryAgain={onTryAgain} />)
    click('Try again')
    expect(onTryAgain).toHaveBeenCalledOnce()
  })
})
