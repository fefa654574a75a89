import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { builtFolder } from '../../cli/build.ts'
import type { BrowserName } from '../../cli/find-browser.ts'
import { paintedMarks } from './marks.ts'

/** How marks are painted, and what a page shows of them: the words of each stretch, in any order, white space as one. */
export type Seen = {
  painter: 'highlights' | 'elements'
  words(page: Page): Promise<string[]>
}

const READER = 'reader.js'
/** No browser that we can drive lacks highlights, so the script's own world is made to. The page keeps them. */
const WITHOUT_HIGHLIGHTS = "Object.defineProperty(globalThis, 'Highlight', { value: undefined });\n"
/** Asks the background what the page wants asked, as a script in a page would that somebody has taken over. */
const BORROWED = `document.addEventListener('borrowed', async () => {
  const { runtime } = globalThis.browser ?? globalThis.chrome
  const { dataset } = document.documentElement
  const asked = JSON.parse(dataset.asked).map((one) => Promise.resolve(runtime.sendMessage(one)).catch(() => ({ ok: false })))
  dataset.answers = JSON.stringify(await Promise.all(asked))
});
`

/** The painter that every supported browser has. */
export const HIGHLIGHTS: Seen = {
  painter: 'highlights',
  words: async (page) => (await paintedMarks(page)).map(({ text }) => text.replace(/[\s\u00ad\u200b]+/g, ' ')),
}

/** The fallback: elements of ours, in shadow roots as well. */
export const ELEMENTS: Seen = {
  painter: 'elements',
  words: (page) =>
    page.evaluate(() => {
      const found: string[] = []
      const look = (root: Document | ShadowRoot) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.matches('mark[class^="on-the-record"]'))
            found.push((element.textContent ?? '').replace(/\s+/g, ' '))
          if (element.shadowRoot) look(element.shadowRoot)
        }
      }
      look(document)
      return found
    }),
}

/** A copy of the build in which the reader finds no highlights. To be removed by who asked. */
export function withoutHighlights(name: BrowserName): string {
  const copy = mkdtempSync(join(tmpdir(), 'without-highlights-'))
  cpSync(builtFolder(name, 'demo'), copy, { recursive: true })
  writeFileSync(join(copy, READER), WITHOUT_HIGHLIGHTS + BORROWED + readFileSync(join(copy, READER), 'utf8'))
  return copy
}
