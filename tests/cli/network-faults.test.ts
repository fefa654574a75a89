import { describe, expect, it } from 'vitest'
import { networkFaults } from '../../cli/network-faults.ts'

const POLICY = { extension_pages: "default-src 'none'; script-src 'self'; img-src 'self'; connect-src 'self'" }
const OWN = 'async function a(t){let n=await fetch(new URL(t,e.default.runtime.getURL(`/`)));return n}'
const faults = (text: string, name = 'background.js') => networkFaults([{ name, text }], POLICY)

describe('networkFaults', () => {
  it('finds nothing in code that fetches files of the extension alone', () => {
    expect(faults(OWN)).toEqual([])
    expect(faults('const prefetch=1;a.prefetch(b);refetch()')).toEqual([])
  })

  it.each([
    ['a fetch from elsewhere', 'fetch("https://example.org/")'],
    ['a fetch of what a variable holds', 'fetch(e.href,n)'],
    ['a fetch beneath a foreign address', 'fetch(new URL(t,"https://example.org"))'],
    ['a fetch of something else', 'a.fetch(b)'],
    ['a fetch under another name', 'const f=globalThis.fetch;f(x)'],
    ['XMLHttpRequest', 'new XMLHttpRequest'],
    ['a socket', 'new WebSocket(a)'],
    ['a beacon', 'navigator.sendBeacon(a,b)'],
    ['an image as a messenger', 'new Image().src=a'],
    ['a script of elsewhere', 'importScripts(a)'],
  ])('finds %s', (_, text) => {
    expect(faults(text)).not.toEqual([])
  })

  it('finds any fetch in what runs within pages', () => {
    expect(faults(OWN, 'reader.js')).toHaveLength(1)
  })

  it('finds what a page or a style sheet loads from elsewhere', () => {
    expect(faults('<script src="https://cdn.example/a.js">', 'popup.html')).toHaveLength(1)
    expect(faults('<script src="/chunks/a.js">', 'popup.html')).toEqual([])
    expect(faults('a{background:url(//cdn.example/a.png)}', 'assets/a.css')).toHaveLength(1)
  })

  it.each([
    ['none at all', undefined],
    ['one that lets pages connect anywhere', { extension_pages: "default-src 'none'; connect-src *" }],
    ['one without a default', { extension_pages: "script-src 'self'; connect-src 'self'" }],
    ['one with a foreign host', { extension_pages: `${POLICY.extension_pages}; font-src https://cdn.example` }],
  ])('finds a policy that does not forbid it: %s', (_, policy) => {
    expect(networkFaults([], policy)).not.toEqual([])
  })
})
