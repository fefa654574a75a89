import { useId, useState } from 'preact/hooks'
import type { OverviewEntry } from '../../engine/overview.ts'
import { entryTitle } from '../entry-title.ts'
import { Icon } from '../Icon.tsx'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'

/** A mention as the popup lists it; `index` is its index in the findings. */
export type MentionPlace = { index: number; quote: string; sure: boolean; painted: boolean }

/**
 * One thing found on the page. Its title goes to the first mention; where there are more, they open beneath it as the
 * words on the page, each a jump.
 */
export function EntryRow(props: {
  entry: OverviewEntry
  mentions: readonly MentionPlace[]
  current: number | null
  onGoTo(index: number): void
}) {
  const { t, rich, number } = useWords()
  const listId = useId()
  const [open, setOpen] = useState(false)
  const { entry } = props
  const places = props.mentions.filter((one) => entry.mentions.includes(one.index))
  const [first] = places
  const title = <Told text={entryTitle(entry)} />
  return (
    <li class={`entry ${entry.kind}`}>
      <div class="row">
        {first ? (
          <button type="button" class="title" onClick={() => props.onGoTo(first.index)}>
            {title}
          </button>
        ) : (
          <span class="title">{title}</span>
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
      {open && (
        <ol class="places" id={listId}>
          {places.map((place) => (
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
      )}
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
