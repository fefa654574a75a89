import { highlightNames } from './highlight-names.ts'
import { isHostRoot } from './host.ts'

type Root = Document | ShadowRoot
/** Firefox lets the script of an extension into closed shadow roots. */
type Openable = Element & { openOrClosedShadowRoot?: ShadowRoot | null }

/**
 * Takes away what an earlier life of the same copy of the extension has left on a page: its highlights, their style and
 * its card. Never throws.
 *
 * Firefox ends the script of an extension that is reloaded without a word to it, so that it can't tidy up. In Chromium
 * the old script does that by itself, once it notices.
 */
export function clearPredecessor(document: Document, owner: string): void {
  const names = highlightNames(owner)
  try {
    for (const name of names) registry()?.delete(name)
    for (const root of [document, ...openShadowRoots(document)]) undress(root, names)
    for (const element of document.documentElement?.children ?? []) {
      const root = (element as Openable).openOrClosedShadowRoot
      if (root && isHostRoot(root)) element.remove()
    }
  } catch {
    // What a page has frozen or forbidden stays as it is.
  }
}

function undress(root: Root, names: readonly string[]): void {
  const isOurs = (sheet: CSSStyleSheet) =>
    [...sheet.cssRules].some(({ cssText }) => names.some((name) => cssText.includes(`::highlight(${name})`)))
  const worn = [...root.adoptedStyleSheets]
  const kept = worn.filter((sheet) => !isOurs(sheet))
  if (kept.length < worn.length) root.adoptedStyleSheets = kept
}

/** Those that stand in the document itself: deeper ones keep a sheet that names highlights which are gone. */
function openShadowRoots(document: Document): ShadowRoot[] {
  if (document.adoptedStyleSheets.length === 0) return []
  return [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
}

function registry(): { delete(name: string): boolean } | undefined {
  return typeof CSS === 'object' ? (CSS.highlights as unknown as { delete(name: string): boolean }) : undefined
}
