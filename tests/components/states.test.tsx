// @vitest-environment jsdom
import { cleanup, fireEvent } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { Card } from '../../components/Card.tsx'
import { Options } from '../../components/Options.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Popup } from '../../components/Popup.tsx'
import { CARDS, card, OPTIONS_STATES, POPUPS } from './fixtures.ts'
import { PANELS } from './panel-fixtures.ts'
import { axeFaults, show } from './show.tsx'

afterEach(cleanup)

describe('every state stands alone and axe finds nothing in it', () => {
  it.each(Object.keys(CARDS) as (keyof typeof CARDS)[])('card: %s', async (name) => {
    const container = show(<Card {...card(name)} />)
    expect(container.querySelector('[role=dialog] h2')?.textContent).not.toBe('')
    expect(await axeFaults(container)).toEqual([])
  })

  it.each(Object.keys(CARDS) as (keyof typeof CARDS)[])('card with everything opened: %s', async (name) => {
    const container = show(<Card {...card(name)} />)
    const closed = '.more[aria-expanded=false], .quiet[aria-expanded=false], .here > .link'
    for (let round = 0; round < 3; round++) {
      for (const button of container.querySelectorAll(closed)) fireEvent.click(button)
    }
    expect(container.querySelector(closed)).toBeNull()
    expect(await axeFaults(container)).toEqual([])
  })

  it.each(Object.entries(POPUPS))('popup: %s', async (_, props) => {
    const container = show(<Popup {...props} />)
    expect(container.querySelector('h1')?.textContent).toBe('On the Record')
    expect(await axeFaults(container)).toEqual([])
  })

  it.each(Object.entries(PANELS))('panel: %s', async (_, props) => {
    const container = show(<Panel {...props} />)
    expect(container.querySelector('h1')?.textContent).toBe('On the Record')
    expect(await axeFaults(container)).toEqual([])
  })

  it.each(Object.entries(OPTIONS_STATES))('options: %s', async (_, props) => {
    expect(await axeFaults(show(<Options {...props} />))).toEqual([])
  })
})
