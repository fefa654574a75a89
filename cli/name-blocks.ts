import type { Page } from 'puppeteer-core'

/** A block of a page as its reader sees it, found without any code of the reader's own. */
export type NameBlock = {
  /** The nearest block around it in the same list, whose texts and marks hold those of this one as well. */
  parent: number | null
  /** The browser's `innerText` of it, in the letters of the page's source, without what `MACHINERY` names. */
  text: string
  /** The same with the machinery. */
  whole: string
  /** The words of each mark of ours in it that has a place on the page. */
  marks: string[]
}

/**
 * What our reader leaves alone by promise: navigation, controls, code, drawings, what may be edited, and the small print
 * of ruby.
 */
const MACHINERY = [
  'nav, menu, search, select, option, optgroup, textarea, input, button, progress, meter, datalist',
  'code, kbd, samp, svg, math, canvas, audio, video, object, embed, iframe, rt, rp, template',
  '[contenteditable]:not([contenteditable="false" i])',
  '[role="navigation" i], [role="menu" i], [role="menubar" i], [role="toolbar" i], [role="tablist" i]',
  '[role="search" i], [role="textbox" i], [role="searchbox" i], [role="combobox" i], [role="listbox" i]',
].join(', ')

/**
 * The blocks of a page that have text of their own, also in open shadow roots. Changes the page: it is of no further use.
 *
 * The browser says what stands there: which elements are blocks by their computed display, what they read by
 * `innerText`.
 */
export async function nameBlocks(page: Page): Promise<NameBlock[]> {
  // The reader of TypeScript that runs this wraps named functions in a helper that the page doesn't have.
  const call = `(() => { const __name = (one) => one; return (${lookForBlocks})(${JSON.stringify(MACHINERY)}) })()`
  return (await page.evaluate(call)) as NameBlock[]
}

/** Runs in the page, so that it holds all it needs. */
function lookForBlocks(machinery: string): NameBlock[] {
  type Registry = Iterable<[string, Iterable<Range>]>
  const isInline = (element: Element) => /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display)
  // Words that stand for a picture of themselves are often made so small that they are not there.
  const isSeen = (element: Element) => element.checkVisibility() && getComputedStyle(element).fontSize !== '0px'
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot)
  }
  dress('* { text-transform: none !important }')
  const ranges = [...((CSS.highlights as unknown as Registry | undefined) ?? [])]
    .filter(([name]) => name.startsWith('on-the-record-'))
    .flatMap(([, its]) => [...its])
    .filter((range) => [...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0))
  const elements = blocks()
  const places = new Map(elements.map((element, at) => [element, at]))
  const wholes = elements.map((element) => (element as HTMLElement).innerText ?? '')
  // What stands between two words parts them, also where it is left out.
  for (const root of roots) for (const one of root.querySelectorAll(machinery)) one.before(' ')
  dress(`${machinery} { display: none !important }`)
  const found = elements.map((element, at) => ({
    parent: parentOf(element),
    text: isSeen(element) ? ((element as HTMLElement).innerText ?? '') : '',
    whole: wholes[at] ?? '',
    marks: [] as string[],
  }))
  for (const range of ranges) {
    for (let at = placeOf(range.startContainer.parentNode); at !== null; at = found[at]?.parent ?? null) {
      found[at]?.marks.push(range.toString())
    }
  }
  return found

  function dress(rule: string): void {
    for (const root of roots) {
      const style = document.createElement('style')
      style.textContent = rule
      ;(root === document ? document.documentElement : root).append(style)
    }
  }

  function blocks(): Element[] {
    const set = new Set<Element>()
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if ((node.nodeValue ?? '').trim() === '') continue
        let element = node.parentElement
        while (element?.parentElement && isInline(element)) element = element.parentElement
        if (element?.checkVisibility()) set.add(element)
      }
    }
    return [...set]
  }

  function parentOf(element: Element): number | null {
    return placeOf(element.parentNode)
  }

  function placeOf(node: Node | null): number | null {
    for (let one = node; one !== null; one = one.parentNode) {
      const at = places.get(one as Element)
      if (at !== undefined) return at
    }
    return null
  }
}
