import { Icon } from '../Icon.tsx'
import { useWords } from '../words.ts'

/** How far an arrow key moves a card, in CSS pixels. */
const STEP = 24
const WAYS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
}

/** What a card's upper corner holds: keep it open, then move it, and close it. */
export function CardTools(props: {
  pinned: boolean
  onPin: ((on: boolean) => void) | undefined
  /** By so many CSS pixels, as far as the window goes. */
  onMove: ((by: { x: number; y: number }) => void) | undefined
  onClose(): void
}) {
  const { t } = useWords()
  const { pinned, onPin, onMove, onClose } = props
  return (
    <div class="tools">
      {pinned && onMove && <Grip onMove={onMove} />}
      {onPin && (
        <button
          type="button"
          class="plain pin"
          aria-label={t('keepOpen')}
          title={t('keepOpen')}
          aria-pressed={pinned}
          onClick={() => onPin(!pinned)}
        >
          <Icon name="pin" />
        </button>
      )}
      <button type="button" class="plain" aria-label={t('close')} title={t('close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  )
}

function Grip({ onMove }: { onMove(by: { x: number; y: number }): void }) {
  const { t } = useWords()
  return (
    <button
      type="button"
      class="plain grip"
      aria-label={t('moveCard')}
      title={t('moveCard')}
      onPointerDown={(event) => event.button === 0 && event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        onMove({ x: event.movementX, y: event.movementY })
      }}
      onKeyDown={(event) => {
        const way = WAYS[event.key]
        if (way === undefined) return
        event.preventDefault()
        onMove(way)
      }}
    >
      <Icon name="grip" />
    </button>
  )
}
