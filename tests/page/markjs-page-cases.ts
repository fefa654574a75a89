/*
 * The matching cases of mark.js's own tests that need a page, as our cases with our words. `verdict` as in
 * `tests/engine/markjs-cases.ts`.
 */
export type MarkjsPageCase = {
  name: string
  verdict: 'meet' | 'deviate' | 'opposite'
  reason: string
  names: readonly string[]
  html: string
  /** The text of each range, in reading order: one range for each mention. */
  found: readonly string[]
}

export const MARKJS_PAGE_CASES: readonly MarkjsPageCase[] = [
  {
    name: 'basic/entities#1',
    verdict: 'meet',
    reason: 'what the source writes as an entity is the character that is seen',
    names: ['grey quay', 'Ebb & Sons', 'Molène'],
    html: '<p>grey&nbsp;quay, Ebb &amp; Sons, Mol&egrave;ne, &#77;ol&#xe8;ne &copy; grey</p>',
    found: ['grey\u00a0quay', 'Ebb & Sons', 'Molène', 'Molène'],
  },
  {
    name: 'basic/exclude',
    verdict: 'meet',
    reason: 'controls, code, menus and what is edited are no text of an article; links in it are',
    names: ['grey quay'],
    html: `<nav><a href="#">grey quay</a></nav><p>The <a href="#">grey quay</a>.</p><pre><code>grey quay</code></pre>
      <textarea>grey quay</textarea><div contenteditable>grey quay</div><button>grey quay</button>
      <select><option>grey quay</option></select><p>A grey quay.</p>`,
    found: ['grey quay', 'grey quay'],
  },
  {
    name: 'basic/script-style',
    verdict: 'meet',
    reason: 'what is no text of the page is not read',
    names: ['quay'],
    html: `<p>quay</p><style>.x-quay { color: red }</style><script type="text/plain">var quay = "quay"</script>
      <template><p>quay</p></template><noscript>quay</noscript><!-- quay --><p title="quay">quay</p>`,
    found: ['quay', 'quay'],
  },
  {
    name: 'across/main',
    verdict: 'deviate',
    reason: 'the same mentions, each as one range and not as an element for each part of it',
    names: ['grey quay'],
    html: `<p><span>Grey</span> quay, then grey <span>quay and</span> more; <b>gr</b>ey qu<i>ay</i>;
      gr<!-- -->ey quay.</p>`,
    found: ['Grey quay', 'grey quay', 'grey quay', 'grey quay'],
  },
  {
    name: 'across/merge-blanks#1',
    verdict: 'deviate',
    reason: 'white space on both sides of an inline element is one space; one range for each',
    names: ['grey  quay'],
    html: '<p>grey <span> &nbsp;quay</span>, <b>grey </b> quay, grey\n<i>quay</i></p>',
    found: ['grey  \u00a0quay', 'grey  quay', 'grey\nquay'],
  },
  {
    name: 'across/ignore-joiners',
    verdict: 'deviate',
    reason: 'soft hyphens and the border of an element at once; one range for each',
    names: ['grey quay'],
    html: '<p><span>gr&shy;ey</span> qu&#8203;ay, <b>gre</b>&#8204;y<i> &shy;quay</i></p>',
    found: ['gr\u00adey qu\u200bay', 'gre\u200cy \u00adquay'],
  },
  {
    name: 'across/nested',
    verdict: 'opposite',
    reason: 'a name stands in inline elements at any depth, but never in two blocks',
    names: ['grey quay'],
    html: `<p><b><i>Grey</i> q</b>uay</p><div>the <b><i><u>grey</u></i></b> quay</div>
      <p><span>grey</span></p> quay <p>grey</p><p>quay</p>`,
    found: ['Grey quay', 'grey quay'],
  },
  {
    name: 'across/accuracy-exactly#1',
    verdict: 'deviate',
    reason: 'a full stop ends a word, wherever elements begin and end',
    names: ['quay'],
    html: '<p>the qu<b>ay</b> and <span>quay</span>. Not <b>quay</b>side, not old<i>quay</i>.</p>',
    found: ['quay', 'quay'],
  },
  {
    name: 'nested/main',
    verdict: 'meet',
    reason: "text that stands in the page's own marks is text like any other",
    names: ['quay'],
    html: '<p><mark>a quay, <mark data-markjs="true">quay</mark></mark> and qu<mark>ay</mark></p>',
    found: ['quay', 'quay', 'quay'],
  },
  {
    name: 'basic/manipulated-mark, events',
    verdict: 'meet',
    reason: 'text that scripts cut into many nodes is still one text',
    names: ['grey quay'],
    html: '<p>g<!---->r<!---->e<!---->y<!----> <!---->q<!---->u<!---->a<!---->y</p>',
    found: ['grey quay'],
  },
  {
    name: 'ours: hidden text',
    verdict: 'opposite',
    reason: 'nobody sees it; what is hidden from screen readers alone is seen',
    names: ['quay'],
    html: `<p hidden>quay</p><p style="display:none">quay</p><details><summary>A quay</summary><p>quay</p></details>
      <p aria-hidden="true">quay</p>`,
    found: ['quay', 'quay'],
  },
  {
    name: 'ours: drawings and formulas',
    verdict: 'opposite',
    reason: 'a range in a drawing cannot be painted',
    names: ['quay'],
    html: '<svg><text>quay</text></svg><math><mi>quay</mi></math><p>quay</p>',
    found: ['quay'],
  },
  {
    name: 'ours: both directions',
    verdict: 'meet',
    reason: 'the order is that of reading, not of the screen',
    names: ['quay', 'كستريا'],
    html: '<p dir="rtl">قال <bdi>كستريا</bdi> quay <bdo dir="rtl">quay</bdo></p>',
    found: ['كستريا', 'quay', 'quay'],
  },
]
