import type { OverviewEntry } from '../../engine/overview.ts'
import { entryTitle } from '../entry-title.ts'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'

/** The way from a name to the allegation in whose words it stands. Nothing around, or no way there: nothing. */
export function Around(props: { entries: readonly OverviewEntry[]; onOpen: ((index: number) => void) | undefined }) {
  const { t } = useWords()
  const { entries, onOpen } = props
  if (onOpen === undefined || entries.length === 0) return null
  return (
    <section class="around">
      <p class="part">{t('alsoMarkedHere')}</p>
      <ul>
        {entries.map((entry, index) => (
          <li key={`${entry.kind} ${entry.id}`}>
            <button type="button" class="link" onClick={() => onOpen(index)}>
              <Told text={entryTitle(entry)} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
