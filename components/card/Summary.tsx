import { useState } from 'preact/hooks'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'
import { opening } from './opening.ts'

/**
 * A summary: its first sentences where it is long, and all of it on request. A card that is low (`data-low`) shows no
 * more than two lines of it, so that what was said is in sight.
 */
export function Summary({ text }: { text: string }) {
  const { t } = useWords()
  const [whole, setWhole] = useState(false)
  const start = opening(text)
  return (
    <p class={whole ? 'summary whole' : 'summary'}>
      <span>
        <Told text={whole ? text : start} />
      </span>{' '}
      {!whole && (
        <button
          type="button"
          class={start === text ? 'link when-low' : 'link'}
          aria-expanded="false"
          onClick={() => setWhole(true)}
        >
          {t('readOn')}
        </button>
      )}
    </p>
  )
}
