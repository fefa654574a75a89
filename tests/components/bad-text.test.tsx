// @vitest-environment jsdom
import { cleanup } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { Card } from '../../components/Card.tsx'
import { checkedUrl } from '../../components/checked-url.ts'
import { Options } from '../../components/Options.tsx'
import { Popup } from '../../components/Popup.tsx'
import { SourceLink } from '../../components/SourceLink.tsx'
import type { Dataset } from '../../dataset/model.ts'
import { card, entry, OPTIONS_STATES, POPUPS } from './fixtures.ts'
import { HARBOUR } from './harbour.ts'
import { show, textOf } from './show.tsx'

afterEach(cleanup)

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '&lt;b&gt;',
  'a\u0000b',
  '$& $1 $$',
]

/** A dataset with the text in every field that is shown. */
function filledWith(text: string): Dataset {
  const [source, ...sources] = HARBOUR.sources
  const [allegation] = HARBOUR.allegations
  if (!source || !allegation) throw new Error('the fixture is empty')
  return {
    ...HARBOUR,
    title: text,
    sources: [{ ...source, publisher: text, title: text }, ...sources.map((one) => ({ ...one, publisher: text }))],
    actors: HARBOUR.actors.map((one) => ({ ...one, name: text, description: text })),
    allegations: [
      {
        ...allegation,
        title: text,
        summary: text,
        absent: [{ stance: 'denies', actor: 'council', asOf: '2032-05-01', note: text }],
        statements: allegation.statements.map((one) => ({ ...one, role: text, summary: text, quote: text })),
      },
    ],
  }
}

describe('B1 markup in a text is shown as text', () => {
  it.each(HOSTILE)('%j', (text) => {
    const dataset = filledWith(text)
    const mention = {
      quote: text,
      sure: true,
      why: [{ slot: 'a', label: text, quote: text, span: { start: 0, end: 1 } }],
    }
    const targets = [entry('allegation', 'contract-sold', [dataset]), entry('actor', 'brandt', [dataset])]
    for (const target of targets) {
      const container = show(
        <Card {...card('allegation')} mention={mention} view={{ name: 'found', targets: [target] }} />,
      )
      expect(container.querySelector('img, script, style')).toBeNull()
      expect(container.querySelector('h2')?.textContent).toBe(text)
      expect(container.querySelector('.statement q')?.textContent).toBe(text)
      expect(container.querySelector('.statement .sources')?.textContent).toContain(text)
      cleanup()
    }
    const popup = show(<Popup {...(POPUPS.found as NonNullable<(typeof POPUPS)[string]>)} host={text} />)
    expect(textOf(popup)).toContain(textOf(Object.assign(document.createElement('p'), { textContent: text })))
    expect(popup.querySelector('img, script, style')).toBeNull()
  })

  it('isolates right-to-left text and overrides', () => {
    const dataset = filledWith('\u202eעברית')
    const container = show(
      <Card
        {...card('allegation')}
        view={{ name: 'found', targets: [entry('allegation', 'contract-sold', [dataset])] }}
      />,
    )
    for (const element of container.querySelectorAll('*')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.includes('\u202e'),
      )
      if (own) expect(element.tagName).toBe('BDI')
    }
    expect(container.querySelectorAll('bdi').length).toBeGreaterThan(5)
  })
})

describe('B2 an object where text belongs never becomes an element', () => {
  const node = { type: 'img', props: { src: 'x', onerror: 'alert(1)' }, constructor: undefined, __v: 1 }
  const innards = { type: 'div', props: { dangerouslySetInnerHTML: { __html: '<img src=x>' } }, constructor: undefined }

  it.each([node, innards, ['a', node], 7, null])('%j', (value) => {
    const dataset = filledWith(value as unknown as string)
    const target = entry('allegation', 'contract-sold', [dataset])
    const container = show(<Card {...card('allegation')} view={{ name: 'found', targets: [target] }} />)
    expect(container.querySelector('img')).toBeNull()
    cleanup()
    const [row] = OPTIONS_STATES.filled?.datasets ?? []
    if (!row || !OPTIONS_STATES.filled) throw new Error('the fixture is empty')
    const text = value as unknown as string
    const options = show(<Options {...OPTIONS_STATES.filled} datasets={[{ ...row, title: text, description: text }]} />)
    expect(options.querySelector('img')).toBeNull()
  })
})

describe('B3 only plain http and https addresses become links', () => {
  it.each([
    'javascript:alert(1)',
    ' jAvAscript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    '//a.example/1',
    '/path',
    'https:a.example',
    'https:\\\\a.example',
    'https://a.example/\nb',
    ' https://a.example/',
    'https://a.ex\tample/',
    'https://user:pass@a.example/',
    'https://a.example@evil.example/',
    'https://',
    'https://[oops',
    'ftp://a.example/',
    '',
  ])('%j is text', (url) => {
    expect(checkedUrl(url)).toBeUndefined()
    const container = show(<SourceLink url={url}>The Post</SourceLink>)
    expect(container.querySelector('a')).toBeNull()
    expect(textOf(container)).toBe('The Post')
  })

  it('an address that is no text is no link', () => {
    expect(checkedUrl({ href: 'https://a.example' } as unknown as string)).toBeUndefined()
  })

  it('links http and https, out of reach of the page that opens', () => {
    const container = show(<SourceLink url="HTTPS://Post.Example/a?b=1&c=%20">The Post</SourceLink>)
    const link = container.querySelector('a') as HTMLAnchorElement
    expect(link.href).toBe('https://post.example/a?b=1&c=%20')
    expect(link.rel).toBe('noopener noreferrer')
    expect(link.target).toBe('_blank')
    expect(link.getAttribute('referrerpolicy')).toBe('no-referrer')
  })

  it('shows the host of a look-alike as the browser parsed it', () => {
    // The first letter is Cyrillic.
    expect(textOf(show(<SourceLink url="https://рost.example/">The Post</SourceLink>))).toBe(
      'The Post xn--ost-zed.example',
    )
  })
})
