import type { ActorDossier, AllegationDossier } from '../../dataset/dossier.ts'
import type { OverviewEntry } from '../../engine/overview.ts'
import { ActorView } from '../card/ActorView.tsx'
import { AllegationView } from '../card/AllegationView.tsx'
import { CardFoot } from '../card/CardFoot.tsx'
import type { Place } from '../card/coverage-lines.ts'
import type { MentionPlace } from '../popup/EntryRow.tsx'
import { Places } from '../popup/Places.tsx'
import { useWords } from '../words.ts'
import type { Chosen } from './narrowed.ts'

/**
 * All that the datasets hold of an allegation or an actor, in the card's own parts, with the way to each of its mentions
 * on the page. Where the page has none, it says so.
 */
export function WholeRecord(props: {
  entry: OverviewEntry
  places: readonly MentionPlace[]
  current: number | null
  /** The ids of the allegations that the page mentions. */
  here: readonly string[]
  published: string | undefined
  titleId: string
  onGoTo(index: number): void
  onJump(place: Place): void
  onOpenRecord(what: Chosen): void
}) {
  const { t, count } = useWords()
  const { entry, places } = props
  const allegations = entry.dossiers.filter((one): one is AllegationDossier => one.kind === 'allegation')
  const actors = entry.dossiers.filter((one): one is ActorDossier => one.kind === 'actor')
  const onPage = (
    <section class="on-page">
      {places.length === 0 ? (
        <p class="quiet">{t('recordNotHere')}</p>
      ) : (
        <>
          <h3 class="part">{count('mentionsHere', places.length)}</h3>
          <Places places={places} current={props.current} onGoTo={props.onGoTo} />
        </>
      )}
    </section>
  )
  return (
    <article class="card whole" aria-labelledby={props.titleId}>
      {entry.kind === 'allegation' ? (
        <AllegationView
          dossiers={allegations}
          coverage={entry.coverage}
          sure={entry.sure}
          published={props.published}
          titleId={props.titleId}
          whole
          onJump={props.onJump}
        >
          {onPage}
        </AllegationView>
      ) : (
        <ActorView
          dossiers={actors}
          here={props.here}
          published={props.published}
          titleId={props.titleId}
          onOpenRecord={(id) => props.onOpenRecord({ kind: 'allegation', id })}
        >
          {onPage}
        </ActorView>
      )}
      <CardFoot
        datasets={entry.dossiers.map((one) => one.dataset)}
        position={undefined}
        onPrevious={undefined}
        onNext={undefined}
        onOpenRecord={undefined}
      />
    </article>
  )
}
