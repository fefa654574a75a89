import { useId } from 'preact/hooks'
import { SourceLink } from '../SourceLink.tsx'
import { Switch } from '../Switch.tsx'
import { Told } from '../Told.tsx'
import { Trouble } from '../Trouble.tsx'
import { useDoing } from '../use-doing.ts'
import { useWords } from '../words.ts'

/** A dataset as the options list it. */
export type DatasetRow = {
  id: string
  title: string
  description: string
  on: boolean
  origin: 'bundled' | 'imported'
  version: string
  /** YYYY-MM-DD. */
  updated: string
  license: string
  maintainers: readonly string[]
  homepage?: string
  counts: { allegations: number; statements: number; actors: number }
}

/** One dataset: its switch, what is in it, who keeps it, and what can be done with it. */
export function DatasetItem(props: {
  dataset: DatasetRow
  onSwitch(on: boolean): Promise<void>
  onExport(): Promise<void>
  onRemove(): Promise<void>
}) {
  const { t, rich, count, date, list } = useWords()
  const [doing, run] = useDoing()
  const aboutId = useId()
  const { dataset } = props
  const { allegations, statements, actors } = dataset.counts
  const busy = doing.name === 'busy'
  const counts = [count('allegations', allegations), count('statements', statements), count('actors', actors)]
  return (
    <li class="dataset-item" aria-busy={busy}>
      <Switch on={dataset.on} disabled={busy} describedBy={aboutId} onSwitch={(on) => run(() => props.onSwitch(on))}>
        <span class="dataset-title">
          <Told text={dataset.title} />
        </span>
      </Switch>
      <p id={aboutId}>
        <Told text={dataset.description} />
      </p>
      <p>{counts.join(' · ')}</p>
      <p class="quiet">
        {rich('versionOf', <Told text={dataset.version} />, date(dataset.updated))} ·{' '}
        {rich('license', <Told text={dataset.license} />)} ·{' '}
        {t(dataset.origin === 'bundled' ? 'originBundled' : 'originImported')}
      </p>
      <p class="quiet">
        {rich('keptBy', list(dataset.maintainers.map((one) => <Told key={one} text={one} />)))}
        {dataset.homepage !== undefined && (
          <>
            {' · '}
            <SourceLink url={dataset.homepage} withHost>
              {t('homepage')}
            </SourceLink>
          </>
        )}
      </p>
      <div class="acts">
        <button
          type="button"
          class="link"
          disabled={busy}
          aria-label={t('exportOf', dataset.title)}
          onClick={() => run(props.onExport)}
        >
          {t('export')}
        </button>
        <button
          type="button"
          class="link"
          disabled={busy}
          aria-label={t('removeOf', dataset.title)}
          onClick={() => run(props.onRemove)}
        >
          {t('remove')}
        </button>
      </div>
      <Trouble doing={doing} />
    </li>
  )
}
