import { isPage } from './article.ts'
import { CARD_LIFELINE, hasLifeline } from './lifeline.ts'
import { claimNode } from './own-nodes.ts'

/** The one element of ours in the page, and the closed shadow root that our interface lives in. */
export type Host = {
  root: ShadowRoot
  element: HTMLElement
  /** Puts the element back where the page took it away. */
  restore(): void
  /** Takes the element away for good. */
  remove(): void
}

const XHTML = 'http://www.w3.org/1999/xhtml'
const MOST_RETURNS = 5

/** Tells our root from others; seen by nobody outside of it. */
const SIGN = '--on-the-record-host'

/** Rules in our own tree that a page's `!important` can't override, as within a shadow tree they win. */
const HOST_STYLE = `:host { ${SIGN}: 1; all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important }`
/** After every other rule of the host, or it would not win. */
const NOT_PRINTED = '@media print { :host { display: none !important } }'

/**
 * Adds our element behind the body: a plain `div`, as the page could define any name of ours, with a closed shadow root
 * that wears `css`.
 *
 * Where the page takes it away it comes back by itself, five times; `restore` brings it back at any time. Null where
 * the document is no page for a reader. Needs nothing that a content security policy could refuse.
 */
export function mountHost(document: Document, css = ''): Host | null {
  const View = document.defaultView as (Window & typeof globalThis) | null
  if (View === null || !isPage(document)) return null
  const element = document.createElementNS(XHTML, 'div') as HTMLElement
  claimNode(element)
  const root = element.attachShadow({ mode: 'closed' })
  const sheet = new View.CSSStyleSheet()
  const lifeline = hasLifeline(document) ? `:host { display: ${CARD_LIFELINE} !important }` : ''
  sheet.replaceSync(`${HOST_STYLE}\n${lifeline}\n${NOT_PRINTED}\n${css}`)
  root.adoptedStyleSheets = [sheet]
  let returns = 0
  const observer = new MutationObserver(() => {
    if (element.isConnected || returns >= MOST_RETURNS) return
    returns++
    restore()
  })
  restore()
  return { root, element, restore, remove }

  function restore(): void {
    if (!element.isConnected) document.documentElement?.append(element)
    observer.disconnect()
    observer.observe(document, { childList: true })
    if (document.documentElement) observer.observe(document.documentElement, { childList: true })
  }

  function remove(): void {
    observer.disconnect()
    element.remove()
  }
}

/** Whether a shadow root is that of a host of ours, made by this script or by an earlier one. */
export function isHostRoot(root: ShadowRoot): boolean {
  const [rule] = root.adoptedStyleSheets[0]?.cssRules ?? []
  return rule?.cssText.includes(SIGN) === true
}
