import { Icon } from '../Icon.tsx'
import { Told } from '../Told.tsx'
import { Trouble } from '../Trouble.tsx'
import { useDoing } from '../use-doing.ts'
import { useWords } from '../words.ts'

/** Says what was removed and offers to put it back, for as long as the reader lets it stand. */
export function UndoBar(props: {
  removed: { title: string; undo(): Promise<void> } | undefined
  says?: 'datasetRemoved' | 'accessTakenBack'
  onDone(): void
}) {
  const { t, rich } = useWords()
  const [doing, run] = useDoing()
  const { removed, onDone, says = 'datasetRemoved' } = props
  return (
    <div class="undo-place" role="status">
      {removed && (
        <div class="undo">
          <span>{rich(says, <Told text={removed.title} />)}</span>
          <button
            type="button"
            class="link"
            disabled={doing.name === 'busy'}
            onClick={() =>
              run(async () => {
                await removed.undo()
                onDone()
              })
            }
          >
            {t('undo')}
          </button>
          <button type="button" class="plain" aria-label={t('dismiss')} onClick={onDone}>
            <Icon name="close" />
          </button>
          <Trouble doing={doing} />
        </div>
      )}
    </div>
  )
}
