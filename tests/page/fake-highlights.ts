/** A small stand-in for what jsdom lacks of the CSS Custom Highlight API and of constructed style sheets. */
export class FakeHighlight extends Set<AbstractRange> {
  priority = 0

  constructor(...ranges: AbstractRange[]) {
    super(ranges)
  }
}

class FakeSheet {
  text = ''
  get cssRules(): { cssText: string }[] {
    return this.text === '' ? [] : [{ cssText: this.text }]
  }
  replaceSync(text: string): void {
    this.text = text
  }
}

type Patched = { CSS?: { highlights?: Map<string, FakeHighlight> }; Highlight?: unknown; CSSStyleSheet?: unknown }

/** Style sheets that documents and shadow roots can adopt. */
export function fakeSheets(): void {
  for (const scope of [globalThis, document.defaultView]) if (scope) (scope as Patched).CSSStyleSheet = FakeSheet
  for (const prototype of [Document.prototype, ShadowRoot.prototype]) {
    const worn = new WeakMap<object, FakeSheet[]>()
    Object.defineProperty(prototype, 'adoptedStyleSheets', {
      configurable: true,
      get(this: object) {
        return worn.get(this) ?? []
      },
      set(this: object, sheets: FakeSheet[]) {
        worn.set(this, sheets)
      },
    })
  }
}

/** Installs the registry and gives it. */
export function fakeHighlights(): Map<string, FakeHighlight> {
  const highlights = new Map<string, FakeHighlight>()
  const scope = globalThis as Patched
  scope.CSS = { highlights }
  scope.Highlight = FakeHighlight
  return highlights
}

/** The text of all sheets that a root wears. */
export function wornStyle(root: Document | ShadowRoot): string {
  return (root.adoptedStyleSheets as unknown as FakeSheet[]).map(({ text }) => text).join('\n')
}
