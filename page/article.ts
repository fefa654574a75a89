import { dayIn } from './dates.ts'
import { type DataItem, structuredData } from './structured-data.ts'

const XHTML = 'http://www.w3.org/1999/xhtml'
const PAGE_TYPES = new Set(['text/html', 'application/xhtml+xml'])
const ARTICLE_TYPE = /Article|BlogPosting|Report|Review/
const LONGEST_DATELINE = 200
/** A line with the white space of its markup. */
const MOST_WITH_SPACE = 10 * LONGEST_DATELINE
const DATELINES = 60
const LINES = new Set(['p', 'div', 'span', 'address', 'small'])
const SHOW_ELEMENT = 1
const SHOW_TEXT = 4

const META_KEYS = ['property', 'name', 'itemprop']
/** Values of these attributes that name the day of publication, the surest first. */
const META_NAMES = new Set([
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'publish-date',
  'publish_date',
  'publishdate',
  'published-date',
  'pubdate',
  'ptime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'date',
])

/** Whether a document is a page for a reader: HTML or XHTML, and no viewer for XML, JSON, PDF, images or plain text. */
export function isPage(document: Document): boolean {
  return PAGE_TYPES.has(document.contentType) && document.documentElement?.namespaceURI === XHTML
}

/**
 * The day an article was published, as YYYY-MM-DD, in the time zone that the page writes it in.
 *
 * From structured data, else from meta elements, else from `<time>` in the article, else from a short line with a date
 * near its beginning. Undefined where none of them tells. `data` is the page's structured data, where it is known.
 */
export function publishedOn(
  document: Document,
  data: readonly DataItem[] = structuredData(document),
): string | undefined {
  return datedInMarkup(document, data) ?? fromDateline(document)
}

/** The same by markup alone, without lines of text that merely look like a date. */
export function datedInMarkup(document: Document, data: readonly DataItem[]): string | undefined {
  return fromStructuredData(data) ?? fromMeta(document) ?? fromTime(document)
}

function fromStructuredData(data: readonly DataItem[]): string | undefined {
  const dated = data.flatMap(({ fields: { datePublished }, types }) => {
    const date = typeof datePublished === 'string' ? dayIn(datePublished) : undefined
    return date ? [{ date, isArticle: types.some((type) => ARTICLE_TYPE.test(type)) }] : []
  })
  return (dated.find((one) => one.isArticle) ?? dated[0])?.date
}

function fromMeta(document: Document): string | undefined {
  const known = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta[content], [itemprop~="datePublished"]')) {
    const keys = META_KEYS.flatMap((name) => (meta.getAttribute(name) ?? '').toLowerCase().split(/\s+/))
    const telling = keys.filter((key) => META_NAMES.has(key) && !known.has(key))
    if (telling.length === 0) continue
    const date = dayIn(meta.getAttribute('content') ?? meta.getAttribute('datetime') ?? '')
    if (date !== undefined) for (const key of telling) known.set(key, date)
  }
  return [...META_NAMES].map((name) => known.get(name)).find((date) => date !== undefined)
}

function fromTime(document: Document): string | undefined {
  const times = [...document.querySelectorAll('time')]
  const inArticle = times.filter((time) => time.closest('article, main, [role="main"], header'))
  const isMarked = (time: Element) => time.hasAttribute('pubdate') || /publi/i.test(time.className)
  const ordered = [...inArticle.filter(isMarked), ...inArticle, ...(times.length === 1 ? times : [])]
  return ordered.map((time) => dayIn(time.getAttribute('datetime') ?? time.textContent ?? '')).find(Boolean)
}

function fromDateline(document: Document): string | undefined {
  const scope = document.querySelector('article, main, [role="main"]') ?? document.body
  if (!scope) return undefined
  const marked = [...scope.querySelectorAll('[class*="date" i], [class*="byline" i], [class*="publish" i]')]
  for (const element of [...marked.slice(0, DATELINES), ...firstLines(scope)]) {
    const day = dayIn(shortLine(element))
    if (day !== undefined) return day
  }
  return undefined
}

/** The first elements that may hold a line. A list of all of them would be as long as the page. */
function firstLines(scope: Element): Element[] {
  const walker = scope.ownerDocument.createTreeWalker(scope, SHOW_ELEMENT)
  const found: Element[] = []
  while (found.length < DATELINES && walker.nextNode() !== null) {
    const element = walker.currentNode as Element
    if (LINES.has(element.localName)) found.push(element)
  }
  return found
}

/** The text of an element; empty where it is long. The text of what holds half the page is not put together for that. */
function shortLine(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT)
  let text = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    text += node.nodeValue
    if (text.length > MOST_WITH_SPACE) return ''
  }
  const line = text.trim()
  return line.length <= LONGEST_DATELINE ? line : ''
}
