import type { Figure } from '../table.ts'
import type { Life } from './life.ts'

const KB = 1000
/** What the garbage collector leaves from one measurement to the next. */
const SAME_HEAP = { most: 1.05 }
/** Milliseconds of work in a second that count as none: two thousandths. */
const AT_REST = { most: 2 }

/** What is left of many pages, and what goes on while nobody does anything. */
export function lifeFigures(browser: string, life: Life): Figure[] {
  const { loads, start, end, workerStarts, cards, atRest } = life
  const who = `${browser}, ${loads} loads`
  return [
    {
      what: `${who}: heap of the page at the end against the start`,
      value: end.page / start.page,
      unit: '×',
      aim: SAME_HEAP,
    },
    {
      what: `${who}: heap of the background at the end against the start`,
      value: end.background / start.background,
      unit: '×',
      aim: SAME_HEAP,
    },
    { what: `${who}: work of the page in a second at rest`, value: atRest.page, unit: 'ms', aim: AT_REST },
    {
      what: `${who}: work of all pages and the background in a second at rest`,
      value: atRest.renderers,
      unit: 'ms',
      aim: AT_REST,
    },
    { what: `${who}: cards opened`, value: cards, unit: '' },
    { what: `${who}: starts of the background's worker on the way`, value: workerStarts, unit: '' },
    { what: `${who}: heap of the page at the end`, value: end.page / KB, unit: 'KB' },
    { what: `${who}: heap of the background at the end`, value: end.background / KB, unit: 'KB' },
  ]
}
