// @vitest-environment jsdom
import { cleanup, fireEvent, type RenderResult, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Panel, type PanelProps } from '../../components/Panel.tsx'
import { narrowed } from '../../components/panel/narrowed.ts'
import { WordsContext } from '../../components/words.ts'
import { ENGLISH } from './english.ts'
import { entry } from './fixtures.ts'
import { FOUND, PANELS } from './panel-fixtures.ts'
import { axeFaults, textOf } from './show.tsx'

const TITLE = 'Coastline Works paid port officials for the harbour contract'
const found = PANELS.found as PanelProps

let shown: RenderResult

function view(props: PanelProps) {
  return (
    <WordsContext.Provider value={ENGLISH}>
      <Panel {...props} />
    </WordsContext.Provider>
  )
}

const open = (props: Partial<PanelProps> = {}) => {
  shown = render(view({ ...found, ...props }))
  return shown.container as HTMLElement
}
const follow = (props: Partial<PanelProps>) => shown.rerender(view({ ...found, ...props }))
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const record = () => shown.container.querySelector('.whole')
const recordTitle = () => record()?.querySelector('h2')?.textContent

beforeEach(() => {
  globalThis.scrollTo = vi.fn() as never
})
afterEach(cleanup)

describe('the filter', () => {
  const narrow = (value: string) =>
    fireEvent.change(screen.getByRole('combobox', { name: 'Show' }), { target: { value } })

  it('offers every allegation and actor of the page', () => {
    const container = open()
    expect([...container.querySelectorAll('optgroup')].map((one) => [one.label, one.children.length])).toEqual([
      ['Allegations', 2],
      ['Actors', 2],
    ])
  })

  it('shows an actor with the allegations that concern it, and steps through their marks alone', async () => {
    const onGoTo = vi.fn()
    const onStep = vi.fn()
    const container = open({ onGoTo, onStep })
    narrow('actor brandt')
    await waitFor(() => expect(container.querySelectorAll('.actor')).toHaveLength(1))
    expect([...container.querySelectorAll('.allegation .title')].map(textOf)).toEqual([TITLE])
    expect(textOf(container.querySelector('.steps') as Element)).toBe('2 of 4')
    press('Next mark')
    await waitFor(() => expect(onGoTo).toHaveBeenLastCalledWith(3))
    expect(onStep).not.toHaveBeenCalled()
    narrow('')
    await waitFor(() => expect(container.querySelectorAll('.actor')).toHaveLength(2))
  })

  it('goes where the page no longer mentions what was chosen', () => {
    expect(narrowed(FOUND, { kind: 'actor', id: 'nobody' })).toBe(FOUND)
  })

  it('leaves an allegation nobody on the page spoke on by itself', () => {
    const { overview, mentions } = narrowed(FOUND, { kind: 'allegation', id: 'quay-unsafe' })
    expect(overview.allegations.map(({ id }) => id)).toEqual(['quay-unsafe'])
    expect(overview.actors.every(({ id }) => id !== 'brandt')).toBe(true)
    expect(mentions.length).toBeLessThan(FOUND.mentions.length)
  })

  it('is not there for a page with a single entry', () => {
    const { allegations } = FOUND.overview
    open({ view: { ...FOUND, overview: { allegations: allegations.slice(0, 1), actors: [] } } })
    expect(screen.queryByRole('combobox')).toBeNull()
  })
})

describe('the whole record', () => {
  it('shows every statement from the start, and comments by themselves', async () => {
    open()
    press(TITLE)
    await waitFor(() => expect(recordTitle()).toBe(TITLE))
    const all = Number(textOf(record()?.querySelector('.filters button .number') as Element))
    expect(all).toBeGreaterThan(3)
    expect(record()?.querySelectorAll('.statement')).toHaveLength(all)
    expect(screen.getByRole('button', { name: /^Comments/ })).toBeTruthy()
    expect(textOf(record()?.querySelector('.article-day') as Element)).toContain('28 June 2031')
  })

  it('has nothing that axe finds', async () => {
    const container = open()
    press(TITLE)
    await waitFor(() => expect(record()).not.toBeNull())
    expect(await axeFaults(container)).toEqual([])
  })

  it('leads to each mention and to each passage that reports something', async () => {
    const onGoTo = vi.fn()
    const onJump = vi.fn()
    open({ onGoTo, onJump })
    press(TITLE)
    await waitFor(() => expect(record()).not.toBeNull())
    expect(record()?.querySelectorAll('.on-page .places li')).toHaveLength(3)
    press('the harbour affair')
    await waitFor(() => expect(onGoTo).toHaveBeenCalledWith(4))
    fireEvent.click(record()?.querySelector('.jumps button') as Element)
    await waitFor(() => expect(onJump).toHaveBeenCalledWith({ passage: 1, span: { start: 0, end: 40 } }))
  })

  it('takes the focus when it opens, and gives it back to the title that opened it', async () => {
    open()
    const title = screen.getByRole('button', { name: TITLE })
    title.focus()
    fireEvent.click(title)
    await waitFor(() => expect(document.activeElement?.textContent).toBe(TITLE))
    expect(document.activeElement?.tagName).toBe('H2')
    press('Back to the overview')
    await waitFor(() => expect(document.activeElement).toBe(title))
    expect(record()).toBeNull()
  })

  it('stays, with what is unfolded, while the page changes, and leaves the focus where it is', async () => {
    open()
    press(TITLE)
    await waitFor(() => expect(record()).not.toBeNull())
    press(/^Denials/)
    const filter = screen.getByRole('button', { name: /^Denials/ })
    filter.focus()
    follow({ view: { ...FOUND, current: null, mentions: FOUND.mentions.slice(0, 3) } })
    await waitFor(() => expect(record()?.querySelectorAll('.on-page .places li')).toHaveLength(2))
    expect(filter.getAttribute('aria-pressed')).toBe('true')
    expect(document.activeElement).toBe(filter)
  })

  it('stays where the page no longer mentions it, and says so', async () => {
    open()
    press(TITLE)
    await waitFor(() => expect(record()).not.toBeNull())
    follow({ view: { ...FOUND, overview: { ...FOUND.overview, allegations: [] } } })
    await waitFor(() => expect(textOf(record() as Element)).toContain('Not found on this page.'))
    expect(recordTitle()).toBe(TITLE)
  })

  it('stays when the same page is loaded again, and goes with another page', async () => {
    open()
    press(TITLE)
    await waitFor(() => expect(record()).not.toBeNull())
    follow({ view: { name: 'reading' } })
    follow({ view: { ...FOUND } })
    await waitFor(() => expect(recordTitle()).toBe(TITLE))
    follow({ view: { name: 'reading' } })
    follow({ view: { ...FOUND, overview: { ...FOUND.overview, allegations: [entry('allegation', 'quay-unsafe')] } } })
    await waitFor(() => expect(record()).toBeNull())
  })

  it('leads from an actor to an allegation about it that the page does not mention, and back', async () => {
    const onFindRecord = vi.fn(found.onFindRecord)
    const { actors } = FOUND.overview
    open({
      onFindRecord,
      view: { ...FOUND, overview: { allegations: [], actors: [entry('actor', 'coastline'), ...actors] } },
    })
    press('Coastline Works')
    await waitFor(() => expect(recordTitle()).toBe('Coastline Works'))
    press(/about this actor/)
    fireEvent.click(await screen.findByRole('button', { name: TITLE }))
    await waitFor(() => expect(recordTitle()).toBe(TITLE))
    expect(onFindRecord).toHaveBeenCalledWith({ kind: 'allegation', id: 'contract-sold' })
    press('Back to the record before')
    await waitFor(() => expect(recordTitle()).toBe('Coastline Works'))
  })
})

describe('an empty panel says what to do', () => {
  it.each([
    ['not asked', 'Press the button of On the Record', 'Read every site'],
    ['no access', 'You decide what may be', 'Read this page'],
    ['nothing found', 'Looked for: Harbour contract', 'Read again'],
    ['off', 'until you switch it on', 'Switch on'],
    ['failed, no answer', 'did not answer in time', 'Try again'],
  ])('%s', (name, words, button) => {
    shown = render(view(PANELS[name] as PanelProps))
    expect(textOf(shown.container)).toContain(words)
    expect(screen.getByRole('button', { name: button })).toBeTruthy()
  })

  it('browser page', () => {
    shown = render(view(PANELS['browser page'] as PanelProps))
    expect(textOf(shown.container)).toContain('Open an article on a news site.')
  })
})
