// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { refreshPassages } from '../../page/refresh.ts'
import { readHtml } from './read-html.ts'

const { signal } = new AbortController()

describe('refreshPassages', () => {
  it('keeps what stands as the same objects, and puts what is new in its place', async () => {
    const before = readHtml('<p>One</p><div>Two</div><p>Four</p>')
    const changed = document.querySelector('div') as Element
    changed.innerHTML = '<p>Two</p><p>Three</p>'
    const after = await refreshPassages(before, [changed], { signal })
    expect(after.map(({ text }) => text)).toEqual(['One', 'Two', 'Three', 'Four'])
    expect(after[0]).toBe(before[0])
    expect(after[3]).toBe(before[2])
  })

  it('keeps passages whose block was read again without another word', async () => {
    const before = readHtml('<div>Loose <p>One</p></div>')
    document.querySelector('div')?.append('new')
    const after = await refreshPassages(before, [document.querySelector('div') as Element], { signal })
    expect(after.map(({ text }) => text.trim())).toEqual(['Loose', 'One', 'new'])
    expect(after[1]).toBe(before.find(({ text }) => text === 'One'))
  })

  it('reads anew where the words are the same but the nodes are not', async () => {
    const before = readHtml('<p>One</p>')
    const block = document.querySelector('p') as Element
    block.textContent = 'One'
    const [after] = await refreshPassages(before, [block], { signal })
    expect(after).toEqual(before[0])
    expect(after).not.toBe(before[0])
  })

  it('drops what left the page', async () => {
    const before = readHtml('<p>One</p><p>Two</p>')
    document.querySelector('p')?.remove()
    expect((await refreshPassages(before, [], { signal })).map(({ text }) => text)).toEqual(['Two'])
  })

  it('rejects with the reason of the signal', async () => {
    const before = readHtml('<p>One</p>')
    await expect(refreshPassages(before, [document.body], { signal: AbortSignal.abort('over') })).rejects.toBe('over')
  })
})
