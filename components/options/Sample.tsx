import { type Look, paintedMentions } from '../../engine/look.ts'
import type { Mention } from '../../engine/reading.ts'
import { SAMPLE_PLACES } from '../sample-places.ts'
import { useWords } from '../words.ts'

/*
 * The sample is marked by the same choice as a page (paintedMentions), so that it can't promise another thing.
 */
const MENTIONS: readonly Mention[] = SAMPLE_PLACES.map(({ id, kind, sure }) => ({
  kind,
  sure,
  passage: 0,
  span: { start: 0, end: 0 },
  quote: '',
  targets: [{ dataset: 'sample', kind, id }],
  why: [],
}))

/** A few lines of an invented article, marked as the look says. */
export function Sample({ look }: { look: Look }) {
  const { t, rich } = useWords()
  const painted = new Set(paintedMentions(MENTIONS, look))
  const mark = (index: number, words: string) => {
    const place = SAMPLE_PLACES[index]
    if (place === undefined || look.style === 'none' || !painted.has(index)) return words
    return <mark class={`${look.style} ${place.sure ? place.kind : 'likely'}`}>{words}</mark>
  }
  return (
    <figure class="sample" aria-label={t('sampleLabel')}>
      <p>{rich('sampleFirst', mark(0, t('sampleUnion')), mark(1, t('sampleClaim')), mark(2, t('sampleUnion')))}</p>
      <p>{rich('sampleSecond', mark(3, t('sampleAgain')), mark(4, t('sampleLikely')))}</p>
    </figure>
  )
}
