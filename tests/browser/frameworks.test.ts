import { rmSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../../cli/until.ts'
import { bundledApp, type Framework } from './apps/bundle.ts'
import { article, type OwnPage, serveOwnPages } from './own-pages.ts'
import { ELEMENTS, HIGHLIGHTS, type Seen, withoutHighlights } from './seen.ts'
import { inEachBrowser } from './world.ts'

const FRAMEWORKS: Framework[] = ['react 18', 'react 19', 'vue 3', 'svelte 5', 'lit 3']

type AppPage = {
  problems: string[]
  app: {
    hydrate(): unknown
    show(edition: number): unknown
    expected(edition: number): string | Promise<string>
    text?(): string
  }
}

/** Collects what the page's own scripts and its framework complain of. */
const COMPLAINTS = `<script>
globalThis.problems = []
addEventListener('error', (event) => problems.push(event.message))
addEventListener('unhandledrejection', (event) => problems.push(String(event.reason)))
for (const kind of ['error', 'warn']) console[kind] = (...words) => problems.push(words.map(String).join(' '))
</script>`

const folders: string[] = []
let site: Awaited<ReturnType<typeof serveOwnPages>>

beforeAll(async () => {
  const pages: Record<string, OwnPage> = {}
  for (const framework of FRAMEWORKS) {
    const { html, script } = await bundledApp(framework)
    const name = nameOf(framework)
    pages[`${name}.js`] = { body: script, type: 'text/javascript; charset=utf-8' }
    const page = (more: string) =>
      article(`<div id="root">${html}</div><script src="/${name}.js"></script>${more}`, { head: COMPLAINTS })
    pages[`${name}-before.html`] = page('<script>app.hydrate()</script>')
    pages[`${name}-after.html`] = page('')
  }
  site = await serveOwnPages(pages)
})
afterAll(async () => {
  await site.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

for (const seen of [HIGHLIGHTS, ELEMENTS]) {
  inEachBrowser(
    `a page of a framework, under ${seen.painter}`,
    (world) => {
      for (const framework of FRAMEWORKS) {
        // The fallback stays off either page for the same reason: once is enough.
        if (seen.painter === 'highlights') {
          it(`F13 ${framework}: hydrates before the marks, draws itself anew under them, and the new text is marked`, async () => {
            const page = await world().openAt(`${site.origin}/${nameOf(framework)}-before.html`)
            await drawsItself(page, seen)
          })
        }

        it(`F13 ${framework}: hydrates under marks, and draws itself anew`, async () => {
          const page = await world().openAt(`${site.origin}/${nameOf(framework)}-after.html`)
          if (seen.painter === 'highlights') expect(await seen.words(page)).toContain('Dmitry Peskov')
          await page.evaluate(() => (globalThis as unknown as AppPage).app.hydrate())
          await drawsItself(page, seen)
        })
      }
    },
    (name) => (seen.painter === 'highlights' ? {} : { extension: copyFor(name) }),
  )
}

async function drawsItself(page: Page, seen: Seen): Promise<void> {
  for (const edition of [1, 2, 3, 1, 3]) {
    const { text, expected, problems } = await page.evaluate(async (edition) => {
      const { app, problems } = globalThis as unknown as AppPage
      await app.show(edition)
      const text = app.text?.() ?? document.getElementById('root')?.textContent
      return { text, expected: await app.expected(edition), problems }
    }, edition)
    expect(problems).toEqual([])
    expect(text).toBe(expected)
  }
  // What a framework may take over the fallback does not touch.
  if (seen.painter === 'elements') expect(await seen.words(page)).toEqual([])
  else {
    const isNews = (words: string[]) => words.includes('Suhail Shaheen') && !words.includes('Zabihullah Mujahid')
    const words = await until(() => seen.words(page), isNews)
    expect(words).toContain('Suhail Shaheen')
    expect(words).not.toContain('Zabihullah Mujahid')
  }
  expect(await page.evaluate(() => (globalThis as unknown as AppPage).problems)).toEqual([])
}

function copyFor(name: 'chromium' | 'firefox'): string {
  const copy = withoutHighlights(name)
  folders.push(copy)
  return copy
}

function nameOf(framework: Framework): string {
  return framework.replace(' ', '-')
}
