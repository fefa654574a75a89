import { Told } from './Told.tsx'
import type { Doing } from './use-doing.ts'
import { useWords } from './words.ts'

/** Says in place that something the reader asked for did not work, and why. Otherwise nothing. */
export function Trouble({ doing }: { doing: Doing }) {
  const { t } = useWords()
  if (doing.name !== 'failed') return null
  return (
    <p class="trouble" role="alert">
      {t('didNotWork')}{' '}
      {doing.why !== '' && (
        <span class="quiet">
          <Told text={doing.why} />
        </span>
      )}
    </p>
  )
}
