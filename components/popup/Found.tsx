import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Overview, OverviewEntry } from '../../engine/overview.ts'
import { Icon } from '../Icon.tsx'
import { useWords } from '../words.ts'
import { EntryRow, type MentionPlace } from './EntryRow.tsx'

/**
 * What was found on the page. `limited`: some marks were left out because there were too many. `restless`: the page
 * changes so much that it is not followed any longer.
 */
export type FoundView = {
  name: 'found'
  overview: Overview
  mentions: readonly MentionPlace[]
  /** The index of the mention that the reader is on. */
  current: number | null
  limited: boolean
  restless?: boolean
  /** The day of the article, where it is known. */
  published?: string
  /** Whether it shows a part of what was found, as the reader has chosen. */
  narrowed?: boolean
}

const ACTORS_AT_FIRST = 24

/** The page at a glance: allegations, actors, the way to each mention, and to the one before and after. */
export function Found(props: {
  view: FoundView
  onGoTo(index: number): void
  onStep(by: 1 | -1): void
  /** The way to the record of an entry, where the surface has room for one. */
  onOpenRecord?: ((entry: Pick<OverviewEntry, 'kind' | 'id'>) => void) | undefined
}) {
  const { t, count, number } = useWords()
  const { overview, mentions, current, limited, restless, narrowed } = props.view
  const painted = mentions.filter((one) => one.painted)
  const at = painted.findIndex((one) => one.index === current)
  const rows = (entries: readonly OverviewEntry[]) =>
    entries.map((entry) => (
      <EntryRow
        key={entry.id}
        entry={entry}
        mentions={mentions}
        current={current}
        onGoTo={props.onGoTo}
        onOpenRecord={props.onOpenRecord}
      />
    ))
  return (
    <>
      {overview.allegations.length > 0 ? (
        <section class="found">
          <h2 class="part">{count('allegationsHere', overview.allegations.length)}</h2>
          <ul>{rows(overview.allegations)}</ul>
        </section>
      ) : (
        <p class="found quiet">{t(narrowed ? 'noneOfActor' : 'noAllegationsHere')}</p>
      )}
      {overview.actors.length > 0 && <Actors actors={overview.actors} rows={rows} />}
      {limited && <p class="found quiet">{t('limitedMarks')}</p>}
      {restless && <p class="found quiet">{t('restlessPage')}</p>}
      {painted.length > 0 && (
        <nav class="steps" aria-label={t('marksOfThisPage')}>
          <button type="button" class="plain" aria-label={t('previousMark')} onClick={() => props.onStep(-1)}>
            <Icon name="previous" />
          </button>
          <span class="number" aria-live="polite">
            {at === -1 ? count('marks', painted.length) : t('positionOf', number(at + 1), number(painted.length))}
          </span>
          <button type="button" class="plain" aria-label={t('nextMark')} onClick={() => props.onStep(1)}>
            <Icon name="next" />
          </button>
        </nav>
      )}
    </>
  )
}

/** The actors, a first part at first. A single one more is not hidden. */
function Actors(props: {
  actors: readonly OverviewEntry[]
  rows(entries: readonly OverviewEntry[]): ComponentChildren
}) {
  const { t, count } = useWords()
  const [whole, setWhole] = useState(false)
  const { actors } = props
  const isLong = actors.length > ACTORS_AT_FIRST + 1
  return (
    <section class="found">
      <h2 class="part">{count('actorsHere', actors.length)}</h2>
      <ul class="actors">{props.rows(isLong && !whole ? actors.slice(0, ACTORS_AT_FIRST) : actors)}</ul>
      {isLong && (
        <button type="button" class="link more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('showFewer') : count('showAll', actors.length)}
        </button>
      )}
    </section>
  )
}
