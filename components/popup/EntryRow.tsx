import { useId, useState } from 'preact/hooks'
import type { OverviewEntry } from '../../engine/overview.ts'
import { entryTitle } from '../entry-title.ts'
import { Icon } from '../Icon.tsx'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'
import { Places } from './Places.tsx'

/** A mention as the popup lists it; `index` is its index in the findings. */
export type MentionPlace = { index: number; quote: string; sure: boolean; painted: boolean }

/**
 * One thing found on the page. Its title goes to the first mention; where there are more, they open beneath it as the
 * words on the page, each a jump. Where there is a way to its record, the title goes there instead, and a single mention
 * has a jump of its own.
 */
export function EntryRow(props: {
  entry: OverviewEntry
  mentions: readonly MentionPlace[]
  current: number | null
  onGoTo(index: number): void
  onOpenRecord?: ((entry: Pick<OverviewEntry, 'kind' | 'id'>) => void) | undefined
}) {
  const { t, number } = useWords()
  const listId = useId()
  const [open, setOpen] = useState(false)
  const { entry, onOpenRecord } = props
  const places = props.mentions.filter((one) => entry.mentions.includes(one.index))
  const [first] = places
  const title = <Told text={entryTitle(entry)} />
  return (
    <li class={`entry ${entry.kind}`}>
      <div class="row">
        {onOpenRecord ? (
          <button type="button" class="title" onClick={() => onOpenRecord(entry)}>
            {title}
          </button>
        ) : first ? (
          <button type="button" class="title" onClick={() => props.onGoTo(first.index)}>
            {title}
          </button>
        ) : (
          <span class="title">{title}</span>
        )}
        {onOpenRecord && first && places.length === 1 && (
          <button
            type="button"
            class="link only-place"
            aria-label={t('jumpTo', entryTitle(entry), number(1))}
            onClick={() => props.onGoTo(first.index)}
          >
            {t('show')}
          </button>
        )}
        {places.length > 1 && (
          <button
            type="button"
            class="places-toggle"
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            aria-label={t('mentionsOf', number(places.length), entryTitle(entry))}
            onClick={() => setOpen(!open)}
          >
            <span class="number">{number(places.length)}</span>
            <Icon name="open" />
          </button>
        )}
      </div>
      {entry.kind === 'allegation' && <Record entry={entry} />}
      {open && <Places places={places} current={props.current} id={listId} onGoTo={props.onGoTo} />}
    </li>
  )
}

function Record({ entry }: { entry: OverviewEntry }) {
  const { t, count } = useWords()
  const statements = unique(
    entry.dossiers.flatMap((one) => (one.kind === 'allegation' ? one.statements : [])),
    (one) => one.id,
  )
  const denials = statements.filter((one) => one.stance === 'denies').length
  const official = statements.filter((one) => one.official).length
  const reported = entry.coverage.flatMap((one) => one.reported)
  const facts = [count('denials', denials), count('officialStatements', official), ...(entry.sure ? [] : [t('likely')])]
  const denialHere = reported.some((one) => one.stance === 'denies')
  return (
    <p class="record">
      {facts.join(' · ')}
      {entry.coverage.length > 0 && denials > 0 && (
        <span class={denialHere ? 'coverage reported' : 'coverage missing'}>
          {t(denialHere ? 'denialReportedHere' : 'denialNotFoundHere')}
        </span>
      )}
    </p>
  )
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}
