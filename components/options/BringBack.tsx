import { Told } from '../Told.tsx'
import { Trouble } from '../Trouble.tsx'
import { useDoing } from '../use-doing.ts'
import { useWords } from '../words.ts'

/** Offers the datasets that came with the extension and were removed. None: nothing. */
export function BringBack(props: { missing: readonly { id: string; title: string }[]; onBringBack(): Promise<void> }) {
  const { t, rich, list } = useWords()
  const [doing, run] = useDoing()
  if (props.missing.length === 0) return null
  return (
    <div class="bring-back">
      <p class="quiet">
        {rich('bundledRemoved', list(props.missing.map(({ id, title }) => <Told key={id} text={title} />)))}
      </p>
      <button type="button" class="button" disabled={doing.name === 'busy'} onClick={() => run(props.onBringBack)}>
        {t('bringBack')}
      </button>
      <Trouble doing={doing} />
    </div>
  )
}
