import { JSDOM, VirtualConsole } from 'jsdom'
import type { PassageText } from '../engine/reading.ts'
import { publishedOn } from '../page/article.ts'
import { walkPassages } from '../page/passages.ts'

/** What a rule of a style sheet must speak of to have a say in which text is read, and where a block ends. */
const LAYOUT = /\b(?:display|visibility|position|float)\s*:/

/**
 * The passages of an HTML document and the day of its publication (YYYY-MM-DD, where it tells one), as the extension
 * would read them on a page without scripts.
 *
 * Nothing is run and nothing is loaded; a style sheet in the document still hides what it hides, but for its media
 * queries. `offset` is where the passage begins in the text that all of them give when joined by "\n".
 */
export function readHtml(html: string): { passages: (PassageText & { offset: number })[]; published?: string } {
  // A silent console: jsdom would tell of every style that it doesn't know.
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() })
  keepLayoutRules(window.document)
  const passages: (PassageText & { offset: number })[] = []
  let offset = 0
  for (const { text, role, language } of walkPassages(window.document)) {
    passages.push({ text, offset, ...(role ? { role } : {}), ...(language ? { language } : {}) })
    offset += text.length + 1
  }
  const published = publishedOn(window.document)
  window.close()
  return { passages, ...(published === undefined ? {} : { published }) }
}

/** jsdom asks every rule for every element: a page of 1 MB took it a minute, and takes a second without the others. */
function keepLayoutRules(document: Document): void {
  for (const sheet of document.styleSheets) {
    for (let at = sheet.cssRules.length - 1; at >= 0; at--) {
      const rule = sheet.cssRules[at]
      if (rule?.type !== 1 || !LAYOUT.test(rule.cssText)) sheet.deleteRule(at)
    }
  }
}
