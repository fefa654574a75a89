import { autoUpdate, computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom'
import { render } from 'preact'
import { announcement, type Position } from '../../components/announcement.ts'
import { Card, type CardProps } from '../../components/Card.tsx'
import cardCss from '../../components/card.css?inline'
import { type GetMessage, type Words, WordsContext, wordsOf } from '../../components/words.ts'
import { copyText } from '../../page/copy-text.ts'
import type { Host } from '../../page/host.ts'
import { createLiveRegion } from '../../page/live-region.ts'
import type { PageTheme } from '../../page/page-theme.ts'
import type { Painter } from '../../page/painter.ts'
import type { Mark } from '../../page/passage.ts'
import { passageLink, type Target } from '../../page/text-fragment.ts'
import type { watchTheme } from '../../page/theme-watch.ts'
import { besideOf } from './beside.ts'
import { giveRoom, zoomOf } from './give-room.ts'
import { createPinning } from './pinning.ts'
import { read, type Told } from './told.ts'

/** How a card came to be open. One that a hover opened goes when the pointer goes. */
export type Opening = { mark: Mark; how: 'click' | 'key' | 'hover'; at?: { x: number; y: number } }

/** What a card shows. `ofKind` is where its mention stands among those of its kind, for who hears the card. */
export type CardContent = Omit<
  CardProps,
  'view' | 'around' | 'onClose' | 'takesFocus' | 'announcement' | 'linkToPassage'
> &
  Told & {
    ofKind: Position
    /** What a link to the words has to lead to. */
    target(): Target
  }

export type CardBox = {
  readonly open: Opening | undefined
  show(opening: Opening, content: CardContent): void
  close(): void
  /** Has a screen reader speak, politely, also where no card is open. */
  tell(told: Told, ofKind: Position): void
  /** Closes, save where the reader has asked that the card stay open. */
  giveWay(): void
  /** The pointer left the words: a card that a hover opened goes after a moment, if the pointer is not on it. */
  letGo(): void
}

/** What the box needs of the reader: a script of its own knows neither the reader's nodes nor the browser's words. */
type Surroundings = {
  document: Document
  painter: Painter
  signal: AbortSignal
  mountHost(document: Document, css: string): Host | null
  isOwnNode(node: Node): boolean
  watchTheme: typeof watchTheme
  ownMessage: GetMessage
  ownLocale(): string
  /** Hears that the card has closed, by whatever. */
  closed(): void
}

const GAP = 8
const MARGIN = 8
const GRACE_MS = 300
/** Not `visibility`: what is not visible cannot take the focus. */
const UNSEEN = { opacity: '0', pointerEvents: 'none' }
const SEEN = { opacity: '1', pointerEvents: 'auto' }
/** What happens within the card stays there: a page's shortcuts and handlers are not for it. */
const KEPT_INSIDE = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
].concat(['keydown', 'keyup', 'keypress', 'wheel', 'focusin', 'focusout', 'contextmenu'])

/**
 * The one card of a page, in a closed shadow root that is made when it first opens.
 *
 * It stands by its words, inside the viewport, and goes with Escape, a press elsewhere, and when its words leave the
 * sight. The focus returns to where it was. Where the document takes no interface, nothing opens.
 */
export function createCardBox({
  document,
  painter,
  signal,
  mountHost,
  isOwnNode,
  watchTheme,
  ownMessage,
  ownLocale,
  closed,
}: Surroundings): CardBox {
  // Made when the first card opens: the browser takes tens of milliseconds for the rules of a language.
  let words: Words | undefined
  let host: Host | null = null
  let place: HTMLElement | undefined
  let open: Opening | undefined
  let stopFollowing = () => {}
  let theming = new AbortController()
  let grace: ReturnType<typeof setTimeout> | undefined
  let focusBefore: Element | null = null
  let draw = () => {}
  let speak = (_text: string) => {}
  const pinning = createPinning(window, signal)

  document.addEventListener('pointerdown', pressedElsewhere, { signal, capture: true, passive: true })
  document.addEventListener('keydown', escaped, { signal, capture: true })
  signal.addEventListener('abort', () => {
    close()
    host?.remove()
  })

  return {
    get open() {
      return open
    },
    show,
    close,
    tell(told, ofKind) {
      if (placeInPage() === undefined || signal.aborted) return
      words ??= wordsOf(ownMessage, ownLocale())
      const { view } = read(told)
      if (view.name === 'found') speak(announcement(words, view.targets, ofKind))
    },
    giveWay() {
      if (!pinning.on) close()
    },
    letGo,
  }

  function show(
    opening: Opening,
    { ofKind, target, entries, around, excerpts, onTryAgain, ...props }: CardContent,
  ): void {
    const element = placeInPage()
    if (element === undefined || signal.aborted) return
    clearTimeout(grace)
    stopFollowing()
    words ??= wordsOf(ownMessage, ownLocale())
    const found = read({ entries, ...(around && { around }), excerpts })
    const spoken = words
    const told = announcement(spoken, found.view.name === 'found' ? found.view.targets : [], ofKind)
    const takesFocus = opening.how !== 'hover'
    if (open === undefined || !hasFocus()) focusBefore = document.activeElement
    open = opening
    // Over a page it is the page's ground that the eye is used to, not the system's colours.
    theming.abort()
    theming = new AbortController()
    setTheme(watchTheme(opening.mark.passage.block, setTheme, theming.signal))
    // The key makes a new card of it: the choice among several targets belongs to the words before.
    draw = () =>
      render(
        <WordsContext.Provider value={spoken}>
          <Card
            key={opening.mark.key}
            {...props}
            {...(found.view.name === 'no-answer' && onTryAgain ? { onTryAgain } : {})}
            {...found}
            announcement={told}
            linkToPassage={() => passageLink(document.location.href, target())}
            onCopy={(text) => copyText(document, text)}
            takesFocus={takesFocus}
            pinned={pinning.on}
            onPin={pin}
            onMove={pinning.moveBy}
            onClose={close}
          />
        </WordsContext.Provider>,
        element,
      )
    if (!pinning.on) Object.assign(element.style, UNSEEN)
    draw()
    if (pinning.on) pinning.put()
    else follow(opening, element)
  }

  function pin(on: boolean): void {
    if (open === undefined || place === undefined) return
    stopFollowing()
    if (on) pinning.begin(place, painter.rectsOf(open.mark)[0])
    else {
      pinning.end()
      follow(open, place)
    }
    draw()
  }

  function setTheme(theme: PageTheme): void {
    if (theme === undefined) host?.element.removeAttribute('data-theme')
    else host?.element.setAttribute('data-theme', theme)
  }

  function close(): void {
    if (open === undefined) return
    open = undefined
    closed()
    pinning.end()
    clearTimeout(grace)
    stopFollowing()
    stopFollowing = () => {}
    theming.abort()
    const returns = hasFocus() ? focusBefore : null
    if (place !== undefined) {
      render(null, place)
    }
    if (returns instanceof HTMLElement && returns.isConnected) returns.focus({ preventScroll: true })
  }

  function letGo(): void {
    if (open?.how !== 'hover') return
    clearTimeout(grace)
    grace = setTimeout(close, GRACE_MS)
  }

  function placeInPage(): HTMLElement | undefined {
    host ??= mountHost(document, cardCss)
    host?.restore()
    if (place !== undefined || host === null) return place
    place = document.createElement('div')
    Object.assign(place.style, { position: 'fixed', left: '0', top: '0', width: 'max-content' })
    for (const type of KEPT_INSIDE) place.addEventListener(type, (event) => event.stopPropagation(), { signal })
    place.addEventListener('pointerenter', () => clearTimeout(grace), { signal })
    place.addEventListener('pointerleave', letGo, { signal })
    place.addEventListener('focusin', stay, { signal })
    place.addEventListener('pointerdown', stay, { signal })
    host.root.append(place)
    speak = createLiveRegion(host.root)
    return place
  }

  /** Who uses a card that a hover opened wants it to stay. */
  function stay(): void {
    if (open?.how === 'hover') open = { ...open, how: 'click' }
    clearTimeout(grace)
  }

  function follow({ mark, at }: Opening, element: HTMLElement): void {
    let wasInSight = false
    const reference = {
      getBoundingClientRect: () => besideOf(painter.rectsOf(mark), at) ?? new DOMRect(-1, -1, 0, 0),
      contextElement: mark.passage.block,
    }
    stopFollowing = autoUpdate(reference, element, () => void put())

    async function put(): Promise<void> {
      const card = element.firstElementChild as HTMLElement | null
      const { x, y, middlewareData } = await computePosition(reference, element, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          offset(GAP),
          flip({ padding: MARGIN, fallbackStrategy: 'bestFit' }),
          shift({ padding: MARGIN }),
          size({
            padding: MARGIN,
            apply({ availableHeight }) {
              // While the reader scrolls it stays as it is.
              giveRoom(card, Math.min(availableHeight, innerHeight / zoomOf(element) - 2 * MARGIN), wasInSight)
            },
          }),
          hide({ padding: -1 }),
        ],
      })
      if (open?.mark !== mark || pinning.on) return
      const isHidden = middlewareData.hide?.referenceHidden === true
      if (isHidden && wasInSight) return close()
      wasInSight ||= !isHidden
      const moveTo = (top: number) => {
        element.style.transform = `translate(${Math.round(x)}px, ${Math.round(top)}px)`
      }
      moveTo(y)
      // Where neither side of the words has room for the lowest card, it covers some of them and stays in the window.
      const box = element.getBoundingClientRect()
      const top = Math.max(MARGIN, Math.min(box.top, innerHeight - MARGIN - box.height))
      if (top !== box.top) moveTo(y + (top - box.top) / zoomOf(element))
      Object.assign(element.style, isHidden ? UNSEEN : SEEN)
    }
  }

  function pressedElsewhere(event: Event): void {
    if (open === undefined || pinning.on || !event.isTrusted) return
    if (!(event.target instanceof Node && isOwnNode(event.target))) close()
  }

  function escaped(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing || hasFocus()) return
    // Beside a card that stays open the page goes on: there the key may be meant for what has the focus.
    if (!pinning.on || document.activeElement === null || document.activeElement === document.body) close()
  }

  function hasFocus(): boolean {
    return host !== null && document.activeElement === host.element
  }
}
