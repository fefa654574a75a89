import type { Words } from '../../components/words.ts'
import { excerptText } from '../../dataset/excerpt-text.ts'
import { DEFAULT_LOOK } from '../../engine/look.ts'
import { ElementPainter } from '../../page/element-painter.ts'
import { HighlightPainter } from '../../page/highlight-painter.ts'
import { walkPassages } from '../../page/passages.ts'
import { watchPointing } from '../../page/pointing.ts'
import { watchTheme } from '../../page/theme-watch.ts'
import { ownName } from '../../platform/own-name.ts'
import { createCardBox } from '../reader/card-box.tsx'
import { type Cards, createCards } from '../reader/cards.ts'
import { partsHere } from '../reader/parts.ts'
import { readingOf } from '../reader/reading.ts'
import { sampleDataset } from './sample-dataset.ts'
import { SAMPLE_DAY, sampleFindings } from './sample-findings.ts'

/**
 * Paints the marks of the invented article and opens its cards, as the reader does on a page, until the signal aborts.
 *
 * It hears no messages: what a script in a page asks of the background reaches every page of ours, and whoever answers
 * first is believed. So the extension's keys do nothing here, and the page has buttons.
 */
export function startSample(
  article: HTMLElement,
  words: Words,
  signal: AbortSignal,
): Pick<Cards, 'step' | 'openCurrent'> {
  const passages = [...walkPassages(article)]
  const reading = readingOf(passages, sampleFindings(passages, words), DEFAULT_LOOK, SAMPLE_DAY)
  const texts = [excerptText(sampleDataset(words))]
  const painter = HighlightPainter.isSupported()
    ? new HighlightPainter(document, DEFAULT_LOOK.style, ownName())
    : new ElementPainter(document, DEFAULT_LOOK.style)
  // No script can be put into a page of ours, so the part that comes later elsewhere is here from the start.
  partsHere(true).card = createCardBox
  const cards = createCards({
    document,
    painter,
    quietly: (work) => work(),
    reading: () => reading,
    excerpts: { texts, cover: () => true, arrival: async () => {} },
    onward: (_, otherwise) => otherwise(),
    signal,
  })
  watchPointing(document, painter, cards, signal)
  const paint = () => painter.paint([...reading.marks.values()])
  paint()
  const repaint = () => {
    paint()
    cards.moveTo(reading, reading)
  }
  watchTheme(article, repaint, signal)
  signal.addEventListener('abort', () => painter.clear(), { once: true })
  return cards
}
