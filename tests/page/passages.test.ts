// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { claimNode } from '../../page/own-nodes.ts'
import { LONGEST_PASSAGE } from '../../page/passage-builder.ts'
import { readingRoot, readPassages, walkPassages } from '../../page/passages.ts'
import { readHtml } from './read-html.ts'

const texts = (html: string) => readHtml(html).map(({ text }) => text.trim())

afterEach(() => {
  document.documentElement.removeAttribute('lang')
  document.head.innerHTML = ''
  document.body.innerHTML = ''
})

describe('what a passage is', () => {
  it.each([
    ['joins inline elements', '<p>The <b>Tali</b>ban <a href="#">de<i>ny</i></a> it.</p>', ['The Taliban deny it.']],
    ['joins text around comments', '<p>The Tali<!-- -->ban</p>', ['The Taliban']],
    ['parts two blocks', '<p>Vladimir</p><p>Putin</p>', ['Vladimir', 'Putin']],
    [
      'parts loose text from the block in it',
      '<div>Vladimir <div>Putin</div> spoke</div>',
      ['Vladimir', 'Putin', 'spoke'],
    ],
    ['parts the cells of a table', '<table><tr><td>Vladimir</td><td>Putin</td></tr></table>', ['Vladimir', 'Putin']],
    [
      'parts the items of a list that stands in one line',
      '<ul><li style="display:inline">Vladimir</li> <li style="display:inline">Putin</li></ul>',
      ['Vladimir', 'Putin'],
    ],
    [
      'parts inline elements that are laid out as blocks',
      '<p><span style="display:block">Vladimir</span><span style="display:block">Putin</span></p>',
      ['Vladimir', 'Putin'],
    ],
    [
      'joins a block name that is laid out inline',
      '<div>Vladimir <div style="display:inline">Putin</div></div>',
      ['Vladimir Putin'],
    ],
    [
      'goes through elements without a box',
      '<p>Vladimir <span style="display:contents">Putin</span></p>',
      ['Vladimir Putin'],
    ],
    ['writes a line break as a newline', '<p>Vladimir<br>Putin</p>', ['Vladimir\nPutin']],
    ['writes one newline for a line break among white space', '<p>Vladimir <br>\n  Putin</p>', ['Vladimir\nPutin']],
    ['ends a passage at two line breaks', '<p>One thing.<br>\n<br>Another.</p>', ['One thing.', 'Another.']],
    ['keeps soft hyphens', '<p>Tali\u00adban</p>', ['Tali\u00adban']],
    ['keeps one of several white spaces', '<p>Vladimir\n        <b>  Putin</b>   spoke</p>', ['Vladimir\nPutin spoke']],
    ['keeps no-break spaces', '<p>Vladimir\u00a0\u00a0Putin</p>', ['Vladimir\u00a0\u00a0Putin']],
    ['parts words at a picture', '<p>Vladimir<img alt="x">Putin</p>', ['Vladimir Putin']],
    [
      'leaves out the number of a note',
      '<p>The Kremlin<sup><a href="#n">[2]</a></sup> denied it<sup>3</sup>.</p>',
      ['The Kremlin denied it.'],
    ],
    ['keeps raised letters', '<p>The 5<sup>th</sup> Brigade</p>', ['The 5th Brigade']],
    ['joins a floated first letter', '<p><span style="float:left;display:block">T</span>aliban</p>', ['Taliban']],
    [
      'goes on after what is out of the flow',
      '<p>The Tali<span style="position:absolute;display:block">a tip</span>ban</p>',
      ['a tip', 'The Taliban'],
    ],
    [
      'ends a passage at a blank line of preformatted text',
      '<pre>One\n   thing.\n  \nAnother.</pre>',
      ['One\nthing.', 'Another.'],
    ],
    ['leaves out what has no letter', '<p>12 – 34</p><p> </p><p>·</p>', []],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected)
  })

  it.each([
    ['scripts and styles', '<script>a</script><style>b</style><noscript>c</noscript><template>d</template>'],
    ['controls', '<input value="a"><textarea>b</textarea><select><option>c</option></select><button>d</button>'],
    ['code', '<code>a</code><kbd>b</kbd><samp>c</samp>'],
    ['drawings and frames', '<svg><text>a</text></svg><math><mi>b</mi></math><canvas>c</canvas><iframe>d</iframe>'],
    [
      'editable text',
      '<div contenteditable>a</div><p contenteditable="plaintext-only">b</p><div role="textbox">c</div>',
    ],
    ['hidden text', '<p hidden>a</p><p style="display:none">b</p><p style="visibility:hidden">c</p>'],
    [
      'navigation and menus',
      '<nav>a</nav><div role="navigation">b</div><menu><li>c</li></menu><ul role="menu"><li>d</li></ul>',
    ],
    ['closed details', '<details><p>a</p></details>'],
  ])('leaves out %s', (_, html) => {
    expect(texts(html)).toEqual([])
  })

  it('does not take inner text that turns editing off for text of the page', () => {
    expect(texts('<div contenteditable>a<b contenteditable="false">b</b></div>')).toEqual([])
  })

  it('reads the visible child of hidden text', () => {
    expect(texts('<p style="visibility:hidden">a <b style="visibility:visible">b</b></p>')).toEqual(['b'])
    expect(texts('<p style="font-size:0px">a <b style="font-size:16px">b</b></p>')).toEqual(['b'])
  })

  it('reads what is hidden from screen readers alone, for it is seen', () => {
    expect(texts('<p aria-hidden="true">Seen</p>')).toEqual(['Seen'])
  })

  it('reads the summary of closed details and all of open ones', () => {
    expect(texts('<details><summary>Question</summary><p>Answer</p></details>')).toEqual(['Question'])
    expect(texts('<details open><summary>Question</summary><p>Answer</p></details>')).toEqual(['Question', 'Answer'])
  })

  it('goes on in a sentence that holds code', () => {
    expect(texts('<p>Type<code>x</code>now</p>')).toEqual(['Type now'])
  })

  it('ends a passage at navigation', () => {
    expect(texts('<div>Before <nav>Menu</nav> after</div>')).toEqual(['Before', 'after'])
  })

  it('leaves out our own nodes', () => {
    document.body.innerHTML = '<p>Page</p><div>Ours</div>'
    claimNode(document.body.children[1] as Element)
    expect([...walkPassages(document)].map(({ text }) => text)).toEqual(['Page'])
  })

  it('is empty for an empty body, for no body and for a node outside the document', () => {
    expect(readHtml('')).toEqual([])
    const bare = document.implementation.createHTMLDocument()
    bare.body.remove()
    expect([...walkPassages(bare)]).toEqual([])
    const stray = document.createElement('p')
    stray.textContent = 'Stray'
    expect([...walkPassages(stray)]).toEqual([])
  })

  it('reads a document without a layout by the names of its elements', () => {
    const parsed = new DOMParser().parseFromString('<p>The <b>Taliban</b></p><p hidden>x</p><p>spoke</p>', 'text/html')
    expect([...walkPassages(parsed)].map(({ text }) => text)).toEqual(['The Taliban', 'spoke'])
  })
})

describe('the way back', () => {
  it.each([
    '<p>The  <b>Tali</b>ban<br>\n <i> deny</i>  <!-- c -->  it\n\n now.</p>',
    '<pre>One\n   thing.\n  \n\nAnother   one.</pre>',
    '<div>Loose <p>inner</p> <span>  text </span> \n end</div>',
  ])('has every character of a segment stand so in its node: %s', (html) => {
    const passages = readHtml(html)
    expect(passages.length).toBeGreaterThan(0)
    for (const { text, segments } of passages) {
      let end = 0
      for (const { node, start, offset, length } of segments) {
        expect(start).toBeGreaterThanOrEqual(end)
        expect(length).toBeGreaterThan(0)
        expect(node.data.slice(offset, offset + length)).toBe(text.slice(start, start + length))
        end = start + length
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }
  })

  it('cuts long text at white space, without losing any of it', () => {
    const long = 'word '.repeat(LONGEST_PASSAGE / 2)
    const passages = readHtml(`<p>${long}</p>`)
    expect(passages.map(({ text }) => text).join('')).toBe(long)
    for (const { text, segments } of passages) {
      expect(text.length).toBeLessThanOrEqual(LONGEST_PASSAGE)
      expect(text).toMatch(/^word .*word $/)
      expect(segments[0]?.node.data.slice(segments[0].offset, segments[0].offset + 4)).toBe('word')
    }
  })
})

describe('shadow roots', () => {
  it('reads open ones where they are laid out, and what is slotted into them', () => {
    document.body.innerHTML = '<p>Before</p><x-box>Light <b>text</b></x-box><p>After</p>'
    const shadow = document.querySelector('x-box')?.attachShadow({ mode: 'open' })
    if (shadow) shadow.innerHTML = '<div>Shadow</div><div><slot></slot></div>'
    expect([...walkPassages(document)].map(({ text }) => text)).toEqual(['Before', 'Shadow', 'Light text', 'After'])
  })

  it('keeps a passage within one tree', () => {
    document.body.innerHTML = '<p>See <x-tip></x-tip> here</p>'
    const shadow = document.querySelector('x-tip')?.attachShadow({ mode: 'open' })
    if (shadow) shadow.innerHTML = '<b>a tip</b>'
    expect([...walkPassages(document)].map(({ text }) => text.trim())).toEqual(['See', 'a tip', 'here'])
  })

  it('are told of, those within others and those of hidden elements too', async () => {
    document.body.innerHTML = '<x-box></x-box><p>Words <x-hidden hidden></x-hidden></p>'
    const rootOf = (selector: string, within: Document | ShadowRoot = document) => {
      const root = within.querySelector(selector)?.attachShadow({ mode: 'open' })
      if (!root) throw new Error(`No element ${selector}.`)
      return root
    }
    const outer = rootOf('x-box')
    outer.innerHTML = '<p><x-inner></x-inner></p>'
    const inner = rootOf('x-inner', outer)
    const hidden = rootOf('x-hidden')
    const told: ShadowRoot[] = []
    await readPassages(document, { signal: new AbortController().signal, onRoot: (root) => told.push(root) })
    expect(told).toEqual([outer, inner, hidden])
  })
})

describe('role and language', () => {
  const roles = (html: string) => readHtml(html).map(({ text, role }) => [text, role])

  it('takes the heading that says what the page is called for the headline', () => {
    document.head.innerHTML = '<meta property="og:title" content="Kremlin rejects the report | Gazette">'
    expect(
      roles('<h1>The Daily Gazette</h1><h1>Kremlin <i>rejects</i> the report</h1><h2>More</h2><p>Text</p>'),
    ).toEqual([
      ['The Daily Gazette', 'heading'],
      ['Kremlin rejects the report', 'title'],
      ['More', 'heading'],
      ['Text', undefined],
    ])
  })

  it('takes the first h1 of the article for the headline where no title agrees', () => {
    expect(roles('<h1>Gazette</h1><article><h1>Talks begin</h1></article>')).toEqual([
      ['Gazette', 'heading'],
      ['Talks begin', 'title'],
    ])
  })

  it('gives the nearest language, and none where there is none', () => {
    const languages = (html: string) => readHtml(html).map(({ language }) => language)
    expect(languages('<p>a</p>')).toEqual([undefined])
    document.documentElement.lang = 'en-GB'
    expect(languages('<p>a</p><div lang="fr"><p>b</p><p lang="">c</p></div>')).toEqual(['en-GB', 'fr', undefined])
  })
})

describe('reading from an element', () => {
  it('reads the whole block that an inline element belongs to', () => {
    document.body.innerHTML = '<p>One</p><p id="b">The <b>Taliban</b></p>'
    const bold = document.querySelector('b') as Element
    expect(readingRoot(bold)?.id).toBe('b')
    expect([...walkPassages(bold)].map(({ text }) => text)).toEqual(['The Taliban'])
  })

  it.each(['<nav><p><b>x</b></p></nav>', '<div hidden><b>x</b></div>', '<details><p><b>x</b></p></details>'])(
    'reads nothing where an ancestor is not read: %s',
    (html) => {
      document.body.innerHTML = html
      expect(readingRoot(document.querySelector('b') as Element)).toBeNull()
      expect([...walkPassages(document.querySelector('b') as Element)]).toEqual([])
    },
  )

  it('takes role and language from what stands around it', () => {
    document.body.innerHTML = '<div lang="es"><h2><span style="display:block">Hola</span></h2></div>'
    expect([...walkPassages(document.querySelector('span') as Element)]).toMatchObject([
      { text: 'Hola', role: 'heading', language: 'es' },
    ])
  })
})

describe('reading in slices', () => {
  it('finds the same as the walk, and gives way in between', async () => {
    const walked = readHtml('<p>One <b>two</b></p>'.repeat(40))
    let turns = 0
    const ticking = setInterval(() => turns++)
    const read = await readPassages(document, { signal: new AbortController().signal, sliceMs: 0 })
    clearInterval(ticking)
    expect(read).toEqual(walked)
    expect(turns).toBeGreaterThan(0)
  })

  it('rejects with the reason of the signal, before and between slices', async () => {
    readHtml('<p>One <b>two</b></p>'.repeat(300))
    await expect(readPassages(document, { signal: AbortSignal.abort('over') })).rejects.toBe('over')
    const controller = new AbortController()
    const reading = readPassages(document, { signal: controller.signal, sliceMs: 0 })
    controller.abort('enough')
    await expect(reading).rejects.toBe('enough')
  })

  it('leaves the page as it was', async () => {
    document.body.innerHTML = '<p>One <b>two</b><br>three</p><details><p>x</p></details>'
    const before = document.documentElement.outerHTML
    await readPassages(document, { signal: new AbortController().signal })
    expect(document.documentElement.outerHTML).toBe(before)
  })
})
