type Root = Document | ShadowRoot

const FRAGMENT = 11

/**
 * One style sheet of ours on a document and on those of its shadow roots that need it.
 *
 * A constructed sheet, so that no content security policy refuses it and no node is added. Document rules for
 * highlights reach into shadow roots in Chromium alone, so each root wears the sheet itself.
 */
export class StyleKeeper {
  readonly #document: Document
  readonly #roots = new Set<Root>()
  #sheet: CSSStyleSheet | null = null
  #text = ''

  constructor(document: Document) {
    this.#document = document
    this.#roots.add(document)
  }

  /** Those that the sheet was asked to reach, besides the document. */
  get shadowRoots(): ShadowRoot[] {
    return [...this.#roots].filter((root) => 'host' in root)
  }

  /** Has the sheet reach this root from the next `wear` on. Other nodes are left alone. */
  reach(root: Node): void {
    if (root.nodeType === FRAGMENT && 'host' in root) this.#roots.add(root as ShadowRoot)
  }

  /** Puts the rules in place of those before, and the sheet on every root that lost it. */
  wear(text: string): void {
    this.#sheet ??= this.#create()
    if (text !== this.#text) this.#sheet.replaceSync(text)
    this.#text = text
    for (const root of this.#roots) {
      if (!root.adoptedStyleSheets.includes(this.#sheet)) {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet]
      }
    }
  }

  /** Whether the document still has the sheet. */
  isWorn(): boolean {
    return this.#sheet !== null && this.#document.adoptedStyleSheets.includes(this.#sheet)
  }

  /** Takes the sheet away everywhere. */
  clear(): void {
    for (const root of this.#roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet)
    }
    this.#roots.clear()
    this.#roots.add(this.#document)
    this.#sheet = null
    this.#text = ''
  }

  #create(): CSSStyleSheet {
    const View = (this.#document.defaultView as (Window & typeof globalThis) | null)?.CSSStyleSheet ?? CSSStyleSheet
    return new View()
  }
}
