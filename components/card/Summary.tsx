import { useState } from 'preact/hooks'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'
import { opening } from './opening.ts'

/** A summary: its first sentences where it is long, and all of it on request. */
export function Summary({ text }: { text: string }) {
  const { t } = useWords()
  const [whole, setWhole] = useState(false)
  const start = opening(text)
  if (whole || start === text) {
    return (
      <p>
        <Told text={text} />
      </p>
    )
  }
  return (
    <p>
      <Told text={start} />{' '}
      <button type="button" class="link" aria-expanded="false" onClick={() => setWhole(true)}>
        {t('readOn')}
      </button>
    </p>
  )
}
