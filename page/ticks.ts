import { groundOf } from './ground.ts'
import { type Host, mountHost } from './host.ts'
import type { Painter } from './painter.ts'
import type { Mark, MarkKind } from './passage.ts'

/** Ticks at the edge of the window, beside the scrollbar, that show where on the page the marks are. */
export type Ticks = {
  /** Shows these in place of those before. `wide`: only in a window of at least 900 px or on a touch screen. */
  show(marks: readonly Mark[], where: 'wide' | 'always'): void
  /** Takes all ticks away. */
  clear(): void
}

/** A touch screen may be narrow: there a tick is the way to a mark that stands in a link. */
const WIDE = '(min-width: 900px), (hover: none)'
const SETTLED_MS = 250
/** What can be told apart, in CSS pixels of the window's height. */
const STEP = 5
const RANK: Record<MarkKind, number> = { actor: 0, likely: 1, allegation: 2, current: 3 }

const CSS = `:host { inset: 0 0 auto auto !important }
div { position: fixed; inset: 0 0 0 auto; inline-size: 14px; pointer-events: none }
i { position: absolute; inset-inline-end: 0; inline-size: 14px; block-size: 9px; margin-block-start: -4px;
  pointer-events: auto; cursor: pointer }
i::before { content: ""; position: absolute; inset-inline-end: 2px; inset-block-start: 3px;
  border-block-start: 3px solid #b4690e; inline-size: 10px }
i.likely::before { border-block-start-style: dashed; border-block-start-width: 2px }
i.actor::before { border-block-start: 2px solid #5a6aa3; inline-size: 5px }
div.dark i::before { border-color: #e6ae55 }
div.dark i.actor::before { border-color: #9dabdf }
i:hover::before { inset-inline-end: 0; inline-size: 14px }
@media (forced-colors: active) { i::before { border-color: CanvasText !important } }
@media (hover: none) { i { inline-size: 24px; block-size: 17px; margin-block-start: -8px } i::before { inset-block-start: 7px } }`

/**
 * Makes the ticks of a page. They stand in a shadow root of ours over the page and change nothing of its layout; what
 * lies at one height is one tick, of the most telling kind. They are for the pointer alone: keys have a way of their
 * own from mark to mark, so they are no stops and are not read out. `onPick` is called for the reader's own clicks.
 */
export function createTicks(
  document: Document,
  painter: Painter,
  onPick: (mark: Mark) => void,
  signal: AbortSignal,
): Ticks {
  const view = document.defaultView
  let host: Host | null = null
  let strip: HTMLElement | undefined
  let shown: { marks: readonly Mark[]; where: 'wide' | 'always' } = { marks: [], where: 'wide' }
  const marked = new WeakMap<Element, Mark>()
  let later: ReturnType<typeof setTimeout> | undefined
  let sizes: ResizeObserver | undefined
  signal.addEventListener('abort', clear)
  view?.addEventListener('resize', putSoon, { signal, passive: true })

  return {
    show(marks, where) {
      shown = { marks, where }
      if (marks.length === 0 && strip === undefined) return
      watchSize()
      putSoon()
    },
    clear,
  }

  function clear(): void {
    clearTimeout(later)
    sizes?.disconnect()
    sizes = undefined
    shown = { marks: [], where: 'wide' }
    host?.remove()
    host = null
    strip = undefined
  }

  /** Pictures that come late move what is below them. */
  function watchSize(): void {
    if (sizes !== undefined || view === null || document.body === null || typeof ResizeObserver === 'undefined') return
    sizes = new ResizeObserver(putSoon)
    sizes.observe(document.body)
  }

  function putSoon(): void {
    if (shown.marks.length === 0 && strip === undefined) return
    clearTimeout(later)
    later = setTimeout(put, SETTLED_MS)
  }

  function put(): void {
    if (view === null || signal.aborted) return
    const isWide = shown.where === 'always' || view.matchMedia(WIDE).matches
    if (!isWide || shown.marks.length === 0) {
      strip?.replaceChildren()
      return
    }
    const places = placesOf(shown.marks, painter, view)
    const place = stripInPage()
    if (place === undefined) return
    place.className = groundOf(document.body) === 'dark' ? 'dark' : ''
    place.replaceChildren(...places.map(({ mark, top }) => tickOf(mark, top)))
  }

  function tickOf(mark: Mark, top: number): HTMLElement {
    const tick = document.createElement('i')
    tick.className = mark.look
    tick.style.insetBlockStart = `${top}px`
    marked.set(tick, mark)
    return tick
  }

  function picked({ target, isTrusted }: Event): void {
    const mark = target instanceof Element ? marked.get(target) : undefined
    if (isTrusted && mark !== undefined) onPick(mark)
  }

  function stripInPage(): HTMLElement | undefined {
    host ??= mountHost(document, CSS)
    host?.restore()
    if (strip !== undefined || host === null) return strip
    strip = document.createElement('div')
    strip.setAttribute('aria-hidden', 'true')
    // A page's own handlers are not for it. Ticks come and go, so that the strip listens for all of them.
    for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup']) {
      strip.addEventListener(type, (event) => event.stopPropagation(), { signal })
    }
    strip.addEventListener('click', picked, { signal })
    host.root.append(strip)
    return strip
  }
}

/** Where the ticks stand, from above, in pixels of the window; one for what lies within a step. */
function placesOf(marks: readonly Mark[], painter: Painter, view: Window): { mark: Mark; top: number }[] {
  const height = Math.max(1, view.document.documentElement.scrollHeight)
  const steps = new Map<number, Mark>()
  for (const mark of marks) {
    const rect = painter.rectsOf(mark)[0]
    if (rect === undefined) continue
    const share = Math.min(1, Math.max(0, (rect.top + view.scrollY) / height))
    const step = Math.round((share * view.innerHeight) / STEP)
    const known = steps.get(step)
    if (known === undefined || RANK[mark.look] > RANK[known.look]) steps.set(step, mark)
  }
  const lowest = view.innerHeight - STEP
  return [...steps].map(([step, mark]) => ({ mark, top: Math.min(lowest, Math.max(STEP, step * STEP)) }))
}
