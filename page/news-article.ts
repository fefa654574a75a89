import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js'
import { datedInMarkup } from './article.ts'
import { newsAddress } from './news-address.ts'
import { type DataItem, typeName } from './structured-data.ts'

const NEWS_TYPE = /NewsArticle$/
const ARTICLE_TYPE = /^(?:Article|BlogPosting|LiveBlogPosting|Report|SatiricalArticle)$/

/** Types of pages that are something else, whatever else they say about themselves. */
const OTHER_TYPES = new Set(
  `Product ProductGroup Offer QAPage FAQPage DiscussionForumPosting SearchResultsPage CollectionPage ProfilePage AboutPage
  ContactPage CheckoutPage ItemPage JobPosting SoftwareApplication SoftwareSourceCode APIReference HowTo Recipe
  Course`.split(/\s+/),
)
const OTHER_OG_TYPE = /^(?:product|profile|music|books?|place|restaurant)\b/

const FEWEST_SIGNS = 2

/** Whether a page is a news article, and by what it was decided. */
export type NewsVerdict =
  | { isArticle: true; reason: 'news-type' | 'signs' }
  | { isArticle: false; reason: 'root' | 'other-type' | 'other-address' | 'no-claim' | 'few-signs' | 'little-text' }

/**
 * Tells whether a page is a news article, from its document and its address alone; `data` is its structured data. In
 * steps, of which the last may take long: it alone reads the text of the page, and only where all else agrees.
 *
 * A page that calls itself one is believed. Else the root of a site, pages of other types and addresses of other things
 * are none; the rest must claim to be an article or be dated, show two signs of one, and hold text to read. It is meant
 * for what runs by itself: what a reader asks for needs no verdict. Nothing in the document is changed.
 */
export function* judging(
  document: Document,
  address: URL,
  data: readonly DataItem[],
): Generator<undefined, NewsVerdict> {
  const types = typesOf(document, data)
  if (types.some((type) => NEWS_TYPE.test(type))) return { isArticle: true, reason: 'news-type' }
  const kind = newsAddress(address)
  if (kind === 'root') return { isArticle: false, reason: 'root' }
  const ogType = ogTypeOf(document)
  if (types.some((type) => OTHER_TYPES.has(type)) || OTHER_OG_TYPE.test(ogType)) {
    return { isArticle: false, reason: 'other-type' }
  }
  if (kind === 'other') return { isArticle: false, reason: 'other-address' }
  const isOgArticle = ogType === 'article'
  const isDated = datedInMarkup(document, data) !== undefined
  const isTyped = types.some((type) => ARTICLE_TYPE.test(type))
  if (!isOgArticle && !isDated && !isTyped) return { isArticle: false, reason: 'no-claim' }
  const signs = [isOgArticle, isDated, kind === 'slug', document.querySelectorAll('article').length === 1]
  if (signs.filter(Boolean).length < FEWEST_SIGNS) return { isArticle: false, reason: 'few-signs' }
  yield
  return isProbablyReaderable(document)
    ? { isArticle: true, reason: 'signs' }
    : { isArticle: false, reason: 'little-text' }
}

/** The types of what the page is about, in JSON-LD and microdata; what it lists, cites or belongs to has no say. */
function typesOf(document: Document, data: readonly DataItem[]): string[] {
  const items = document.querySelectorAll('[itemtype]:not([itemprop]), [itemtype][itemprop~="mainEntity"]')
  const microdata = [...items].flatMap((item) => (item.getAttribute('itemtype') ?? '').split(/\s+/).map(typeName))
  // A front page marks each of its teasers so: only an article that stands alone is the page's own.
  const isList = microdata.filter((type) => NEWS_TYPE.test(type)).length > 1
  const own = data.filter((item) => item.isOwn)
  return [...own.flatMap((item) => item.types), ...(isList ? [] : microdata)]
}

function ogTypeOf(document: Document): string {
  const meta = document.querySelector('meta[property="og:type" i], meta[name="og:type" i]')
  return (meta?.getAttribute('content') ?? '').trim().toLowerCase()
}
