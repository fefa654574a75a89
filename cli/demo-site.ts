import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decode } from './decode.ts'
import { plainArticle } from './plain-article.ts'
import { type Answer, type Serving, serve } from './serve.ts'

/** The little newspaper that the demonstration shows. */
const SITE = fileURLToPath(new URL('./site', import.meta.url))

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8' }

/** The article that opens first without `--page`. */
const FIRST = '/bounties-denied.html'

export type DemoSite = Serving & {
  front: string
  /** The page that the reader asked for, or the first article. */
  start: string
}

/**
 * Serves the demonstration's newspaper, and beside it the page that was asked for: a file, or an address of which a
 * copy is served, for the demo build may read localhost alone. An address of this machine is opened itself.
 *
 * Throws where the file is missing or the address gives no page.
 */
export async function serveDemoSite(page?: string): Promise<DemoSite> {
  const own = page === undefined ? undefined : await ownPage(page)
  const serving = await serve((path) => {
    if (own?.answer !== undefined && path === own.path) return own.answer
    return siteFile(path === '/' ? '/index.html' : path)
  })
  const start = own === undefined ? `${serving.origin}${FIRST}` : (own.address ?? serving.origin + encodeURI(own.path))
  return { ...serving, front: `${serving.origin}/`, start }
}

/** A file as a page of its own: HTML as it stands, text wrapped as an article. */
export function pageOfFile(path: string): Answer {
  const bytes = readFileSync(path)
  if (extname(path).toLowerCase() === '.txt') {
    return { body: plainArticle(decode(bytes).text), type: 'text/html; charset=utf-8' }
  }
  // Without a charset the page's own word for it counts, as it would from a disk.
  const isUtf8 = decode(bytes).warnings.length === 0
  return { body: bytes, type: isUtf8 ? 'text/html; charset=utf-8' : 'text/html' }
}

function siteFile(path: string): Answer | undefined {
  const file = join(SITE, normalize(path))
  const type = TYPES[extname(file)]
  if (!file.startsWith(SITE) || type === undefined || !existsSync(file)) return undefined
  return { body: readFileSync(file), type }
}

async function ownPage(page: string): Promise<{ path: string; answer?: Answer; address?: string }> {
  if (!/^https?:\/\//i.test(page)) {
    if (!existsSync(page)) throw new Error(`There is no file ${page}.`)
    return { path: `/page/${basename(page)}`, answer: pageOfFile(page) }
  }
  const url = new URL(page)
  if (url.hostname === 'localhost' || url.hostname === '127.0.0.1') return { path: '', address: url.href }
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${page} answered with ${response.status}.`)
  const html = decode(new Uint8Array(await response.arrayBuffer())).text
  const base = `<base href="${response.url.replaceAll('"', '%22')}">`
  const body = /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html
  console.log('A copy of the page is served on localhost, for the demonstration may read no other site by itself.')
  return { path: `/page/${url.hostname}`, answer: { body, type: 'text/html; charset=utf-8' } }
}
