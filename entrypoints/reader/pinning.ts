import { giveRoom } from './give-room.ts'

/** Where a card that the reader keeps open stands: by the upper or, in a narrow window, by the lower edge. */
type Place = { x: number; y: number; from: 'top' | 'bottom' }

/** Keeps a card open in a place of its own, in CSS pixels of the viewport. */
export type Pinning = {
  readonly on: boolean
  /** Docks the card at the side of the window that is farther from `words`. */
  begin(element: HTMLElement, words: DOMRect | undefined): void
  moveBy(by: { x: number; y: number }): void
  /** Puts the card where it belongs, as its words may be others now. */
  put(): void
  end(): void
}

const MARGIN = 8
const NARROW = 640
/** Of a narrow window's height, so that there is something to read beside the card. */
const SHARE = 0.45

/** A pinning that is not on. A card that is pinned stays within the window, whatever becomes of its size. */
export function createPinning(view: Window, signal: AbortSignal): Pinning {
  let pinned: { element: HTMLElement; place: Place } | undefined
  view.addEventListener('resize', put, { signal, passive: true })

  return {
    get on() {
      return pinned !== undefined
    },
    begin(element, words) {
      const width = element.getBoundingClientRect().width
      const isNarrow = view.innerWidth < NARROW
      const right = view.document.documentElement.clientWidth - MARGIN - width
      const isRight = words === undefined || words.left + words.width / 2 < view.innerWidth / 2
      pinned = { element, place: { x: isRight ? right : MARGIN, y: MARGIN, from: isNarrow ? 'bottom' : 'top' } }
      put()
    },
    moveBy({ x, y }) {
      if (pinned === undefined) return
      const { left, top } = pinned.element.getBoundingClientRect()
      pinned.place = { x: left + x, y: top + y, from: 'top' }
      put()
    },
    put,
    end() {
      if (pinned !== undefined) Object.assign(pinned.element.style, { top: '0', bottom: 'auto' })
      pinned = undefined
    },
  }

  function put(): void {
    if (pinned === undefined) return
    const { element, place } = pinned
    const { clientWidth } = view.document.documentElement
    const { width, height } = element.getBoundingClientRect()
    const x = within(place.x, MARGIN, clientWidth - MARGIN - width)
    const isLow = place.from === 'bottom'
    const most = isLow ? view.innerHeight * SHARE : view.innerHeight - 2 * MARGIN
    const y = isLow ? 0 : within(place.y, MARGIN, view.innerHeight - MARGIN - Math.min(height, most))
    giveRoom(element.firstElementChild, most)
    place.x = x
    if (!isLow) place.y = y
    Object.assign(element.style, {
      top: isLow ? 'auto' : '0',
      bottom: isLow ? `${MARGIN}px` : 'auto',
      transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)`,
      opacity: '1',
      pointerEvents: 'auto',
    })
  }
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
