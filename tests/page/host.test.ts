// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Host, mountHost } from '../../page/host.ts'
import { isOwnNode } from '../../page/own-nodes.ts'
import { fakeSheets, wornStyle } from './fake-highlights.ts'

const settled = () => new Promise((resolve) => setTimeout(resolve))
let host: Host | null

beforeEach(() => {
  fakeSheets()
  document.body.innerHTML = '<p>Text</p>'
  host = mountHost(document, '.card { color: red }')
})

afterEach(() => host?.remove())

describe('mountHost', () => {
  it('adds one plain element behind the body, with a root that the page cannot open', () => {
    expect(document.documentElement.lastElementChild).toBe(host?.element)
    expect(host?.element.localName).toBe('div')
    expect(host?.element.attributes).toHaveLength(0)
    expect(host?.element.shadowRoot).toBeNull()
    expect(host && isOwnNode(host.element)).toBe(true)
  })

  it('dresses its root, and nothing else', () => {
    expect(host && wornStyle(host.root)).toMatch(/all: initial !important[\s\S]*\.card/)
    expect(wornStyle(document)).toBe('')
  })

  it('F22 is not printed, with a lifeline or without: what says so comes after whatever else says how it is laid out', () => {
    host?.remove()
    for (const lifeline of ['', 'block']) {
      document.documentElement.style.setProperty('--on-the-record-card', lifeline)
      const mounted = mountHost(document)
      const displays = [...(mounted ? wornStyle(mounted.root) : '').matchAll(/[^{}]*{[^{}]*display: [^;}]*/g)]
      mounted?.remove()
      expect(displays).toHaveLength(lifeline === '' ? 1 : 2)
      expect(displays.at(-1)?.[0]).toContain('display: none')
    }
    document.documentElement.removeAttribute('style')
  })

  it('leaves the body as it is, and the document when it goes', () => {
    expect(document.body.innerHTML).toBe('<p>Text</p>')
    host?.remove()
    expect(document.documentElement.children).toHaveLength(2)
  })

  it('F12 comes back where the page removes it, five times, and on demand', async () => {
    for (let time = 0; time < 5; time++) {
      host?.element.remove()
      await settled()
      expect(host?.element.isConnected).toBe(true)
    }
    host?.element.remove()
    await settled()
    expect(host?.element.isConnected).toBe(false)
    host?.restore()
    expect(host?.element.isConnected).toBe(true)
  })

  it('F12 comes back in a document that was written anew', async () => {
    const root = document.documentElement
    const fresh = root.cloneNode(true)
    root.replaceWith(fresh)
    await settled()
    expect(host?.element.parentNode).toBe(fresh)
    host?.remove()
    fresh.parentNode?.replaceChild(root, fresh)
  })

  it('stays away once removed', async () => {
    host?.remove()
    document.documentElement.append(document.createElement('i'))
    document.documentElement.lastElementChild?.remove()
    await settled()
    expect(host?.element.isConnected).toBe(false)
  })

  it('F15 refuses documents that are no page', () => {
    expect(mountHost(new DOMParser().parseFromString('<a/>', 'text/xml'))).toBeNull()
    expect(
      mountHost(new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml')),
    ).toBeNull()
  })
})
