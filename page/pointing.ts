import { isOwnNode } from './own-nodes.ts'
import type { Painter } from './painter.ts'
import type { Mark } from './passage.ts'

/** A point of the viewport, in CSS pixels. */
export type Point = { x: number; y: number }

export type PointingTasks = {
  /** The reader clicked or tapped on marks, or rested on them. The innermost first; never empty. */
  onOpen(marks: Mark[], how: 'click' | 'hover', at: Point): void
  /** The pointer left the marks that `hover` opened, and isn't on our own element. The caller grants the grace. */
  onLeave(): void
}

const HOVER_MS = 350
/** How often it is looked what a moving pointer is over: asking costs the page a look at its layout. */
const LOOK_MS = 100
/** What a click is meant for, so that it is not meant for us. */
const ACTS =
  'a[href], area, button, input, label, select, textarea, summary, option, video, audio, iframe, ' +
  '[role="button"], [role="link"], [role="tab"], [role="checkbox"], [contenteditable]:not([contenteditable="false"])'

/**
 * Tells when the reader points at a mark.
 *
 * A click counts where nothing else wants it: not on links and controls, with a modifier key, at the end of a
 * selection, or once the page has handled it. A mouse that rests for a third of a second counts, not while a button is
 * down, text is selected or the page scrolls. Events made by scripts never count. The cursor and the page's own
 * handling stay as they are.
 */
export function watchPointing(document: Document, painter: Painter, tasks: PointingTasks, signal: AbortSignal): void {
  if (signal.aborted) return
  let last: Point | null = null
  let looking: ReturnType<typeof setTimeout> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let over: Mark | null = null
  let isShown = false
  const listen = (type: string, listener: (event: Event) => void) =>
    document.addEventListener(type, listener, { signal, capture: true, passive: true })

  listen('click', (event) => click(event as MouseEvent))
  listen('pointermove', (event) => move(event as PointerEvent))
  listen('pointerdown', stop)
  listen('scroll', startOver)
  listen('wheel', startOver)
  listen('keydown', stop)
  listen('pointerout', (event) => {
    if (event.isTrusted && (event as PointerEvent).relatedTarget === null) leave()
  })
  signal.addEventListener('abort', stop)

  function click(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || event.detail > 1) return
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (isSelecting() || isMeantForAnother(event)) return
    const at = { x: event.clientX, y: event.clientY }
    const marks = painter.marksAt(at.x, at.y)
    if (marks.length === 0) return
    // Later, as the page may still handle it: this listener comes first.
    setTimeout(() => {
      if (event.defaultPrevented || signal.aborted) return
      stop()
      over = marks[0] ?? null
      isShown = false
      tasks.onOpen(marks, 'click', at)
    })
  }

  function move(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType !== 'mouse') return
    if (event.buttons !== 0) {
      stop()
      return
    }
    if (event.target instanceof Node && isOwnNode(event.target)) {
      stop()
      last = null
      return
    }
    last = { x: event.clientX, y: event.clientY }
    looking ??= setTimeout(look, LOOK_MS)
  }

  function look(): void {
    looking = undefined
    if (last === null) return
    const at = last
    const marks = painter.marksAt(at.x, at.y)
    const first = marks[0] ?? null
    if (first === null) {
      leave()
      return
    }
    if (first === over) return
    stop()
    over = first
    timer = setTimeout(() => {
      if (isSelecting()) return
      isShown = true
      tasks.onOpen(marks, 'hover', at)
    }, HOVER_MS - LOOK_MS)
  }

  function leave(): void {
    stop()
    last = null
    over = null
    if (!isShown) return
    isShown = false
    tasks.onLeave()
  }

  function startOver(): void {
    stop()
    if (!isShown) over = null
  }

  function stop(): void {
    clearTimeout(timer)
    clearTimeout(looking)
    looking = undefined
  }

  function isSelecting(): boolean {
    const selection = document.getSelection()
    return selection !== null && !selection.isCollapsed
  }
}

function isMeantForAnother(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && (isOwnNode(node) || node.matches(ACTS)))
}
