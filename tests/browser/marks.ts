import type { Page } from 'puppeteer-core'

/** A painted stretch of a page: how it is painted, its words, and a point within its first line. */
export type PaintedMark = { ink: string; text: string; x: number; y: number }

type Registry = Iterable<[string, Iterable<Range>]>

/** What is painted on a page, as the page itself can see it in the registry of highlights. */
export async function paintedMarks(page: Pick<Page, 'evaluate'>): Promise<PaintedMark[]> {
  return page.evaluate(() => {
    const highlights = CSS.highlights as unknown as Registry | undefined
    return [...(highlights ?? [])].flatMap(([name, ranges]) => {
      if (!name.startsWith('on-the-record-')) return []
      return [...ranges].map((range) => {
        const { left, top, width, height } = range.getClientRects()[0] ?? new DOMRect()
        const [, , , , ink = ''] = name.split('-')
        return { ink, text: range.toString(), x: left + width / 2, y: top + height / 2 }
      })
    })
  })
}

/** The same as words alone, each once. */
export async function paintedWords(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  const marks = await paintedMarks(page)
  return [...new Set(marks.map(({ text }) => text.replace(/[\s\u00ad]+/g, ' ')))]
}

/** A point on words of a page, in the viewport; the page scrolls there. */
export async function pointOn(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(words)
      if (at === -1) continue
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      const { left, top, width, height } = range.getClientRects()[0] ?? new DOMRect()
      return { x: left + width / 2, y: top + height / 2 }
    }
    throw new Error(`The page does not say "${words}".`)
  }, words)
}
