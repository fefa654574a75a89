import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'
import type { MentionPlace } from './EntryRow.tsx'

/** The words on the page that mention something, each a jump; the one that the reader is on is told apart. */
export function Places(props: {
  places: readonly MentionPlace[]
  current: number | null
  id?: string
  onGoTo(index: number): void
}) {
  const { rich } = useWords()
  return (
    <ol class="places" id={props.id}>
      {props.places.map((place) => (
        <li key={place.index}>
          <button
            type="button"
            class="link"
            aria-current={place.index === props.current ? 'true' : undefined}
            onClick={() => props.onGoTo(place.index)}
          >
            <q class={place.sure ? 'words' : 'words likely'}>
              <Told text={place.quote} />
            </q>
          </button>
          {!place.sure && <span class="quiet"> {rich('likely')}</span>}
        </li>
      ))}
    </ol>
  )
}
