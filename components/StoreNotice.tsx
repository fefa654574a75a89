import { Told } from './Told.tsx'
import { useWords } from './words.ts'

/** What happened to the stored datasets: some were damaged, or none of them can be read. */
export type StoreTrouble = { name: 'damaged'; datasets: string[] } | { name: 'unreadable' }

/** Says what happened to the stored datasets, until the reader has seen it. No trouble: nothing. */
export function StoreNotice(props: { trouble: StoreTrouble | undefined; onDismiss(): void }) {
  const { t, rich, list } = useWords()
  const { trouble } = props
  if (trouble === undefined) return null
  const names = trouble.name === 'damaged' ? trouble.datasets.map((id) => <Told key={id} text={id} />) : []
  return (
    <div class="surface trouble" role="alert">
      <p>{trouble.name === 'damaged' ? rich('storeDamaged', list(names)) : t('storeUnreadable')}</p>
      <button type="button" class="link" onClick={props.onDismiss}>
        {t('dismiss')}
      </button>
    </div>
  )
}
