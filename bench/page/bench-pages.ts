import { loadDatasets } from '../../cli/datasets.ts'
import { serveDemoSite } from '../../cli/demo-site.ts'
import { type Serving, serve } from '../../cli/serve.ts'
import { namesOf } from '../names.ts'
import { proseOf } from '../prose.ts'
import { createRandom, pick } from '../random.ts'

/** The same names as everywhere in the bench: a longer list begins with the shorter one. */
export const SEED = 7
/** So many names of the list stand in the articles; every list but the bundled datasets holds them. */
export const KNOWN = 1000

/** How long the generated articles are, in characters: one as most are, and one of the longest. */
export const LENGTHS = { article: 20_000, long: 200_000 } as const

/** The pages of which the bench measures: addresses. `news` are articles of the demonstration's newspaper. */
export type BenchPages = { news: string; others: string[]; article: string; long: string; close(): Promise<void> }

/** Serves the newspaper of the demonstration and two generated articles, on this machine alone. */
export async function serveBenchPages(): Promise<BenchPages> {
  const newspaper = await serveDemoSite()
  const site = await serveGenerated()
  return {
    news: `${newspaper.origin}/bounties-denied.html`,
    others: ['bounties-unanswered.html', 'doha-agreement.html'].map((name) => `${newspaper.origin}/${name}`),
    article: `${site.origin}/2026/article.html`,
    long: `${site.origin}/2026/long.html`,
    close: async () => {
      await newspaper.close()
      await site.close()
    },
  }
}

/** The paragraphs of a generated article: prose with names, and in each of three an example of the bundled datasets. */
export function paragraphsOf(length: number): string[] {
  const random = createRandom(17)
  const examples = loadDatasets([]).datasets.flatMap(({ allegations }) =>
    allegations.flatMap((one) => one.examples.match),
  )
  return proseOf({ characters: length, seed: 100, names: namesOf(KNOWN, SEED) }).map((prose, at) =>
    at % 3 === 0 ? `${prose} ${pick(random, examples)}` : prose,
  )
}

function serveGenerated(): Promise<Serving> {
  const pages = new Map(Object.entries(LENGTHS).map(([name, length]) => [`/2026/${name}.html`, pageOf(length)]))
  return serve((path) => {
    const body = pages.get(path)
    return body === undefined ? undefined : { body, type: 'text/html; charset=utf-8' }
  })
}

/** A page that says of itself that it is a news article, and answers to a press. */
function pageOf(length: number): string {
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Generated', datePublished: '2026-01-01' })
  const paragraphs = paragraphsOf(length).map(
    (text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Generated</title>
<link rel="icon" href="data:,"><script type="application/ld+json">${data}</script>
<style>body { font: 18px/1.6 serif; margin: 2rem auto; max-width: 40rem } #press { position: fixed; top: 0; left: 0 }</style>
</head><body><button id="press" type="button">0</button><article><h1>Generated</h1>
${paragraphs.join('\n')}</article>
<script>
press.addEventListener('click', () => { press.textContent = String(Number(press.textContent) + 1) })
</script></body></html>`
}
