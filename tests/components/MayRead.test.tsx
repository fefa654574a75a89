// @vitest-environment jsdom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MayRead } from '../../components/MayRead.tsx'
import { MAY_READ, MAY_READ_STATES } from './first-day.ts'
import { axeFaults, show, textOf } from './show.tsx'

afterEach(cleanup)

const named = (container: HTMLElement, label: string) => {
  const found = [...container.querySelectorAll('button')].find((one) => (one.ariaLabel ?? textOf(one)).includes(label))
  if (found === undefined) throw new Error(`There is no button ${label}.`)
  return found
}

describe('what it may read', () => {
  it.each(Object.entries(MAY_READ_STATES))('axe finds nothing: %s', { timeout: 30_000 }, async (_, props) => {
    expect(await axeFaults(show(<MayRead {...props} />))).toEqual([])
  })

  it('lists a site once, whatever its protocols, and every site as such', () => {
    const hosts = (props: typeof MAY_READ) =>
      [...show(<MayRead {...props} />).querySelectorAll('.sites .host')].map(textOf)
    expect(hosts(MAY_READ)).toEqual(['news.example', 'post.example'])
    cleanup()
    expect(hosts({ ...MAY_READ, access: ['<all_urls>'] })).toEqual(['every site'])
  })

  it('takes access back with all its patterns, and asks again for the same, within the press', async () => {
    const onRevoke = vi.fn(async () => {})
    const onAskAgain = vi.fn(async () => true)
    const container = show(<MayRead {...MAY_READ} onRevoke={onRevoke} onAskAgain={onAskAgain} />)
    fireEvent.click(named(container, 'post.example'))
    const both = [['http://post.example/*', 'https://post.example/*']]
    expect(onRevoke.mock.calls).toEqual([both])
    await waitFor(() => expect(textOf(container)).toContain('was taken back'))
    fireEvent.click(named(container, 'Undo'))
    expect(onAskAgain.mock.calls).toEqual([both])
    await waitFor(() => expect(textOf(container)).not.toContain('was taken back'))
  })

  it('tells where the browser did not give access back', async () => {
    const container = show(<MayRead {...MAY_READ} onAskAgain={async () => false} />)
    fireEvent.click(named(container, 'news.example'))
    await waitFor(() => named(container, 'Undo'))
    fireEvent.click(named(container, 'Undo'))
    await waitFor(() => expect(textOf(container)).toContain('The browser did not give access.'))
  })

  it('explains each permission, and names one that it does not know', () => {
    const container = show(<MayRead {...MAY_READ} permissions={['storage', 'tabs', 'toString']} />)
    expect([...container.querySelectorAll('.never li')].map(textOf)).toEqual([
      'Keep datasets and your choices in this browser (storage).',
      'Another permission: tabs',
      'Another permission: toString',
    ])
  })

  it('explains all that a build asks for', () => {
    const asked = ['activeTab', 'scripting', 'sidePanel', 'storage']
    expect(textOf(show(<MayRead {...MAY_READ} permissions={asked} />))).not.toContain('Another permission')
  })

  it('shows the rule that the browser keeps, and promises none where there is none', () => {
    const withRule = textOf(show(<MayRead {...MAY_READ} />))
    expect(withRule).toContain("connect-src 'self'")
    expect(withRule).toContain('The browser enforces this')
    cleanup()
    const { rule: _, ...without } = MAY_READ
    expect(textOf(show(<MayRead {...without} />))).not.toContain('The browser enforces this')
  })
})
