import type { Look } from '../../engine/look.ts'
import type { Painter } from '../../page/painter.ts'
import { watchPointing } from '../../page/pointing.ts'
import { type Cards, createCards } from './cards.ts'
import type { Excerpts } from './excerpts.ts'
import { createFrames, type Frames } from './frames.ts'
import type { Reading } from './reading.ts'
import { createThemeOfPage } from './theme-of-page.ts'
import { createTicksOfLook } from './ticks-of-look.ts'

/** What a page has about it once it is read. One that is no article has none of it, and does no work for it. */
export type Tools = {
  cards: Cards
  frames: Frames
  /** Another reading was painted: cards, ticks and the ground of the marks go with it. */
  follow(before: Reading | undefined, after: Reading, look: Look): void
  /** The page is not read any longer. */
  leave(): void
}

type Surroundings = {
  document: Document
  painter: Painter
  quietly<Result>(work: () => Result): Result
  reading(): Reading | undefined
  excerpts: Excerpts
  /** The page has turned dark or light. */
  turned(): void
  signal: AbortSignal
}

/** Makes them, and listens for pointer and keys from now on, until the signal aborts. */
export function createTools({ document, painter, turned, signal, ...rest }: Surroundings): Tools {
  const frames = createFrames(document, signal)
  const cards = createCards({ document, painter, signal, onward: frames.goOn, ...rest })
  const ticks = createTicksOfLook(document, painter, cards, signal)
  const theme = createThemeOfPage(document, turned, signal)
  watchPointing(document, painter, ticks.pointing, signal)
  return {
    cards,
    frames,
    follow(before, after, look) {
      cards.moveTo(before, after)
      ticks.show(after, look)
      if (after.marks.size === 0) return
      cards.prepare()
      theme.follow()
    },
    leave() {
      cards.forget()
      frames.leave()
      ticks.clear()
    },
  }
}
