import type { DatasetLabel } from '../../dataset/dossier.ts'
import type { Position } from '../announcement.ts'
import { Icon } from '../Icon.tsx'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'

/** The foot of a card: the way to the marks before and after, to the whole record, and which dataset speaks. */
export function CardFoot(props: {
  datasets: readonly DatasetLabel[]
  position: Position | undefined
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
  onOpenRecord: (() => void) | undefined
}) {
  const { t, rich, number, date } = useWords()
  return (
    <div class="foot">
      {(props.onPrevious || props.onNext) && (
        <nav class="steps" aria-label={t('marksOfThisPage')}>
          {props.onPrevious && (
            <button type="button" class="plain" aria-label={t('previousMark')} onClick={props.onPrevious}>
              <Icon name="previous" />
            </button>
          )}
          {props.position && (
            <span class="number">{t('positionOf', number(props.position.index), number(props.position.of))}</span>
          )}
          {props.onNext && (
            <button type="button" class="plain" aria-label={t('nextMark')} onClick={props.onNext}>
              <Icon name="next" />
            </button>
          )}
        </nav>
      )}
      {props.onOpenRecord && (
        <button type="button" class="link" onClick={props.onOpenRecord}>
          {t('wholeRecord')}
        </button>
      )}
      <p class="kept-in">
        {props.datasets.map((dataset) => (
          <span key={dataset.id}>
            {rich('fromDataset', <Told text={dataset.title} />, date(dataset.updated, 'short'))}
          </span>
        ))}
      </p>
    </div>
  )
}
