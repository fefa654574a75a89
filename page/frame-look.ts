/** What a frame can say of itself before anything of it is read. */
export type FrameLook = {
  /** Where it stands: its number in its parent, and so on from the outermost in. Empty for the page itself. */
  place: number[]
  /** Whether it is large enough for reading, and holds text. A page always is; most frames of advertising are not. */
  isWorthReading: boolean
}

const NARROWEST = 200
const LOWEST = 100
const FEWEST_LETTERS = 80
const DEEPEST = 20

/** Nothing that a reader sees as text. */
const SILENT = 'script, style, noscript, template, textarea, select'

/** Looks at a frame from inside, without reading it: its text is counted up to some eighty letters, and not kept. */
export function frameLook(document: Document): FrameLook {
  const view = document.defaultView
  if (view === null) return { place: [], isWorthReading: false }
  const place = placeOf(view)
  if (place.length === 0) return { place, isWorthReading: true }
  return { place, isWorthReading: isLarge(view) && holdsText(document) }
}

/** Whether a window is large enough for reading. One that is hidden has no size. */
export function isLarge({ innerWidth, innerHeight }: Window): boolean {
  return innerWidth >= NARROWEST && innerHeight >= LOWEST
}

/** Only what a frame of another origin lets everybody see: who its parent is, and which frames that has. */
function placeOf(view: Window): number[] {
  const place: number[] = []
  for (let inner: Window = view; inner !== inner.parent && place.length < DEEPEST; inner = inner.parent) {
    const { parent } = inner
    let at = 0
    // A frame in a shadow tree is not among them, and comes last.
    while (at < parent.length && parent[at] !== inner) at++
    place.unshift(at)
  }
  return place
}

function holdsText(document: Document): boolean {
  if (document.body === null) return false
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    (node as Partial<Element>).matches?.(SILENT) === true ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  let letters = 0
  for (let node = walker.nextNode(); node !== null && letters < FEWEST_LETTERS; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) letters += (node.nodeValue ?? '').replace(/[^\p{L}]+/gu, '').length
  }
  return letters >= FEWEST_LETTERS
}
