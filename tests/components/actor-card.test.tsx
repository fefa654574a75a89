// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Card } from '../../components/Card.tsx'
import type { Allegation } from '../../dataset/model.ts'
import { card, entry } from './fixtures.ts'
import { HARBOUR } from './harbour.ts'
import { show, textOf } from './show.tsx'

afterEach(cleanup)

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('an actor', () => {
  it('says who it is, for whom it speaks, and what it said on which allegation', () => {
    const container = show(<Card {...card('actor')} />)
    expect(textOf(container.querySelector('.head') as Element)).toBe(
      'Person Port AuthorityTeo BrandtSpeaks for the Port Authority since 2029.Wikidata',
    )
    expect(textOf(container.querySelector('.topic-toggle') as Element)).toBe(
      'Coastline Works paid port officials for the harbour contract 2 statements',
    )
    expect(container.querySelectorAll('.statement')).toHaveLength(2)
    expect(textOf(container.querySelector('.why') as Element)).toBe(
      'Marked because Mr Brandt is a name recorded for this actor.',
    )
  })

  it('lists the allegations about it on request, and opens one', () => {
    const onOpenRecord = vi.fn()
    const container = show(<Card {...card('actor accused and silent')} onOpenRecord={onOpenRecord} />)
    expect(container.querySelectorAll('.about li')).toHaveLength(0)
    click('2 allegations about this actor')
    expect(container.querySelectorAll('.about li')).toHaveLength(2)
    click(/^The new quay was opened/)
    expect(onOpenRecord).toHaveBeenCalledWith({ kind: 'allegation', id: 'quay-unsafe' })
  })

  it('opens what it said on the first allegation of this page, and keeps the rest closed', () => {
    const lighthouse = { ...HARBOUR.allegations[0], id: 'light-out', title: 'The light was out' } as Allegation
    const dataset = { ...HARBOUR, allegations: [...HARBOUR.allegations, lighthouse] }
    const targets = [entry('actor', 'brandt', [dataset])]
    const container = show(<Card {...card('actor')} view={{ name: 'found', targets }} here={['light-out']} />)
    const toggles = [...container.querySelectorAll('.topic-toggle')]
    expect(toggles.map(textOf)).toEqual([
      'The light was out 2 statements · on this page',
      'Coastline Works paid port officials for the harbour contract 2 statements',
    ])
    expect(toggles.map((one) => one.getAttribute('aria-expanded'))).toEqual(['true', 'false'])
    expect(container.querySelectorAll('.statement')).toHaveLength(2)
    fireEvent.click(toggles[1] as Element)
    expect(container.querySelectorAll('.statement')).toHaveLength(4)
  })

  it('stands under the name of each dataset, with a description that all share told once', () => {
    const twin = { ...HARBOUR, id: 'twin', title: 'Twin', allegations: [] }
    const targets = [entry('actor', 'brandt', [twin, HARBOUR])]
    const container = show(<Card {...card('actor')} view={{ name: 'found', targets }} />)
    expect([...container.querySelectorAll('h3')].map(textOf)).toEqual([HARBOUR.title, 'Twin'])
    expect(textOf(container).split('Speaks for the Port Authority since 2029.')).toHaveLength(2)
    expect(textOf(container)).toContain('No statement of this actor is recorded.')
    cleanup()
    const differing = show(<Card {...card('actor accused and silent')} />)
    expect(textOf(differing)).toContain('A builder of quays.')
    expect(textOf(differing)).toContain('Builds and owns the ferry quay.')
  })

  it('leads to the allegation in whose words its name stands', () => {
    const onOpenAround = vi.fn()
    show(<Card {...card('actor within an allegation')} onOpenAround={onOpenAround} />)
    const around = within(screen.getByText('Also marked here').parentElement as HTMLElement)
    fireEvent.click(around.getByRole('button', { name: /^Coastline Works paid/ }))
    expect(onOpenAround).toHaveBeenCalledWith(0)
  })
})
