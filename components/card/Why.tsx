import type { Cause, Mention } from '../../engine/reading.ts'
import { Told } from '../Told.tsx'
import { type Key, useWords } from '../words.ts'

/** The marked words that a card was opened from, and what led to the mark. */
export type MarkedWords = Pick<Mention, 'quote' | 'why' | 'sure' | 'stance'>

/** A phrase fills no slot of a rule. */
const PHRASE = ''

const WHAT_IT_DOES: Readonly<Record<NonNullable<Mention['stance']>, Key>> = {
  alleges: 'sentenceAlleges',
  reports: 'sentenceReports',
  denies: 'sentenceDenies',
  questions: 'sentenceQuestions',
  confirms: 'sentenceConfirms',
}

/** Why the words were marked, told as a sentence; a likely mark says that it is one, and what makes it so. */
export function Why({ mention, kind }: { mention: MarkedWords; kind: 'actor' | 'allegation' }) {
  const { t } = useWords()
  return (
    <section class="why">
      <p>
        <Because mention={mention} kind={kind} />{' '}
        {kind === 'allegation' && mention.stance !== undefined && t(WHAT_IT_DOES[mention.stance])}
      </p>
      {!mention.sure && <p>{t('likelyMeaning')}</p>}
    </section>
  )
}

function Because({ mention, kind }: { mention: MarkedWords; kind: 'actor' | 'allegation' }) {
  const { rich, list } = useWords()
  const [only] = mention.why
  if (kind === 'actor') return <>{rich('whyName', <Words text={mention.quote} />)}</>
  if (only === undefined || (mention.why.length === 1 && only.slot === PHRASE)) {
    return <>{rich(mention.sure ? 'whyPhrase' : 'whyShortPhrase', <Words text={only?.quote ?? mention.quote} />)}</>
  }
  const causes = list(mention.why.map((cause) => <Slot key={cause.slot} cause={cause} />))
  return <>{rich(mention.sure ? 'whySlots' : 'whyFewSlots', causes)}</>
}

/** What a slot is called and the words that filled it; the words alone where both are the same. */
function Slot({ cause }: { cause: Cause }) {
  const { rich } = useWords()
  const [label, quote] = [cause.label, cause.quote].map((text) =>
    String(text)
      .toLowerCase()
      .replace(/^(?:the|an?) /, ''),
  )
  if (label === quote) return <Words text={cause.quote} />
  return <>{rich('whySlot', <Told text={cause.label} />, <Words text={cause.quote} />)}</>
}

function Words({ text }: { text: string }) {
  return (
    <q class="words">
      <Told text={text} />
    </q>
  )
}
