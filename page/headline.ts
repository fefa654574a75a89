const SHORTEST = 12

/**
 * The heading that is the article's headline: the one that says what the page's own title says, else the first `h1`
 * of the article, else the first that is long enough to be no logo. Null where there is none.
 */
export function headlineOf(document: Document): Element | null {
  const headings = [...document.querySelectorAll('h1')]
  const titles = ['og:title', 'twitter:title']
    .map((name) => document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'))
    .concat(document.title)
    .map(plain)
    .filter((title) => title.length >= SHORTEST)
  const named = (candidates: Element[]) => candidates.find((one) => titles.some((title) => saysSame(title, one)))
  return (
    named(headings) ??
    headings.find((one) => one.closest('article, main, [role="main"]')) ??
    headings.find((one) => plain(one.textContent).length >= SHORTEST) ??
    named([...document.querySelectorAll('h2')]) ??
    null
  )
}

function saysSame(title: string, heading: Element): boolean {
  const words = plain(heading.textContent)
  return words.length >= SHORTEST && (title.includes(words) || words.includes(title))
}

function plain(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\s\u00ad]+/g, ' ')
    .trim()
    .toLowerCase()
}
