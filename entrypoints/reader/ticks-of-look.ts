import type { Look } from '../../engine/look.ts'
import type { Painter } from '../../page/painter.ts'
import type { PointingTasks } from '../../page/pointing.ts'
import { createTicks } from '../../page/ticks.ts'
import type { Cards } from './cards.ts'
import type { Reading } from './reading.ts'

/** The ticks of a page as the reader's look has them, and what of the marks can be pointed at. */
export type TicksOfLook = {
  show(reading: Reading, look: Look): void
  clear(): void
  /** Where only ticks are shown, words answer to the pointer when their mark is the current one: the others aren't seen. */
  pointing: PointingTasks
}

/** Ticks that open the card of their mark. */
export function createTicksOfLook(
  document: Document,
  painter: Painter,
  cards: Cards,
  signal: AbortSignal,
): TicksOfLook {
  let isBare = false
  const ticks = createTicks(document, painter, ({ key }) => cards.openAt(key), signal)
  return {
    show({ marks }, look) {
      isBare = look.style === 'none'
      if (isBare) ticks.show([...marks.values()], 'always')
      else if (look.ticks) ticks.show([...marks.values()], 'wide')
      else ticks.clear()
    },
    clear: () => ticks.clear(),
    pointing: {
      ...cards,
      onOpen(marks, how, at) {
        const seen = isBare ? marks.filter(({ key }) => key === cards.current) : marks
        if (seen.length > 0) cards.onOpen(seen, how, at)
      },
    },
  }
}
