import { SAMPLE_PLACES } from '../../components/sample-places.ts'
import type { Words } from '../../components/words.ts'
import type { Findings, Mention } from '../../engine/reading.ts'
import type { Passage } from '../../page/passage.ts'
import { SAMPLE_STATEMENTS } from './sample-dataset.ts'

/** The day on which the invented article says that it was published. */
export const SAMPLE_DAY = '2021-05-05'

/**
 * What is to be found in the invented article. The places are looked up and not recognised: the article speaks the
 * reader's language, and rules know words of English alone. Throws where the article lacks words that are to be marked.
 */
export function sampleFindings(passages: readonly Pick<Passage, 'text'>[], words: Words): Findings {
  let passage = 0
  let from = 0
  const mentions = SAMPLE_PLACES.map((place): Mention => {
    const quote = words.t(place.words)
    for (;;) {
      const text = passages[passage]?.text
      if (text === undefined) throw new Error(`The sample does not say "${quote}".`)
      const start = text.indexOf(quote, from)
      if (start === -1) {
        passage++
        from = 0
        continue
      }
      const span = { start, end: start + quote.length }
      from = span.end
      const { id, kind, sure } = place
      return { kind, sure, passage, span, quote, targets: [{ dataset: 'sample', kind, id }], why: [] }
    }
  })
  const [, claim, , denial] = mentions
  if (claim !== undefined) claim.stance = 'alleges'
  if (denial !== undefined) denial.stance = 'denies'
  const reported = [
    { of: claim, statement: 'union', stance: 'alleges' as const },
    { of: denial, statement: 'mayor', stance: 'denies' as const },
  ].flatMap(({ of, ...said }) => (of === undefined ? [] : [{ ...said, passage: of.passage, span: of.span }]))
  const missing = SAMPLE_STATEMENTS.filter((id) => !reported.some(({ statement }) => statement === id))
  return { mentions, coverage: [{ dataset: 'sample', allegation: 'contract', reported, missing }] }
}
