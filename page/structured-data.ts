const DEEPEST = 6

/** Keys under which stands what a page is about, not what it merely lists, cites or belongs to. */
const OWN_KEYS = new Set(['@graph', 'mainEntity'])

/** An object of JSON-LD. */
export type DataItem = {
  fields: Record<string, unknown>
  /** The names in `@type`, without the vocabulary's address. */
  types: string[]
  /** Whether it is about the page itself: at the top, or under `@graph` or `mainEntity`. */
  isOwn: boolean
}

/** What was read of a script, for as long as its text is the same. */
export type KnownData = WeakMap<Element, { text: string; items: DataItem[] }>

/**
 * Every object in a page's JSON-LD, outer before inner, in the order of the page. Scripts that break the rules of JSON
 * are passed over. Who asks again gives the same `known`: a script that says the same is not read again.
 */
export function structuredData(document: Document, known: KnownData = new WeakMap()): DataItem[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const text = script.textContent ?? ''
    const before = known.get(script)
    if (before?.text === text) return before.items
    const items: DataItem[] = []
    collect(parsed(text), { depth: 0, isOwn: true }, items)
    known.set(script, { text, items })
    return items
  })
}

/** The last part of a type's name: `NewsArticle` of `https://schema.org/NewsArticle` and of `schema:NewsArticle`. */
export function typeName(type: string): string {
  return type.trim().replace(/^.*[/#:]/, '')
}

function collect(data: unknown, at: { depth: number; isOwn: boolean }, found: DataItem[]): void {
  if (typeof data !== 'object' || data === null || at.depth > DEEPEST) return
  const depth = at.depth + 1
  if (Array.isArray(data)) {
    for (const one of data) collect(one, { ...at, depth }, found)
    return
  }
  const fields = data as Record<string, unknown>
  found.push({ fields, types: typesOf(fields['@type']), isOwn: at.isOwn })
  for (const [key, value] of Object.entries(fields)) {
    collect(value, { depth, isOwn: at.isOwn && OWN_KEYS.has(key) }, found)
  }
}

function typesOf(type: unknown): string[] {
  const names = Array.isArray(type) ? type : [type]
  return names.filter((name) => typeof name === 'string').map(typeName)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ''))
  } catch {
    // Many pages break the rules of JSON here; the other places may still tell.
    return null
  }
}
