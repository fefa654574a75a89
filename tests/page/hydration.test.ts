// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { mayHydrate } from '../../page/hydration.ts'

const documentOf = (body: string) => new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html')

describe('F13 a page that a framework may take over', () => {
  it.each([
    ['React, text beside text', '<p>Edition <!-- -->1<!-- --> of this</p>'],
    ['React, a boundary', '<!--$--><p>Words</p><!--/$-->'],
    ['Vue, a fragment', '<!--[--><p>Words</p><!--]-->'],
    ['Vue, a part that is not there', '<p>Words</p><!---->'],
    ['Svelte 5', '<!--[--><p>Words</p><!--[-1--><!--]--><!--]-->'],
    ['Next', '<div id="__next"><p>Words</p></div>'],
    ['a root that is filled', '<div id="root"><p>Words</p></div>'],
    ['Astro', '<astro-island><p>Words</p></astro-island>'],
  ])('is told by its signs: %s', (_, body) => {
    expect(mayHydrate(documentOf(body))).toBe(true)
  })

  it.each([
    ['plain words', '<p>Words</p>'],
    ['comments of people', '<!-- the lead --><p>Words</p><!-- /the lead --><!--[if IE]>old<![endif]-->'],
    ['a root that is empty', '<div id="root"></div><p>Words</p>'],
  ])('is not told by %s', (_, body) => {
    expect(mayHydrate(documentOf(body))).toBe(false)
  })
})
