import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askReaderOf } from '../../cli/extension-page.ts'
import { until } from '../../cli/until.ts'
import { article, serveOwnPages, TWO_NAMES } from './own-pages.ts'
import { ELEMENTS, HIGHLIGHTS, withoutHighlights } from './seen.ts'
import { inEachBrowser } from './world.ts'

const NEWS = `<main id="news"><h1>What was said</h1><p id="first">${TWO_NAMES}</p></main>`

const WHOLE = `<main>
<p>Across markup: <b>Dmitry</b> <i>Pes<u>kov</u></i> spoke.</p>
<p>Soft hyphens: Zabi&shy;hullah Muja&shy;hid spoke.</p>
<p>Zero width: Suhail Sha&#8203;heen spoke.</p>
<p>A line break: Dmitry<br>Peskov spoke.</p>
<table><tr><td>Dmitry</td><td>Peskov</td></tr><tr><td>Suhail Shaheen</td><td>spoke</td></tr></table>
<div style="columns: 2"><p>In columns Dmitry Peskov spoke.</p></div>
<p dir="rtl">في الدوحة Dmitry Peskov قال</p>
<p style="writing-mode: vertical-rl">Upright Suhail Shaheen spoke.</p>
<p style="user-select: none">Not to be selected: Dmitry Peskov spoke.</p>
<div style="content-visibility: auto; contain-intrinsic-size: 100px"><p>Later Zabihullah Mujahid spoke.</p></div>
<details open><summary>More</summary><p>Suhail Shaheen spoke in the open.</p></details>
<details id="closed"><summary>Less</summary><p>Khalilzad: Zalmay Khalilzad spoke in the closed.</p></details>
<div id="host"></div></main>
<script>
document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p>In the shadow Dmitry Peskov spoke.</p>'
</script>`

const MORE = `<style>.rest { display: none } .open .rest { display: block }</style><main id="news"><p>Dmitry Peskov spoke.</p>
<button onclick="document.getElementById('news').className = 'open'">Read more</button>
<div class="rest"><p>Suhail Shaheen spoke after that.</p></div></main>`

const CONTROLS = `<main><p>Suhail Shaheen spoke.</p>
<input value="Dmitry Peskov"><input type="password" value="Dmitry Peskov"><textarea>Dmitry Peskov</textarea>
<div contenteditable>Dmitry Peskov</div><div contenteditable="plaintext-only">Dmitry Peskov</div>
<select><option>Dmitry Peskov</option></select></main>`

const MANY = `<main>${'<p>Dmitry Peskov and Suhail Shaheen, Dmitry Peskov and Suhail Shaheen, Dmitry Peskov.</p>'.repeat(20_000)}</main>`

/** A list that draws the rows in sight alone, and writes others into the same elements as it is scrolled. */
const LIST = `<main><h1>What was said</h1>
<div id="box" style="height: 300px; overflow: auto"><div id="all" style="position: relative; height: 40000px"></div></div></main>
<script>
const names = ['Dmitry Peskov', 'Nobody', 'Zabihullah Mujahid', 'Nobody else', 'Suhail Shaheen']
const rows = Array.from({ length: 10 }, () => {
  const row = document.createElement('p')
  row.style.cssText = 'position: absolute; margin: 0; height: 40px'
  row.append('')
  document.getElementById('all').append(row)
  return { row, text: row.firstChild }
})
const draw = () => {
  const first = Math.floor(document.getElementById('box').scrollTop / 40)
  for (let at = first; at < first + rows.length; at++) {
    const { row, text } = rows[at % rows.length]
    row.style.top = at * 40 + 'px'
    text.data = names[(at + Math.floor(at / 10)) % names.length] + ' spoke in row ' + at + '.'
  }
}
document.getElementById('box').addEventListener('scroll', draw)
draw()
</script>`

const folders: string[] = []
let site: Awaited<ReturnType<typeof serveOwnPages>>

beforeAll(async () => {
  site = await serveOwnPages({
    'news.html': article(NEWS),
    'whole.html': article(WHOLE),
    'controls.html': article(CONTROLS),
    'many.html': article(MANY),
    'list.html': article(LIST),
    'more.html': article(MORE),
  })
})
afterAll(async () => {
  await site.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const body = (page: Page) => page.evaluate(() => document.body.outerHTML)
const has = (word: string) => (words: string[]) => words.join(' ').includes(word)
const lacks = (word: string) => (words: string[]) => !words.join(' ').includes(word)

for (const seen of [HIGHLIGHTS, ELEMENTS]) {
  inEachBrowser(
    `any page, under ${seen.painter}`,
    (world) => {
      const open = (name: string) => world().openAt(`${site.origin}/${name}`)
      const words = (page: Page, isWanted: (words: string[]) => boolean, limit = 5000) =>
        until(() => seen.words(page), isWanted, limit)

      it('F8 follows a page that goes to another address without a load, within a second of its last change', async () => {
        const page = await open('news.html')
        expect(has('Peskov')(await seen.words(page))).toBe(true)
        await page.evaluate(() => {
          history.pushState({}, '', '/another')
          const news = document.getElementById('news')
          if (news) news.innerHTML = '<h1>Another</h1><p>Suhail Shaheen spoke elsewhere.</p>'
        })
        const found = await words(page, (list) => has('Suhail Shaheen')(list) && lacks('Peskov')(list), 2000)
        expect(found).toContain('Suhail Shaheen')
        expect(found.join(' ')).not.toContain('Peskov')
      })

      it('F12 bears that the page empties its body and writes itself anew', async () => {
        const page = await open('news.html')
        await page.evaluate(() => {
          document.body.innerHTML = ''
        })
        expect(await words(page, (list) => list.length === 0)).toEqual([])
        await page.evaluate(() => {
          document.body.innerHTML = '<p>Suhail Shaheen spoke anew.</p>'
        })
        expect(await words(page, has('Suhail Shaheen'))).toContain('Suhail Shaheen')
      })

      it('F25 has no mark on wrong words when text changes in place, not even for a moment', async () => {
        const page = await open('news.html')
        await page.evaluate(() => {
          const walker = document.createTreeWalker(document.getElementById('first') ?? document, NodeFilter.SHOW_TEXT)
          const text = walker.nextNode() as Text | null
          if (text) text.data = 'Nobody at all said anything, and Suhail Shaheen had nothing to add to that.'
        })
        const names = ['Dmitry Peskov', 'Zabihullah Mujahid', 'Suhail Shaheen']
        for (const word of await seen.words(page)) expect([...names, '']).toContain(word)
        if (seen.painter === 'highlights') {
          const after = await words(page, has('Suhail Shaheen'))
          expect(after).toContain('Suhail Shaheen')
          for (const word of after) expect(names).toContain(word)
        }
      })

      it('marks what an endless page adds at its end, and forgets what it takes away', async () => {
        const page = await open('news.html')
        await page.evaluate(() => {
          for (let at = 0; at < 30; at++) {
            const part = document.createElement('p')
            part.textContent = `Part ${at}: Suhail Shaheen spoke.`
            document.getElementById('news')?.append(part)
          }
          document.getElementById('first')?.remove()
        })
        const found = await words(page, (list) => list.filter((one) => one === 'Suhail Shaheen').length === 30)
        expect(found.filter((one) => one === 'Suhail Shaheen')).toHaveLength(30)
        expect(found.join(' ')).not.toContain('Peskov')
      })

      it('follows a list that writes other rows into the same elements, and never marks wrong words there', async () => {
        const page = await open('list.html')
        const rows = () =>
          page.evaluate(() => [...document.querySelectorAll('#all p')].map((row) => row.textContent ?? '').sort())
        const named = (list: string[]) =>
          list.flatMap((row) => /^(?:Dmitry Peskov|Zabihullah Mujahid|Suhail Shaheen)/.exec(row) ?? []).sort()
        const scroll = (down: number) =>
          page.evaluate(async (down) => {
            document.getElementById('box')?.scrollBy(0, down)
            await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
          }, down)
        // A row that leaves before its mark is painted has an empty one, until the page is read again.
        const shown = async () => (await seen.words(page)).filter((word) => word !== '').sort()
        const standing = await rows()
        const follow = async () => {
          const wanted = named(await rows())
          expect(wanted.length).toBeGreaterThan(4)
          expect(await until(shown, (list) => list.join() === wanted.join())).toEqual(wanted)
        }
        await follow()
        // The fallback leaves a page alone that writes into its elements again and again.
        for (let turn = 0; turn < (seen.painter === 'highlights' ? 12 : 3); turn++) {
          await scroll(520)
          expect(await rows()).not.toEqual(standing)
          for (const word of await shown()) expect(named([word])).toEqual([word])
          await follow()
        }
        for (let turn = 0; turn < 20; turn++) await scroll(520)
        for (const word of await shown()) expect(named([word])).toEqual([word])
        if (seen.painter === 'highlights') await follow()
        expect((await rows()).every((row) => /^[\w ]+ spoke in row \d+\.$/.test(row))).toBe(true)
      })

      it('reads all of a page: shadow roots, tables, columns, every direction of writing, hidden signs', async () => {
        const page = await open('whole.html')
        const state = await askReaderOf(world().ours, page.url(), 'state')
        const quotes =
          state?.name === 'read' ? state.mentions.map(({ quote }) => quote.replace(/[\u00ad\u200b]/g, '')) : []
        const count = (name: string) => quotes.filter((quote) => quote.replace(/\s+/g, ' ') === name).length
        expect(count('Dmitry Peskov')).toBe(6)
        expect(count('Zabihullah Mujahid')).toBe(2)
        expect(count('Suhail Shaheen')).toBe(4)
        expect(count('Zalmay Khalilzad')).toBe(0)
        await page.evaluate(() => document.getElementById('closed')?.setAttribute('open', ''))
        expect((await words(page, has('Khalilzad'))).join(' ')).toContain('Khalilzad')
      })

      it('reads what was hidden when the reader has it shown', async () => {
        const page = await open('more.html')
        expect((await seen.words(page)).join(' ')).toBe('Dmitry Peskov')
        await page.click('button')
        expect(await words(page, has('Suhail Shaheen'))).toContain('Suhail Shaheen')
      })

      it('B21 never reads controls and editable text', async () => {
        const page = await open('controls.html')
        expect(new Set(await seen.words(page))).toEqual(new Set(['Suhail Shaheen']))
        const state = await askReaderOf(world().ours, page.url(), 'state')
        expect(JSON.stringify(state)).not.toContain('Peskov')
      })

      it('leaves copied text, the selection and the body of the page as they were', async () => {
        const page = await open('news.html')
        const text = await page.evaluate(() => {
          getSelection()?.selectAllChildren(document.body)
          return getSelection()?.toString()
        })
        await askReaderOf(world().ours, page.url(), 'switchHere', false)
        expect(await words(page, (list) => list.length === 0)).toEqual([])
        const bare = await page.evaluate(async () => {
          const html = await (await fetch(location.href)).text()
          return new DOMParser().parseFromString(html, 'text/html').body.outerHTML
        })
        expect(await page.evaluate(() => getSelection()?.toString())).toBe(text)
        expect(await body(page)).toBe(bare)
      })

      it('fails nowhere', async () => {
        await world().tidy()
        expect(world().errors).toEqual([])
      })
    },
    (name) => (seen.painter === 'highlights' ? {} : { extension: copyFor(name) }),
  )
}

// The fallback has its own limit, which a test without a browser holds.
inEachBrowser('a page of 100,000 names, under highlights', (world) => {
  it('B11 paints a page of 100,000 names up to its limit, says so, and leaves the page responsive', async () => {
    const page = await world().openAt(`${site.origin}/many.html`)
    // What is in sight of a large page is marked first, and the rest after it.
    const state = () => askReaderOf(world().ours, page.url(), 'state')
    const isWhole = await until(state, (one) => one?.name === 'failed' || (one?.name === 'read' && one.limited), 15_000)
    expect(isWhole).toMatchObject({ name: 'read', limited: true })
    const found = await HIGHLIGHTS.words(page)
    expect(found.length).toBeGreaterThan(100)
    expect(found.length).toBeLessThanOrEqual(2000)
    const begin = Date.now()
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    expect(Date.now() - begin).toBeLessThan(1000)
    await pause(100)
  })
})

function copyFor(name: 'chromium' | 'firefox'): string {
  const copy = withoutHighlights(name)
  folders.push(copy)
  return copy
}
