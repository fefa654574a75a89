// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Card } from '../../components/Card.tsx'
import { recordText } from '../../components/card/record-text.ts'
import { ENGLISH } from './english.ts'
import { CONTRACT, card, entry } from './fixtures.ts'
import { FERRY, HARBOUR } from './harbour.ts'
import { show, textOf } from './show.tsx'

afterEach(cleanup)

const LINK = 'https://news.example/story#:~:text=handed%20cash'
const button = (name: string) => screen.getByRole('button', { name })
const status = (container: HTMLElement) => textOf(container.querySelector('.told') as Element)

describe('copying', () => {
  it('gives the link to the passage and says that it is copied', async () => {
    const onCopy = vi.fn(async () => {})
    const container = show(<Card {...card('allegation')} onCopy={onCopy} />)
    expect(status(container)).toBe('')
    fireEvent.click(button('Copy link to this passage'))
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(LINK)
    await waitFor(() => expect(status(container)).toBe('Copied'))
  })

  it('says so where the browser does not allow it', async () => {
    const refused = async () => {
      throw new Error('NotAllowedError')
    }
    const container = show(<Card {...card('allegation')} onCopy={refused} />)
    fireEvent.click(button('Copy as text'))
    await waitFor(() => expect(status(container)).toBe('The browser did not allow copying'))
  })

  it('gives the whole record as text, however little of it is shown', () => {
    const onCopy = vi.fn(async (_: string) => {})
    show(<Card {...card('allegation')} onCopy={onCopy} />)
    fireEvent.click(button('Copy as text'))
    const text = onCopy.mock.calls[0]?.[0] ?? ''
    const [first] = HARBOUR.allegations
    for (const one of first?.statements ?? []) expect(text).toContain(one.summary)
  })
})

describe('a record as text', () => {
  const text = recordText(ENGLISH, CONTRACT, 'handed cash', LINK)

  it('begins with the title, who raised it and when, and the summary', () => {
    expect(text.split('\n\n').slice(0, 2)).toEqual([
      'Coastline Works paid port officials for the harbour contract',
      'first raised 26 June 2031 by The Harbour Post: https://post.example/a?b=1&c=2',
    ])
  })

  it('tells of a statement its date, speaker, role and stance, its words, and each source with its link', () => {
    const found = text.split('\n\n').find((one) => one.includes('without any foundation'))
    expect(found?.split('\n')).toEqual([
      '27 June 2031: Teo Brandt (spokesman, Port Authority, official): denial',
      'Nobody at the Authority had taken money.',
      '“without any foundation”',
      'Coast Wire, Authority answers, 27 June 2031: https://wire.example/1',
      'Evening Digest, 28 June 2031 (digest): https://digest.example/9',
      'Minutes of the council (no link)',
    ])
  })

  it('ends with the words on the page and the link to them', () => {
    expect(text.endsWith(`Marked on the page: “handed cash”\n${LINK}`)).toBe(true)
  })

  it('names each dataset with its date, and merges nothing', () => {
    const both = recordText(ENGLISH, entry('allegation', 'contract-sold', [HARBOUR, FERRY]), 'it', undefined)
    expect(both.match(/^On the record \(.*\)$/gm)).toEqual([
      expect.stringContaining(HARBOUR.title),
      expect.stringContaining(FERRY.title),
    ])
  })

  it('tells of what an actor said to which allegation it belongs', () => {
    const said = recordText(ENGLISH, entry('actor', 'brandt'), 'Mr Brandt', undefined)
    expect(said.split('\n')[0]).toBe('Teo Brandt')
    expect(said).toContain('Coastline Works paid port officials for the harbour contract')
  })
})

describe('keeping a card open', () => {
  it('asks for it, and shows that it is kept', () => {
    const onPin = vi.fn()
    show(<Card {...card('allegation')} onPin={onPin} />)
    expect(button('Keep open').getAttribute('aria-pressed')).toBe('false')
    expect(screen.queryByRole('button', { name: /^Move the card/ })).toBeNull()
    fireEvent.click(button('Keep open'))
    expect(onPin).toHaveBeenCalledExactlyOnceWith(true)
    cleanup()
    show(<Card {...card('kept open')} onPin={onPin} />)
    fireEvent.click(button('Keep open'))
    expect(onPin).toHaveBeenLastCalledWith(false)
  })

  it('moves by the arrow keys and by nothing else', () => {
    const onMove = vi.fn()
    show(<Card {...card('kept open')} onMove={onMove} />)
    const grip = screen.getByRole('button', { name: /^Move the card/ })
    for (const key of ['ArrowLeft', 'ArrowDown', 'a', 'Tab']) fireEvent.keyDown(grip, { key })
    expect(onMove.mock.calls.flat()).toEqual([
      { x: -24, y: 0 },
      { x: 0, y: 24 },
    ])
  })
})
