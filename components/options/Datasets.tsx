import { useState } from 'preact/hooks'
import { useWords } from '../words.ts'
import { BringBack } from './BringBack.tsx'
import { DatasetItem, type DatasetRow } from './DatasetItem.tsx'
import { ImportDataset, type OnImport } from './ImportDataset.tsx'
import { UndoBar } from './UndoBar.tsx'

/** The datasets that are there, with what can be done with each, and the way to add one. */
export function Datasets(props: {
  datasets: readonly DatasetRow[] | undefined
  /** The datasets that came with the extension and were removed. */
  missing: readonly { id: string; title: string }[]
  onSwitch(id: string, on: boolean): Promise<void>
  onExport(id: string): Promise<void>
  onRemove(id: string): Promise<() => Promise<void>>
  onBringBack(): Promise<void>
  onImport: OnImport
}) {
  const { t } = useWords()
  const [removed, setRemoved] = useState<{ title: string; undo: () => Promise<void> }>()
  return (
    <section class="block" aria-labelledby="datasets">
      <h2 id="datasets">{t('datasets')}</h2>
      <p class="quiet">{t('datasetsLead')}</p>
      {props.datasets === undefined ? (
        <div role="status">
          <p class="quiet">{t('datasetsLoading')}</p>
          <progress aria-label={t('datasetsLoading')} />
        </div>
      ) : props.datasets.length === 0 ? (
        <p class="empty">{t('datasetsEmpty')}</p>
      ) : (
        <ul class="dataset-list">
          {props.datasets.map((dataset) => (
            <DatasetItem
              key={dataset.id}
              dataset={dataset}
              onSwitch={(on) => props.onSwitch(dataset.id, on)}
              onExport={() => props.onExport(dataset.id)}
              onRemove={async () => setRemoved({ title: dataset.title, undo: await props.onRemove(dataset.id) })}
            />
          ))}
        </ul>
      )}
      <UndoBar removed={removed} onDone={() => setRemoved(undefined)} />
      {removed === undefined && <BringBack missing={props.missing} onBringBack={props.onBringBack} />}
      <ImportDataset onImport={props.onImport} />
    </section>
  )
}
