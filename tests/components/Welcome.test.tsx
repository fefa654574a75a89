// @vitest-environment jsdom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Welcome } from '../../components/Welcome.tsx'
import { OUTLETS, WELCOME, WELCOME_STATES } from './first-day.ts'
import { axeFaults, show, textOf } from './show.tsx'

afterEach(cleanup)

const button = (container: HTMLElement, name: RegExp) => {
  const found = [...container.querySelectorAll('button')].find((one) => name.test(textOf(one)))
  if (found === undefined) throw new Error(`There is no button ${name}.`)
  return found
}

const box = (container: HTMLElement, name: string) => {
  const found = [...container.querySelectorAll('label')].find((one) => textOf(one).startsWith(name))
  const input = found?.querySelector('input')
  if (!input) throw new Error(`There is no box ${name}.`)
  return input
}

describe('the welcome page', () => {
  it.each(Object.entries(WELCOME_STATES))('axe finds nothing: %s', { timeout: 30_000 }, async (_, props) => {
    expect(await axeFaults(show(<Welcome {...props} />))).toEqual([])
  })

  it('says what it does, what it knows, what it reads and what it sends', () => {
    const facts = show(<Welcome {...WELCOME} />).querySelector('.brief')
    expect([...(facts?.querySelectorAll('dt') ?? [])].map(textOf)).toEqual([
      'What it does',
      'What it knows',
      'What it reads',
      'What it sends',
    ])
    expect(textOf(facts as Element)).toMatch(
      /does not say who is right.*A dataset is a list.*Right after installation no page is allowed.*Nothing\./,
    )
  })

  it('tells what may be read at this moment', () => {
    const now = (name: string) =>
      textOf(show(<Welcome {...(WELCOME_STATES[name] ?? WELCOME)} />).querySelector('.now') as Element)
    expect(now('first day')).toContain('no site')
    cleanup()
    expect(now('some sites')).toContain('2 sites')
    cleanup()
    expect(now('every site')).toContain('every site')
  })

  it('lists outlets in English, then the others, by the names of their countries', () => {
    const container = show(<Welcome {...WELCOME} />)
    expect([...container.querySelectorAll('legend')].map(textOf)).toEqual(['United Kingdom', 'Egypt', 'Germany'])
    expect([...container.querySelectorAll('.list h4')].map(textOf)).toEqual(['In English', 'In other languages'])
  })

  it('asks for all ticked sites at once, within the press, and tells that they were given', async () => {
    const onAllow = vi.fn(async () => true)
    const container = show(<Welcome {...WELCOME} onAllow={onAllow} />)
    expect(button(container, /Allow the ticked/).disabled).toBe(true)
    expect(textOf(container)).toContain('Tick at least one site first.')
    fireEvent.click(box(container, 'Hafenkurier'))
    expect(textOf(container)).not.toContain('Tick at least one site first.')
    fireEvent.click(box(container, 'The Harbour Post'))
    const press = button(container, /Allow 2 news outlets/)
    fireEvent.click(press)
    // Asked before anything is awaited: browsers allow no asking otherwise.
    expect(onAllow.mock.calls).toEqual([[['kurier.example', 'post.example', 'post.example.org']]])
    await waitFor(() => expect(textOf(container)).toContain('The browser gave access.'))
    expect(box(container, 'Hafenkurier').checked).toBe(false)
  })

  it('tells what to do where access was refused, and keeps the ticks', async () => {
    const container = show(<Welcome {...WELCOME} onAllow={async () => false} />)
    fireEvent.click(box(container, 'Hafenkurier'))
    fireEvent.click(button(container, /Allow 1 news outlet$/))
    await waitFor(() =>
      expect(textOf(container)).toContain('Access was not given, and nothing was changed. Press again'),
    )
    expect(box(container, 'Hafenkurier').checked).toBe(true)
  })

  it('tells a failure of the browser in place', async () => {
    const failing = async () => {
      throw new Error('No user gesture.')
    }
    const container = show(<Welcome {...WELCOME} onAllowEverywhere={failing} />)
    fireEvent.click(button(container, /Allow every site/))
    await waitFor(() => expect(container.querySelector('[role=alert]')?.textContent).toContain('No user gesture.'))
  })

  it('shows what is allowed as allowed, and never asks for it again', () => {
    const onAllow = vi.fn(async () => true)
    const container = show(<Welcome {...WELCOME} outlets={OUTLETS} onAllow={onAllow} />)
    const post = box(container, 'The Harbour Post')
    expect([post.checked, post.disabled]).toEqual([true, true])
    expect(textOf(post.closest('label') as Element)).toContain('allowed')
    fireEvent.click(box(container, 'The Strait Courier'))
    fireEvent.click(button(container, /Allow 1/))
    expect(onAllow.mock.calls).toEqual([[['courier.example']]])
  })

  it('leads through the sample by buttons', () => {
    const [onStep, onOpenCard] = [vi.fn(), vi.fn()]
    const container = show(<Welcome {...WELCOME} onStep={onStep} onOpenCard={onOpenCard} />)
    fireEvent.click(button(container, /^Next mark/))
    fireEvent.click(button(container, /^Previous mark/))
    fireEvent.click(button(container, /^Open the card/))
    expect([onStep.mock.calls, onOpenCard.mock.calls.length]).toEqual([[[1], [-1]], 1])
  })

  it('leads to where access is taken back, and tells the rule of the list', () => {
    const container = show(<Welcome {...WELCOME} />)
    const ladder = container.querySelector('[aria-labelledby=ladder]')
    expect(ladder?.querySelector('a[href="/may-read.html"]')?.textContent).toBe('What it may read')
    expect(textOf(container.querySelector('details') as Element)).toMatch(/How this list was made.*Nobody can pay/)
  })
})
