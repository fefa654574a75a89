import type { Position } from '../../components/announcement.ts'
import type { OutlineEntry } from '../../engine/overview.ts'
import { mountHost } from '../../page/host.ts'
import { isOwnNode } from '../../page/own-nodes.ts'
import type { Painter } from '../../page/painter.ts'
import type { Mark } from '../../page/passage.ts'
import type { PointingTasks } from '../../page/pointing.ts'
import { showMark } from '../../page/scroll.ts'
import type { Target } from '../../page/text-fragment.ts'
import { watchTheme } from '../../page/theme-watch.ts'
import type { PagePlace } from '../../platform/messages.ts'
import { ownLocale, ownMessage } from '../../platform/own-words.ts'
import type { CardContent, Opening } from './card-box.tsx'
import type { Excerpts } from './excerpts.ts'
import { fetchPart } from './fetch-part.ts'
import { createLateCardBox } from './late-card-box.ts'
import { entriesOf, markOf, placeMark, type Reading, sameMention } from './reading.ts'
import type { Told } from './told.ts'

/** The way through the marks of a page, and the card of one of them. */
export type Cards = PointingTasks & {
  /** The index of the mention that the reader is on. */
  readonly current: number | null
  /** Whether the card's script is there, and something to tell. */
  readonly arePrepared: boolean
  /** Has the card's script and what it tells fetched, so that the card opens at once and without the background. */
  prepare(): void
  /** Scrolls to a mention and makes it the current one. Out of range: nothing happens. */
  goTo(index: number): void
  /** Scrolls to a place of the page and shows it as the current one. A place that is not there: nothing happens. */
  jump(place: PagePlace): void
  /** Goes to the next or previous painted mention, round the end, from what is in sight where none is current. */
  step(by: 1 | -1): number | null
  /** Opens the card of the current mention; where there is none, of the first in sight. */
  openCurrent(): void
  /** Goes to a mention and opens its card. */
  openAt(index: number): void
  /** Follows the current mention and the open card into another reading; what is gone there goes here. */
  moveTo(before: Reading | undefined, after: Reading): void
  forget(): void
  /** The reader goes on elsewhere: none is the current mention, and no card is open. */
  leave(): void
}

/** What the cards of a page are made in. */
export type CardSurroundings = {
  document: Document
  painter: Painter
  quietly<Result>(work: () => Result): Result
  reading(): Reading | undefined
  excerpts: Pick<Excerpts, 'texts' | 'cover' | 'arrival'>
  /** Goes on to the mentions of other frames, where there are some; `otherwise` is done where that fails. */
  onward(by: 1 | -1, otherwise: () => void): void
  signal: AbortSignal
}

/** Makes the cards of a page: opened by pointer or key, one at a time. */
export function createCards({
  document,
  painter,
  quietly,
  reading,
  excerpts,
  onward,
  signal,
}: CardSurroundings): Cards {
  const box = createLateCardBox(async (closed) => {
    const createBox = await fetchPart('card')
    return createBox({ document, painter, signal, mountHost, isOwnNode, watchTheme, ownMessage, ownLocale, closed })
  }, excerpts)
  let current: number | null = null

  document.addEventListener('keydown', entered, { signal, capture: true })
  document.addEventListener('pointerdown', () => box.stopWaiting(), { signal, capture: true, passive: true })
  signal.addEventListener('abort', () => {
    current = null
  })

  return {
    get current() {
      return current
    },
    get arePrepared() {
      return box.isHere && excerpts.texts !== undefined
    },
    prepare: () => box.prepare(),
    goTo,
    jump,
    step,
    openCurrent,
    openAt(index) {
      goTo(index)
      openCurrent()
    },
    moveTo,
    forget,
    leave,
    onOpen(marks, how, at) {
      const [mark] = marks
      if (mark === undefined) return
      // What the reader has opened is not taken away by a pointer that passes over other words.
      if (how === 'hover' && box.open !== undefined && box.open.how !== 'hover') return
      if (how === 'click') setCurrent(mark.key)
      show({ mark, how, at }, marksAlike(marks))
    },
    onLeave: () => box.letGo(),
  }

  function goTo(index: number): void {
    const now = reading()
    const mark = now && markOf(now, index)
    if (mark === undefined) return
    box.giveWay()
    setCurrent(index)
    quietly(() => showMark(painter, mark))
  }

  function jump(place: PagePlace, now = reading()): void {
    const mark = now && placeMark(now, place)
    if (mark === undefined) return
    box.giveWay()
    quietly(() => painter.current(mark))
    quietly(() => showMark(painter, mark))
  }

  function step(by: 1 | -1): number | null {
    const next = neighbour(by)
    if (next === null) return null
    goTo(next)
    tellOf(next)
    return next
  }

  /** What there is to hear of a mention whose card is not open: an open one is told when it opens. */
  function tellOf(index: number): void {
    const now = reading()
    if (now === undefined || box.open !== undefined) return
    box.tell(toldOf(entriesOf(now, index)), placeOfKind(now, index))
  }

  function openCurrent(): void {
    const index = current ?? neighbour(1)
    const now = reading()
    const mark = index === null || now === undefined ? undefined : markOf(now, index)
    if (mark === undefined) return
    setCurrent(mark.key)
    quietly(() => showMark(painter, mark))
    show({ mark, how: 'key' }, [mark])
  }

  function moveTo(before: Reading | undefined, after: Reading): void {
    const same = (index: number) => (before === undefined ? null : sameMention(before, index, after))
    if (current !== null) setCurrent(same(current))
    if (box.open !== undefined && same(box.open.mark.key) === null) box.giveWay()
  }

  function forget(): void {
    box.close()
    current = null
  }

  function leave(): void {
    box.close()
    if (current !== null) setCurrent(null)
  }

  function setCurrent(index: number | null): void {
    const now = reading()
    current = index
    const mark = index === null || now === undefined ? undefined : markOf(now, index)
    quietly(() => painter.current(mark ?? null))
  }

  function neighbour(by: 1 | -1): number | null {
    const painted = [...(reading()?.marks.keys() ?? [])]
    if (painted.length === 0) return null
    const at = current === null ? -1 : painted.indexOf(current)
    if (at === -1) return (by === 1 ? firstInSight(painted) : undefined) ?? painted.at(by === 1 ? 0 : -1) ?? null
    return painted.at((at + by) % painted.length) ?? null
  }

  function firstInSight(painted: readonly number[]): number | undefined {
    return painted.find((index) => {
      const mark = reading()?.marks.get(index)
      const rect = mark && painter.rectsOf(mark)[0]
      return rect !== undefined && rect.top >= 0
    })
  }

  /** The marks on exactly the same words as the innermost one. */
  function marksAlike([first, ...others]: readonly Mark[]): Mark[] {
    if (first === undefined) return []
    const { passage, span } = first
    const isAlike = (one: Mark) => one.passage === passage && one.span.start === span.start && one.span.end === span.end
    return [first, ...others.filter(isAlike)]
  }

  function show(opening: Opening, marks: readonly Mark[]): void {
    const now = reading()
    const mention = now?.findings.mentions[opening.mark.key]
    if (now === undefined || mention === undefined) return
    const painted = [...now.marks.keys()]
    const at = painted.indexOf(opening.mark.key)
    const outer = marksAround(now, opening.mark)
    const around = outer.map(({ entry }) => entry)
    const content: CardContent = {
      ...toldOf([...new Set(marks.flatMap((mark) => entriesOf(now, mark.key)))], around),
      mention,
      ofKind: placeOfKind(now, opening.mark.key),
      target: () => targetOf(now, opening.mark),
      onJump: (place) => jump(place, now),
      here: now.outline.allegations.map((one) => one.id),
      onOpenAround(index) {
        const chosen = outer[index]
        if (chosen === undefined) return
        setCurrent(chosen.mark.key)
        show({ ...opening, mark: chosen.mark, how: 'key' }, [chosen.mark])
      },
      onPrevious: () => stepAndOpen(-1),
      onNext: () => stepAndOpen(1),
      onTryAgain: () => showAgain(now, opening),
      ...(at === -1 ? {} : { position: { index: at + 1, of: painted.length } }),
      ...(now.published === undefined ? {} : { published: now.published }),
    }
    box.show(opening, content)
  }

  /** The page may have changed since the card opened. */
  function showAgain(before: Reading, opening: Opening): void {
    const now = reading()
    const index = now ? sameMention(before, opening.mark.key, now) : null
    const mark = index === null || now === undefined ? undefined : markOf(now, index)
    if (mark === undefined) box.close()
    else show({ ...opening, mark }, [mark])
  }

  function toldOf(entries: readonly OutlineEntry[], around: readonly OutlineEntry[] = []): Told {
    const isHere = () => excerpts.cover(entries) && excerpts.cover(around)
    return { entries, around, excerpts: () => (isHere() ? excerpts.texts : undefined) }
  }

  function stepAndOpen(by: 1 | -1): void {
    const opened = box.open?.mark.key
    if (opened !== undefined) current = opened
    const isAtEdge = current !== null && current === [...(reading()?.marks.keys() ?? [])].at(by === 1 ? -1 : 0)
    if (isAtEdge) onward(by, () => openNeighbour(by))
    else openNeighbour(by)
  }

  function openNeighbour(by: 1 | -1): void {
    const next = neighbour(by)
    if (next === null) return
    goTo(next)
    openCurrent()
  }

  /**
   * Escape keeps a card from coming that is on its way; Enter opens the card of the current mention, where nothing on the
   * page has the focus that could want the key.
   */
  function entered(event: KeyboardEvent): void {
    if (event.key === 'Escape' && event.isTrusted) box.stopWaiting()
    if (event.key !== 'Enter' || !event.isTrusted || event.isComposing || event.defaultPrevented) return
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return
    const focused = document.activeElement
    if (current === null || box.open !== undefined || (focused !== null && focused !== document.body)) return
    openCurrent()
  }
}

/** The words of a mark, among all that was read. */
function targetOf({ sent }: Reading, { passage, span }: Mark): Target {
  return { passages: sent.map((one) => one.text), passage: sent.indexOf(passage), span }
}

/** Where a mention stands among the painted ones of its kind. */
function placeOfKind({ marks, findings }: Reading, index: number): Position {
  const kind = findings.mentions[index]?.kind
  const alike = [...marks.keys()].filter((one) => findings.mentions[one]?.kind === kind)
  return { index: alike.indexOf(index) + 1, of: alike.length }
}

/** What the marks are about in whose words a mark stands, the shortest first, each thing once. */
function marksAround(now: Reading, { passage, span }: Mark): { mark: Mark; entry: OutlineEntry }[] {
  const isAround = (one: Mark) =>
    one.passage === passage &&
    one.span.start <= span.start &&
    one.span.end >= span.end &&
    one.span.end - one.span.start > span.end - span.start
  const found = [...now.marks.values()]
    .filter(isAround)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
    .flatMap((mark) => entriesOf(now, mark.key).map((entry) => ({ mark, entry })))
  return found.filter(({ entry }, index) => found.findIndex((one) => one.entry === entry) === index)
}
