import { useId, useState } from 'preact/hooks'
import type { AllegationDossier, ToldStatement } from '../../dataset/dossier.ts'
import { type Key, useWords } from '../words.ts'
import { Absent, type AbsentNote } from './Absent.tsx'
import { Heading, type Level } from './Heading.tsx'
import { Timeline } from './Timeline.tsx'
import { shortList } from './time-line.ts'

type Filter = {
  label: Key
  always?: true
  inWhole?: true
  holds(statement: Pick<ToldStatement, 'stance' | 'official'>): boolean
}

const ALL: Filter = { label: 'filterAll', always: true, holds: () => true }

const FILTERS: readonly Filter[] = [
  ALL,
  { label: 'filterDenials', always: true, holds: ({ stance }) => stance === 'denies' },
  { label: 'filterOfficial', holds: ({ official }) => official },
  { label: 'filterSupport', holds: ({ stance }) => stance === 'alleges' || stance === 'supports' },
  { label: 'filterDoubts', holds: ({ stance }) => stance === 'questions' },
  { label: 'filterComments', inWhole: true, holds: ({ stance }) => stance === 'comments' },
]

const SHOWN_AT_FIRST = 3

/**
 * Who said what about an allegation: on a timeline, short at first, by denials, official statements, support and
 * doubts. Without any statement it says that none is recorded. `whole`: all of them from the start, comments by
 * themselves as well.
 */
export function Statements(props: {
  dossier: AllegationDossier
  published: string | undefined
  level: Level
  whole?: boolean | undefined
}) {
  const { t, count, number } = useWords()
  const listId = useId()
  const [filter, setFilter] = useState(ALL)
  const [whole, setWhole] = useState(props.whole === true)
  const { statements } = props.dossier
  const absent = props.dossier.absent.filter((one) => filter === ALL || filter.holds({ ...one, official: false }))
  if (statements.length === 0) return <NothingRecorded level={props.level} absent={absent} />
  const chosen = statements.filter(filter.holds)
  const short = shortList(chosen, SHOWN_AT_FIRST, props.published)
  return (
    <section class="said">
      <Heading level={props.level}>{t('whoSaidWhat')}</Heading>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons that filter a list */}
      <div class="filters" role="group" aria-label={t('filterLabel')}>
        {FILTERS.map((one) => {
          const total = statements.filter(one.holds).length
          if ((total === 0 && !one.always) || (one.inWhole && !props.whole)) return null
          return (
            <button
              type="button"
              key={one.label}
              aria-pressed={one === filter}
              aria-controls={listId}
              onClick={() => {
                setFilter(one)
                setWhole(props.whole === true)
              }}
            >
              {t(one.label)} <span class="number">{number(total)}</span>
            </button>
          )
        })}
      </div>
      <div id={listId}>
        {chosen.length > 0 && (
          <Timeline
            statements={whole ? chosen : short}
            published={props.published}
            label={`${t(filter.label)}, ${t('byDate')}`}
          />
        )}
        {chosen.length === 0 && absent.length === 0 && <p class="quiet empty">{t('noneRecorded')}</p>}
        {short.length < chosen.length && (
          <button type="button" class="link more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? t('showFewer') : count('showAll', chosen.length)}
          </button>
        )}
        <Absent notes={absent} />
      </div>
    </section>
  )
}

function NothingRecorded({ level, absent }: { level: Level; absent: AbsentNote[] }) {
  const { t } = useWords()
  return (
    <section class="said">
      <Heading level={level}>{t('nothingRecorded')}</Heading>
      <p class="quiet empty">{t('nothingRecordedMeaning')}</p>
      <Absent notes={absent} />
    </section>
  )
}
