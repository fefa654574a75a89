import { compile } from '../engine/compile.ts'
import { recognise } from '../engine/recognise.ts'
import { loadDatasets } from './datasets.ts'
import { pageOf } from './read-document.ts'
import { readHtml } from './read-html.ts'

/**
 * Why words of a page are marked as an allegation, by these words: `a payment ("cash"), killing ("attacks")`.
 *
 * A reader tells other contexts what it found, and only the card why; so the same engine reads the page once more here,
 * without its scripts, with the bundled datasets.
 */
export function reasonsIn(html: string): Map<string, string> {
  const { datasets, library } = loadDatasets([])
  const { mentions } = recognise(compile(datasets, library), pageOf(readHtml(html)))
  return new Map(
    mentions
      .filter(({ kind }) => kind === 'allegation')
      .map(({ quote, why }) => [quote, why.map((one) => `${one.label} ("${one.quote}")`).join(', ')]),
  )
}
