import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'

/** A card that has nothing to show: why, and what the reader can do. */
export function Notice(props: {
  name: 'no-answer' | 'gone'
  quote: string
  titleId: string
  onTryAgain: (() => void) | undefined
}) {
  const { t, rich } = useWords()
  const late = props.name === 'no-answer'
  return (
    <div class="head notice">
      <p class="eyebrow">
        <q class="words">
          <Told text={props.quote} />
        </q>
      </p>
      <h2 id={props.titleId} tabIndex={-1}>
        {t(late ? 'noAnswerTitle' : 'goneTitle')}
      </h2>
      <p>{rich(late ? 'noAnswerMeaning' : 'goneMeaning')}</p>
      {props.onTryAgain && (
        <button type="button" class="button" onClick={props.onTryAgain}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  )
}
