// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { isPage, publishedOn } from '../../page/article.ts'
import { dayIn } from '../../page/dates.ts'

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const json = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('publishedOn', () => {
  it.each([
    ['JSON-LD', json({ '@type': 'NewsArticle', datePublished: '2020-06-28T23:30:00-04:00' })],
    [
      'a graph, the article before the site',
      json({
        '@graph': [
          { '@type': 'WebSite', datePublished: '2001-01-01' },
          { '@type': ['NewsArticle'], datePublished: '2020-06-28' },
        ],
      }),
    ],
    [
      'JSON-LD before meta',
      `<meta name="date" content="1999-01-01">${json([{ '@type': 'Article', datePublished: '2020-06-28' }])}`,
    ],
    [
      'the first of several scripts that tells',
      `<script type="application/ld+json">{broken</script>${json({ '@type': 'Article', datePublished: '2020-06-28' })}`,
    ],
    ['meta', '<meta property="article:published_time" content="2020-06-28T10:00:00Z">'],
    ['meta by another name', '<meta name="DC.date.issued" content="28 June 2020">'],
    [
      'the surest of several',
      '<meta name="date" content="1999-01-01"><meta property="article:published_time" content="2020-06-28">',
    ],
    ['microdata', '<span itemprop="datePublished" content="2020-06-28">yesterday</span>'],
    [
      'a time element of the article',
      '<footer><time datetime="1999-01-01"></time></footer><article><time datetime="2020-06-28T10:00">Sunday</time></article>',
    ],
    [
      'a dateline',
      '<article><h1>Talks</h1><p class="byline">By A. Writer, June 28, 2020</p><p>In May 1 2019 …</p></article>',
    ],
  ])('is told by %s', (_, html) => {
    expect(publishedOn(parse(html))).toBe('2020-06-28')
  })

  it('is unknown where nothing tells, and for dates within long text', () => {
    expect(publishedOn(parse(''))).toBeUndefined()
    expect(
      publishedOn(parse(`<p>${'Much was said before. '.repeat(12)} On 28 June 2020 it began.</p>`)),
    ).toBeUndefined()
    expect(publishedOn(parse(json({ dateModified: '2020-06-28' })))).toBeUndefined()
    expect(publishedOn(parse('<meta name="date" content="soon">'))).toBeUndefined()
  })

  it('B5 survives deep data', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    expect(publishedOn(parse(`<script type="application/ld+json">${deep}</script>`))).toBeUndefined()
  })
})

describe('dayIn', () => {
  it.each([
    ['2020-06-28', '2020-06-28'],
    ['2020-06-28T23:59:59-11:00', '2020-06-28'],
    ['2020/6/8', '2020-06-08'],
    ['20200628T100000', '2020-06-28'],
    ['Sun, 28 Jun 2020 10:00:00 GMT', '2020-06-28'],
    ['28th of June, 2020', '2020-06-28'],
    ['June 28, 2020', '2020-06-28'],
    ['Sept. 3, 2021', '2021-09-03'],
    ['Updated 3 September 2021 at 5pm', '2021-09-03'],
    ['2020-02-30', undefined],
    ['06/28/2020', undefined],
    ['1593302400000', undefined],
    ['Junk 28, 2020', undefined],
    ['28 Marvellous 2020', undefined],
    ['', undefined],
  ])('%s is %s', (text, day) => {
    expect(dayIn(text)).toBe(day)
  })
})

describe('isPage', () => {
  it('F15 is an HTML or XHTML document alone', () => {
    const as = (type: DOMParserSupportedType, text: string) => new DOMParser().parseFromString(text, type)
    expect(isPage(document)).toBe(true)
    expect(isPage(as('application/xhtml+xml', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'))).toBe(true)
    expect(isPage(as('application/xhtml+xml', '<a/>'))).toBe(false)
    expect(isPage(as('text/xml', '<a/>'))).toBe(false)
    expect(isPage(as('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(false)
    for (const type of ['application/json', 'application/pdf', 'image/png', 'text/plain']) {
      const viewer = parse('<pre>{}</pre>')
      Object.defineProperty(viewer, 'contentType', { value: type })
      expect(isPage(viewer)).toBe(false)
    }
  })
})
