import type { Look } from '../../engine/look.ts'
import { watchPointing } from '../../page/pointing.ts'
import { watchPresence } from '../../page/presence.ts'
import { type CardSurroundings, type Cards, createCards } from './cards.ts'
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

/** That of the cards, which go on to other frames by the tools themselves. `turned`: the page has turned dark or light. */
type Surroundings = Omit<CardSurroundings, 'onward'> & { turned(): void }

/** Makes them, and listens for pointer and keys from now on, until the signal aborts. */
export function createTools({ document, painter, reading, turned, signal, ...rest }: Surroundings): Tools {
  const frames = createFrames(document, signal)
  const cards = createCards({ document, painter, reading, signal, onward: frames.goOn, ...rest })
  const ticks = createTicksOfLook(document, painter, cards, signal)
  const theme = createThemeOfPage(document, turned, signal)
  let isReaderThere = false
  watchPointing(document, painter, ticks.pointing, signal)
  watchPresence(document, arrive, signal)
  return {
    cards,
    frames,
    follow(before, after, look) {
      cards.moveTo(before, after)
      ticks.show(after, look)
      if (after.marks.size === 0) return
      if (isReaderThere) cards.prepare()
      theme.follow()
    },
    leave() {
      cards.forget()
      frames.leave()
      ticks.clear()
    },
  }

  /** From now on a card opens without the background. A tab in which nobody has done anything holds nothing for it. */
  function arrive(): void {
    isReaderThere = true
    if (reading()?.marks.size) cards.prepare()
  }
}
