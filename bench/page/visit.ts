import { askReaderOf, settledState } from '../../cli/extension-page.ts'
import { inTab } from '../../cli/in-tab.ts'
import { loadPage } from '../../cli/load-page.ts'
import type { ReaderFigures } from '../../platform/messages.ts'
import type { OurBrowser } from './ground.ts'

const READ_LIMIT = 20_000

/** What the reader took on one page, in milliseconds; paints are counted from the moment at which it began to work. */
export type Visit = {
  firstPaint: number
  lastPaint: number
  /** The first paint, from the moment at which the page was parsed. */
  afterParse: number
  mainThread: number
  longest: number
  painted: number
}

/** Opens a page in a new tab, as a reader would, and gives the figures of its reader. Rejects where it is not read. */
export async function visit(launched: OurBrowser, address: string): Promise<Visit> {
  return inTab(launched, async (page) => {
    const here = await loadPage(page, address)
    const state = await settledState(launched.ours, here, READ_LIMIT)
    const figures = await askReaderOf(launched.ours, here, 'figures')
    if (state?.name !== 'read' || figures === undefined) throw new Error(`${address}: ${state?.name ?? 'no answer'}.`)
    return visitOf(figures)
  })
}

/** Figures of a reader as the bench takes them. Throws where nothing was painted: then there is nothing to measure. */
export function visitOf({ startedAt, parsedAt, firstPaintAt, lastPaintAt, ...rest }: ReaderFigures): Visit {
  if (firstPaintAt === null || lastPaintAt === null) throw new Error('Nothing was painted.')
  return {
    firstPaint: firstPaintAt - startedAt,
    lastPaint: lastPaintAt - startedAt,
    afterParse: firstPaintAt - parsedAt,
    mainThread: rest.mainThreadMs,
    longest: rest.longestTaskMs,
    painted: rest.painted,
  }
}
