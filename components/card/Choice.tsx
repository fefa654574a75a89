import type { OverviewEntry } from '../../engine/overview.ts'
import { entryTitle } from '../entry-title.ts'
import { Told } from '../Told.tsx'
import { type Key, useWords } from '../words.ts'
import { ACTOR_KINDS } from './ActorView.tsx'

/** Words that may refer to several things: the reader says which is meant. */
export function Choice(props: {
  quote: string
  targets: readonly OverviewEntry[]
  titleId: string
  onChoose(index: number): void
}) {
  const { t, rich } = useWords()
  return (
    <>
      <div class="head">
        <p class="eyebrow">{t('severalMeanings')}</p>
        <h2 id={props.titleId} tabIndex={-1}>
          {rich('whichIsMeant', <Told text={props.quote} />)}
        </h2>
      </div>
      <ul class="choices">
        {props.targets.map((entry, index) => (
          <li key={`${entry.kind} ${entry.id}`}>
            <button type="button" class="choice" onClick={() => props.onChoose(index)}>
              <span class="eyebrow">
                <b class={entry.kind}>{t(kindOf(entry))}</b>
              </span>
              <span>
                <Told text={entryTitle(entry)} />
              </span>
              <Description entry={entry} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What tells one actor from another of that name. An allegation's title says enough. */
function Description({ entry: { dossiers } }: { entry: OverviewEntry }) {
  const [first] = dossiers
  if (first?.kind !== 'actor') return null
  return (
    <span class="quiet">
      <Told text={first.description} />
    </span>
  )
}

function kindOf({ kind, dossiers: [first] }: OverviewEntry): Key {
  return first?.kind === 'actor' ? ACTOR_KINDS[first.actorKind] : kind
}
