import { useId } from 'preact/hooks'
import type { Overview, OverviewEntry } from '../../engine/overview.ts'
import { entryTitle } from '../entry-title.ts'
import { useWords } from '../words.ts'
import type { Chosen } from './narrowed.ts'

/** Narrows the overview to one allegation or actor of the page. A page with a single entry has nothing to narrow. */
export function Filter(props: {
  overview: Overview
  chosen: Chosen | undefined
  onChoose(chosen: Chosen | undefined): void
}) {
  const { t } = useWords()
  const fieldId = useId()
  const { allegations, actors } = props.overview
  const entries = [...allegations, ...actors]
  if (entries.length < 2) return null
  const value = props.chosen === undefined ? '' : keyOf(props.chosen)
  return (
    <p class="filter">
      <label for={fieldId}>{t('filterPage')}</label>
      <select
        id={fieldId}
        value={value}
        onChange={({ currentTarget }) => props.onChoose(entries.find((one) => keyOf(one) === currentTarget.value))}
      >
        <option value="">{t('filterEverything')}</option>
        <Group label={t('groupAllegations')} entries={allegations} />
        <Group label={t('groupActors')} entries={actors} />
      </select>
    </p>
  )
}

function Group({ label, entries }: { label: string; entries: readonly OverviewEntry[] }) {
  if (entries.length === 0) return null
  return (
    <optgroup label={label}>
      {entries.map((entry) => (
        <option key={entry.id} value={keyOf(entry)}>
          {entryTitle(entry)}
        </option>
      ))}
    </optgroup>
  )
}

function keyOf({ kind, id }: Chosen): string {
  return `${kind} ${id}`
}
