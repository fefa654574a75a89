// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Popup, type PopupProps } from '../../components/Popup.tsx'
import { POPUPS } from './fixtures.ts'
import { show, textOf } from './show.tsx'

afterEach(cleanup)

function state(name: string): PopupProps {
  const props = POPUPS[name]
  if (props === undefined) throw new Error(`no state ${name}`)
  return props
}

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('the page at a glance', () => {
  it('counts denials and official statements of each allegation, and says whether a denial is reported here', () => {
    const container = show(<Popup {...state('found')} />)
    expect([...container.querySelectorAll('.record')].map(textOf)).toEqual([
      '3 denials · 5 official statementsdenial reported here',
      '0 denials · 0 official statements · likely',
    ])
    expect([...container.querySelectorAll('.found .part')].map(textOf)).toEqual([
      '2 allegations on this page',
      '2 actors on this page',
    ])
  })

  it('goes to the first mention by the title and to each by its words', () => {
    const onGoTo = vi.fn()
    show(<Popup {...state('found')} onGoTo={onGoTo} />)
    click('Coastline Works paid port officials for the harbour contract')
    expect(onGoTo).toHaveBeenLastCalledWith(0)
  })

  it('opens the list of places', async () => {
    const onGoTo = vi.fn()
    const container = show(<Popup {...state('found')} onGoTo={onGoTo} />)
    click('3 mentions of Coastline Works paid port officials for the harbour contract')
    await waitFor(() => expect(container.querySelectorAll('.places li')).toHaveLength(3))
    expect(container.querySelector('[aria-current]')?.textContent).toBe('the contract had been bought')
    expect(textOf(container.querySelectorAll('.places li')[2] as Element)).toBe('the harbour affair likely')
    click('the harbour affair')
    await waitFor(() => expect(onGoTo).toHaveBeenLastCalledWith(4))
  })

  it('steps to the mark before and after and says which it is', () => {
    const onStep = vi.fn()
    const container = show(<Popup {...state('found')} onStep={onStep} />)
    expect(textOf(container.querySelector('.steps') as Element)).toBe('3 of 6')
    for (const name of ['Next mark', 'Next mark', 'Previous mark']) click(name)
    expect(onStep.mock.calls).toEqual([[1], [1], [-1]])
  })

  it('says so where there are only actors and where not every mention is marked', () => {
    const text = textOf(show(<Popup {...state('only actors, too many')} />))
    expect(text).toContain('No allegation was recognised on this page, only actors.')
    expect(text).toContain('There are more mentions than are marked')
    expect(text).toContain('This page keeps changing')
  })
})

describe('every other state has words and a next step', () => {
  it('asks for access within the click', () => {
    const calls: string[] = []
    const props = {
      ...state('no access'),
      onReadPage: () => calls.push('page'),
      onAlwaysReadSite: () => calls.push('site'),
      onReadAllSites: () => calls.push('all'),
    }
    for (const name of ['Read this page', 'Always read news.example', 'Read every site']) {
      show(<Popup {...props} />)
      click(name)
      cleanup()
    }
    expect(calls).toEqual(['page', 'site', 'all'])
  })

  it('offers more access where the page was read by a click, above the datasets, within the click', () => {
    const calls: string[] = []
    const props = {
      ...state('found, read by a click'),
      onAlwaysReadSite: () => calls.push('site'),
      onReadAllSites: () => calls.push('all'),
    }
    for (const name of ['Always read news.example', 'Read every site']) {
      const container = show(<Popup {...props} />)
      const parts = [...container.querySelectorAll('main > *')].map((one) => one.className)
      expect(parts.slice(-3)).toEqual(['access', 'datasets', 'bottom'])
      click(name)
      cleanup()
    }
    expect(calls).toEqual(['site', 'all'])
    expect(textOf(show(<Popup {...state('found')} />))).not.toContain('Read every site')
  })

  it.each([
    ['unreadable browser page', 'Browsers let no extension read'],
    ['unreadable document', 'This is an image, a PDF or raw data'],
    ['nothing found', 'Looked for: Harbour contract, 2031–32'],
    ['nothing found, no dataset on', 'No dataset is switched on'],
    ['failed, no answer', 'did not answer in time'],
    ['failed inside', 'Something went wrong while the page was read'],
  ])('%s', (name, words) => {
    expect(textOf(show(<Popup {...state(name)} />))).toContain(words)
  })

  it('shows that it is reading', () => {
    show(<Popup {...state('reading')} />)
    expect(screen.getByRole('progressbar')).toBeTruthy()
  })

  it('switches a site off and on', async () => {
    const onSwitchSite = vi.fn()
    show(<Popup {...state('found')} onSwitchSite={onSwitchSite} />)
    const site = screen.getByRole('switch', { name: 'On news.example' })
    expect(site.getAttribute('aria-checked')).toBe('true')
    fireEvent.click(site)
    cleanup()
    show(<Popup {...state('off')} onSwitchSite={onSwitchSite} />)
    click('Switch on')
    expect(onSwitchSite.mock.calls).toEqual([[false], [true]])
  })

  it('switches this page off, says that nothing was stored, and switches it on, but not its site', () => {
    const onSwitchPage = vi.fn()
    show(<Popup {...state('found')} onSwitchPage={onSwitchPage} />)
    click('Switch off on this page')
    cleanup()
    const container = show(<Popup {...state('off on this page')} onSwitchPage={onSwitchPage} />)
    expect(textOf(container.querySelector('.notice') as Element)).toContain('Nothing was stored.')
    expect(screen.getByRole('switch', { name: 'On news.example' }).getAttribute('aria-checked')).toBe('true')
    click('Switch on')
    expect(onSwitchPage.mock.calls).toEqual([[false], [true]])
  })

  it.each([
    ['passed over, front page', /front page/],
    ['passed over, few signs', /few signs/],
    ['passed over, something else', /something else/],
  ])('says why a page was not read by itself, and reads it or all of its site: %s', async (name, why) => {
    const [onTryAgain, onReadEveryPage] = [vi.fn(), vi.fn()]
    const container = show(<Popup {...state(name)} onTryAgain={onTryAgain} onReadEveryPage={onReadEveryPage} />)
    expect(screen.getByText(why)).toBeTruthy()
    click('Read this page')
    await waitFor(() => expect(container.querySelector('[aria-busy="true"]')).toBeNull())
    click('Read every page of news.example')
    expect([onTryAgain, onReadEveryPage].map((one) => one.mock.calls.length)).toEqual([1, 1])
  })

  it.each(['unreadable document', 'no access'])('has no switch for a page that is not read: %s', (name) => {
    show(<Popup {...state(name)} />)
    expect(screen.queryByRole('switch', { name: /^On / })).toBeNull()
  })

  it('switches a dataset, and opens the options', async () => {
    const onSwitchDataset = vi.fn()
    const onOpenOptions = vi.fn()
    const container = show(
      <Popup {...state('found')} onSwitchDataset={onSwitchDataset} onOpenOptions={onOpenOptions} />,
    )
    fireEvent.click(screen.getByRole('switch', { name: 'Ferry watch' }))
    expect(onSwitchDataset).toHaveBeenCalledWith('ferry-watch', true)
    await waitFor(() => expect(container.querySelector('main')?.getAttribute('aria-busy')).toBe('false'))
    click('Options')
    expect(onOpenOptions).toHaveBeenCalledOnce()
  })

  it('says in place that something did not work, and recovers', async () => {
    let fails = true
    const onReadPage = async () => {
      if (fails) throw new Error('the tab is gone')
    }
    show(<Popup {...state('no access')} onReadPage={onReadPage} />)
    click('Read this page')
    await waitFor(() => expect(textOf(screen.getByRole('alert'))).toContain('the tab is gone'))
    fails = false
    click('Read this page')
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })
})
