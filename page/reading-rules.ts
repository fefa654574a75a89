import { isOwnNode } from './own-nodes.ts'

/**
 * What the walk does at an element.
 *
 * `none`: as if it were not there. `gap`: not read, but it parts words as a space does. `line`: a line break.
 * `wall`: not read, and no passage goes on across it. `inline`: read as a part of its block. `block`: a passage of its
 * own. `aside`: out of the flow, a passage of its own in the middle of another that goes on after it.
 */
export type Rule = 'none' | 'gap' | 'line' | 'wall' | 'inline' | 'block' | 'aside'

/**
 * The rule for an element; its computed style where the walk goes into it and there is a layout. `hidden`: it is left out
 * because it is not laid out, and may be shown later.
 */
export type Reading = { rule: Rule; style?: CSSStyleDeclaration; hidden?: true }

const NONE = 'script style noscript template title head link meta base source track param area datalist rt rp'
const GAPS =
  'textarea input select option optgroup button progress meter code kbd samp svg math canvas img picture video ' +
  'audio iframe object embed map'
/** The page's own machinery. Site headers and footers are read: on many sites the article's byline stands in one. */
const WALLS = 'nav menu search frameset hr'
const WALL_ROLES = new Set(
  'navigation menu menubar toolbar tablist search textbox searchbox combobox listbox'.split(' '),
)
/** These part what stands in them even where a style sheet lays them out in one line. */
const ALWAYS_BLOCK = new Set('h1 h2 h3 h4 h5 h6 li dt dd td th caption figcaption'.split(' '))
const BLOCKS = new Set(
  (
    'address article aside blockquote body center details dialog dir div dl fieldset figure footer form header hgroup ' +
    'html legend main marquee ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
)
const REFERENCE = /^[\s\d,*†‡§[\]]+$/
const LONGEST_INITIAL = 3
const NOTHING: Reading = { rule: 'none' }
const HIDDEN: Reading = { ...NOTHING, hidden: true }
const WALL: Reading = { rule: 'wall' }
/** Names that settle it, in one look. */
const FIXED = new Map<string, Reading>([
  ['br', { rule: 'line' }],
  ...NONE.split(' ').map((name) => [name, NOTHING] as const),
  ...GAPS.split(' ').map((name) => [name, { rule: 'gap' }] as const),
  ...WALLS.split(' ').map((name) => [name, WALL] as const),
])

/**
 * How an element is read: by its computed style where the document has a layout, else by its tag.
 *
 * `aria-hidden` is no reason to leave text out: pages put it on the visible half of a pair whose other half is for
 * screen readers alone, and what is painted must be what is seen. Never throws.
 */
export function readingOf(element: Element, view: Window | null): Reading {
  const name = element.localName
  const fixed = FIXED.get(name)
  if (fixed !== undefined) return fixed
  if (isOwnNode(element) || isReference(element, name)) return NOTHING
  if (isMachinery(element)) return WALL
  if (isEmpty(element, name)) return isBlockName(name) ? WALL : NOTHING
  const style = view?.getComputedStyle(element)
  if (style === undefined) return element.hasAttribute('hidden') ? HIDDEN : { rule: layoutOf(name, '') }
  const { display } = style
  if (display === 'none') return HIDDEN
  return { rule: layoutOf(name, display, element, style), style }
}

/** Whether the text right in an element of that style is not seen, for it is hidden or of no size; a child's may be. */
export function isSilent(style: CSSStyleDeclaration | undefined): boolean {
  if (style === undefined) return false
  const { visibility, fontSize } = style
  return (visibility !== '' && visibility !== 'visible') || Number.parseFloat(fontSize) === 0
}

/** Whether elements of this name are blocks unless a style sheet says otherwise. */
export function isBlockName(name: string): boolean {
  return BLOCKS.has(name) || ALWAYS_BLOCK.has(name)
}

function layoutOf(name: string, display: string, element?: Element, style?: CSSStyleDeclaration): Rule {
  if (ALWAYS_BLOCK.has(name)) return 'block'
  if (display === '') return BLOCKS.has(name) ? 'block' : 'inline'
  if (display === 'inline' || display === 'contents' || display === 'ruby') return 'inline'
  if (display.startsWith('inline-')) return BLOCKS.has(name) ? 'block' : 'inline'
  if (element === undefined || style === undefined || BLOCKS.has(name)) return 'block'
  const { position, cssFloat } = style
  if (cssFloat !== '' && cssFloat !== 'none' && isInitial(element)) return 'inline'
  const outOfFlow = position === 'absolute' || position === 'fixed' || (cssFloat !== '' && cssFloat !== 'none')
  return outOfFlow ? 'aside' : 'block'
}

/** A floated first letter is the beginning of the word that follows it. */
function isInitial(element: Element): boolean {
  return (element.textContent ?? '').trim().length <= LONGEST_INITIAL
}

/** The number of a note behind a name would become a part of it: "Kremlin²". */
function isReference(element: Element, name: string): boolean {
  return name === 'sup' && REFERENCE.test(element.textContent ?? '')
}

/** Saves the computed style of what can hold no text. */
function isEmpty(element: Element, name: string): boolean {
  return element.firstChild === null && element.shadowRoot === null && name !== 'slot'
}

function isMachinery(element: Element): boolean {
  if (!element.hasAttributes()) return false
  const editable = element.getAttribute('contenteditable')
  if (editable !== null && editable.toLowerCase() !== 'false') return true
  const role = element.getAttribute('role')
  return role !== null && WALL_ROLES.has(role.trim().toLowerCase().split(/\s/, 1)[0] ?? '')
}
