// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { finished } from '../../engine/steps.ts'
import { judging } from '../../page/news-article.ts'
import { structuredData } from '../../page/structured-data.ts'

const SLUG = 'https://paper.example/world/harbour-board-denies-claims'
const PLAIN = 'https://paper.example/item/8812'
const OG = '<meta property="og:type" content="article">'
const DATE = '<meta property="article:published_time" content="2020-06-28T10:00:00Z">'
const SENTENCE =
  'The harbour board said on Monday that it had not been told of the plan, and that it would look into it. '
const TEXT = Array.from({ length: 6 }, () => `<p>${SENTENCE.repeat(3)}</p>`).join('')
const ARTICLE = `<article>${TEXT}</article>`

const json = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const typed = (type: unknown) => json({ '@context': 'https://schema.org', '@type': type })

function verdict(html: string, address = SLUG) {
  const document = new DOMParser().parseFromString(html, 'text/html')
  const before = document.documentElement.outerHTML
  const given = finished(judging(document, new URL(address), structuredData(document)))
  expect(document.documentElement.outerHTML).toBe(before)
  return given
}

describe('a page that calls itself a news article is one', () => {
  const yes = { isArticle: true, reason: 'news-type' }

  it.each([
    ['in JSON-LD', typed('NewsArticle')],
    ['as one of several types', typed(['Article', 'ReportageNewsArticle'])],
    ['by a kind of news article', typed('OpinionNewsArticle')],
    ['by the whole address of the type', typed('https://schema.org/NewsArticle')],
    ['in a graph', json({ '@graph': [{ '@type': 'WebSite' }, { '@type': 'NewsArticle' }] })],
    ['as what the page is about', json({ '@type': 'WebPage', mainEntity: { '@type': 'NewsArticle' } })],
    ['after a script that is broken', `<script type="application/ld+json">{no</script>${typed('NewsArticle')}`],
    ['in microdata', '<div itemscope itemtype="https://schema.org/NewsArticle">Text</div>'],
    ['in microdata, with http', '<main itemscope itemtype="http://schema.org/NewsArticle">Text</main>'],
  ])('%s', (_, html) => {
    expect(verdict(html)).toEqual(yes)
  })

  it('on the root, on an address of other things, and beside another type', () => {
    expect(verdict(typed('NewsArticle'), 'https://paper.example/')).toEqual(yes)
    expect(verdict(typed('NewsArticle'), 'https://paper.example/tag/harbour')).toEqual(yes)
    expect(verdict(typed('NewsArticle') + typed('CollectionPage'))).toEqual(yes)
  })

  it('but not by articles that it merely lists or cites', () => {
    const listed = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: { '@type': 'NewsArticle' } }] }
    expect(verdict(json(listed), PLAIN)).toEqual({ isArticle: false, reason: 'no-claim' })
    expect(verdict(json({ '@type': 'WebPage', citation: { '@type': 'NewsArticle' } }), PLAIN).isArticle).toBe(false)
    const teaser = `<article itemscope itemtype="https://schema.org/NewsArticle">${SENTENCE}</article>`
    expect(verdict(teaser.repeat(5), 'https://paper.example/').reason).toBe('root')
    expect(verdict(teaser.repeat(5), PLAIN).isArticle).toBe(false)
  })
})

describe('what is something else is no article, whatever its signs', () => {
  const signs = OG + DATE + ARTICLE

  it('holds an article but for the address or the type', () => {
    expect(verdict(signs)).toEqual({ isArticle: true, reason: 'signs' })
  })

  it.each(['https://paper.example', 'https://paper.example/index.html', 'https://paper.example/?utm_source=x#top'])(
    'the root: %s',
    (address) => {
      expect(verdict(signs, address)).toEqual({ isArticle: false, reason: 'root' })
    },
  )

  it('an article that a query or a route names is not the root', () => {
    expect(verdict(signs, 'https://paper.example/?p=8812').isArticle).toBe(true)
    expect(verdict(signs, 'https://paper.example/#/world/harbour-board-denies-claims').isArticle).toBe(true)
  })

  it.each([
    'Product',
    'QAPage',
    'DiscussionForumPosting',
    'SearchResultsPage',
    'CollectionPage',
    'ProfilePage',
    'Recipe',
    'JobPosting',
  ])('the type %s', (type) => {
    expect(verdict(signs + typed(type))).toEqual({ isArticle: false, reason: 'other-type' })
    const microdata = `<div itemscope itemtype="https://schema.org/${type}"></div>`
    expect(verdict(signs + microdata)).toEqual({ isArticle: false, reason: 'other-type' })
  })

  it('a type that is only a part of it says nothing', () => {
    expect(verdict(signs + json({ '@type': 'Article', about: { '@type': 'Product' } })).isArticle).toBe(true)
  })

  it('a product by its Open Graph type', () => {
    const product = `<meta property="og:type" content="product">${DATE}${ARTICLE}`
    expect(verdict(product)).toEqual({ isArticle: false, reason: 'other-type' })
  })

  it.each([
    'https://paper.example/forum/harbour-board-denies-claims',
    'https://paper.example/docs/how-to-read-it',
    'https://paper.example/en/shop/a-red-harbour-mug',
    'https://paper.example/tag/the-harbour-board',
    'https://paper.example/search?q=harbour',
    'https://paper.example/search.php?q=harbour',
    'https://paper.example/wiki/The_Harbour_Board',
    'https://docs.tool.example/a-guide-to-it',
    'https://forum.tool.example/a-question-of-mine',
  ])('the address %s', (address) => {
    expect(verdict(signs, address)).toEqual({ isArticle: false, reason: 'other-address' })
  })

  it.each(['archive', 'issues', 'community'])('a paper may keep its articles under %s', (folder) => {
    expect(verdict(signs, `https://paper.example/${folder}/harbour-board-denies-claims`).isArticle).toBe(true)
  })

  it('words of such addresses within a slug say nothing', () => {
    expect(verdict(signs, 'https://paper.example/world/search-for-docs-in-a-forum').isArticle).toBe(true)
  })
})

describe('everything else must claim it and show two signs', () => {
  const yes = { isArticle: true, reason: 'signs' }
  const few = { isArticle: false, reason: 'few-signs' }

  it.each([
    ['an Open Graph article with a date', OG + DATE + TEXT, PLAIN, yes],
    ['an Open Graph article with a slug', OG + TEXT, SLUG, yes],
    ['an Open Graph article with one article element', OG + ARTICLE, PLAIN, yes],
    ['a date and a slug', DATE + TEXT, SLUG, yes],
    ['a date and one article element', DATE + ARTICLE, PLAIN, yes],
    ['the type Article, a slug and one article element', typed('Article') + ARTICLE, SLUG, yes],
    ['a blog post with a slug and one article element', typed('BlogPosting') + ARTICLE, SLUG, yes],
    ['an Open Graph article alone', OG + TEXT, PLAIN, few],
    ['a date alone', DATE + TEXT, PLAIN, few],
    ['the type Article with a slug alone', typed('Article') + TEXT, SLUG, few],
    ['a date among several article elements', DATE + ARTICLE + ARTICLE, PLAIN, few],
    ['a slug and an article element, but no claim', ARTICLE, SLUG, { isArticle: false, reason: 'no-claim' }],
    ['a website', `<meta property="og:type" content="website">${TEXT}`, SLUG, { isArticle: false, reason: 'no-claim' }],
    ['nothing', '', PLAIN, { isArticle: false, reason: 'no-claim' }],
  ])('%s', (_, html, address, wanted) => {
    expect(verdict(html, address)).toEqual(wanted)
  })

  it('a line of text that looks like a date is no claim', () => {
    expect(verdict(`<p>28 June 2020</p>${ARTICLE}`)).toEqual({ isArticle: false, reason: 'no-claim' })
  })

  it('a page without text to read is none', () => {
    expect(verdict(`${OG}${DATE}<article><p>Watch the video.</p></article>`)).toEqual({
      isArticle: false,
      reason: 'little-text',
    })
  })

  it.each([
    ['https://paper.example/harbour-board-denies.html', true],
    ['https://paper.example/harbour-board-denies/8812', true],
    ['https://paper.example/2020/06/28/harbour', true],
    ['https://paper.example/2020/jun/28/harbour', true],
    ['https://paper.example/%D0%BF%D0%BE%D1%80%D1%82-%D0%B8-%D0%B3%D0%BE%D1%80%D0%BE%D0%B4', true],
    ['https://paper.example/world', false],
    ['https://paper.example/world-news', false],
    ['https://paper.example/12-34-56', false],
    ['https://paper.example/%E0%A4%A', false],
  ])('%s is like a slug: %s', (address, isSlug) => {
    expect(verdict(DATE + TEXT, address).isArticle).toBe(isSlug)
  })
})
