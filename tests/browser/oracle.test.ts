import { afterAll, beforeAll, expect, it } from 'vitest'
import { builtFolder } from '../../cli/build.ts'
import { judgeNames, plain } from '../../cli/judge-names.ts'
import { nameBlocks } from '../../cli/name-blocks.ts'
import { withNames } from '../../cli/name-oracle.ts'
import { article, serveOwnPages } from './own-pages.ts'
import { inEachBrowser } from './world.ts'

/*
 * The names of two or three capitalised words that the browser's own `innerText` finds on a page, against where they
 * are marked: `npm run pages -- FOLDER --oracle` in small.
 */

const NAMES = ['Anna Kestrel', 'Halden Line', 'Sandmouth Port Authority', 'Élodie Šimić', 'Анна Кестрель']

const LAYOUTS = `<main><h1>Anna Kestrel speaks</h1>
<p>said <b>Anna</b> <i>Kes<u>trel</u></i> of the <a href="#">Halden</a> <a href="#">Line</a>, <span>Élodie</span>&nbsp;Šimić.</p>
<p>Before the break Anna Kestrel<br>Halden Line after it<br><br>and the Sandmouth Port Authority</p>
<div>Loose text of Anna Kestrel<p>and Halden Line inside</p>and Élodie Šimić behind</div>
<div style="columns: 3">Columns: Anna Kestrel, Halden Line, Анна Кестрель, Sandmouth Port Authority.</div>
<div style="display: flex"><span>Anna Kestrel</span><span>Halden Line</span></div>
<div style="display: grid">Anna Kestrel<span>Halden Line</span></div>
<div><span style="display: inline-block">Anna</span> <span style="display: inline-block">Kestrel</span></div>
<div><span style="float: left">Anna Kestrel</span><span style="position: absolute">Halden Line</span> flows past</div>
<table><tr><th>Anna Kestrel</th><td>Halden Line</td></tr><tr><td colspan="2">Sandmouth Port Authority</td></tr></table>
<ul><li>Anna Kestrel<ul><li>Halden Line</li></ul></li></ul><dl><dt>Anna Kestrel<dd>Halden Line</dl>
<pre>Anna Kestrel
Halden Line</pre>
<p style="text-transform: uppercase">Anna Kestrel shouts</p><p>Kes­trel, Anna Kes&shy;trel, Halden&#8203; Line</p>
<p hidden>Anna Kestrel</p><p style="visibility: hidden">Anna Kestrel <span style="visibility: visible">Halden Line</span></p>
<details><summary>Anna Kestrel</summary>Halden Line in the closed</details><details open><summary>Less</summary>Halden Line</details>
<nav>Anna Kestrel</nav><p><button>Halden Line</button>, <code>Anna Kestrel</code>, <span contenteditable>Anna Kestrel</span></p>
<p>sponsored<svg width="12" height="12"></svg>Halden Line by the sea</p>
<figure><img alt="" src="data:,"><figcaption>Anna Kestrel / Halden Line</figcaption></figure>
<p dir="rtl">قال Anna Kestrel في Halden Line</p><p style="writing-mode: vertical-rl">Anna Kestrel stands</p>
<div id="host"><b>Anna</b> Kestrel in the light</div></main>
<script>
document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p>Halden <i>Line</i></p><slot></slot>'
</script>`

const undos: (() => unknown)[] = []
let site: Awaited<ReturnType<typeof serveOwnPages>>

beforeAll(async () => {
  site = await serveOwnPages({ 'layouts.html': article(LAYOUTS), 'unread.html': article('<p>Anna Kestrel</p>') })
})
afterAll(async () => {
  await site.close()
  for (const undo of undos) undo()
})

inEachBrowser(
  'the oracle of names',
  (world) => {
    const judged = async (name: string) =>
      judgeNames(await nameBlocks(await world().openAt(`${site.origin}/${name}`)), new Set(NAMES.map(plain)))

    it('finds every name marked where the browser itself reads it, in any layout', async () => {
      const { expected, found, misses, excluded } = await judged('layouts.html')
      expect(misses).toEqual([])
      expect(found).toBe(expected)
      expect(expected).toBe(44)
      expect(excluded).toEqual({ machinery: 4, unasked: 0, overlapped: 0 })
    })

    it('tells of each name whose mark is gone', async () => {
      const page = await world().openAt(`${site.origin}/unread.html`)
      await page.evaluate(() => CSS.highlights.clear())
      expect(judgeNames(await nameBlocks(page), new Set(NAMES.map(plain)))).toMatchObject({ expected: 1, found: 0 })
    })
  },
  (name) => ({ extension: withNames(builtFolder(name, 'demo'), NAMES, (undo) => undos.push(undo)) }),
)
