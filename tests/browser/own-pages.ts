import { type Answer, type Serving, serve } from '../../cli/serve.ts'

/** A page of a test: what it holds, or the whole answer. */
export type OwnPage = string | Answer

/** A sentence with two names that the bundled datasets know. */
export const TWO_NAMES = 'Dmitry Peskov told reporters that Zabihullah Mujahid had answered.'

/** A page as a newspaper would write it, around what a test puts into its body. */
export function article(body: string, { head = '', attributes = '' } = {}): string {
  const data = JSON.stringify({ '@type': 'NewsArticle', datePublished: '2020-07-01' })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Own page</title>
<script type="application/ld+json">${data}</script><style>body { margin: 40px; font: 16px/1.5 serif }</style>${head}</head>
<body ${attributes}>${body}</body></html>`
}

/** Serves pages by their names; `asked` collects every path that was asked for. */
export async function serveOwnPages(pages: Record<string, OwnPage>): Promise<Serving & { asked: string[] }> {
  const asked: string[] = []
  const serving = await serve((path) => {
    asked.push(path)
    const page = pages[path.slice(1)]
    return typeof page === 'string' ? { body: page, type: 'text/html; charset=utf-8' } : page
  })
  return { ...serving, asked }
}
