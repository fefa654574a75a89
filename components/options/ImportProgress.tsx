import type { ComponentChildren, RefObject } from 'preact'
import { type Key, useWords } from '../words.ts'

/** What an import is doing, in its order; nothing is written before `storing`. */
export type ImportStep = 'reading' | 'checking' | 'examples' | 'compiling' | 'storing'

/** A step, and the share of it that is done, 0 to 1, where that is known. */
export type Progress = { step: ImportStep; share?: number }

const STEPS: Readonly<Record<ImportStep, Key>> = {
  reading: 'importReading',
  checking: 'importChecking',
  examples: 'importExamples',
  compiling: 'importCompiling',
  storing: 'importStoring',
}

/**
 * How far an import is, with the button that cancels it; or, where there is no progress, how it ended (`children`).
 *
 * While it is stored the button stays, so that the keyboard keeps its place, and does nothing.
 */
export function ImportProgress(props: {
  progress: Progress | undefined
  canceller: RefObject<HTMLButtonElement>
  onCancel(): void
  children?: ComponentChildren
}) {
  const { t } = useWords()
  const { progress } = props
  const isStoring = progress?.step === 'storing'
  return (
    <div class="importing">
      <div role="status">{progress ? <Step {...progress} /> : props.children}</div>
      {/* Outside of what is read out: there its name would be said again with each step. */}
      {progress && (
        <button
          ref={props.canceller}
          type="button"
          class="button"
          aria-disabled={isStoring}
          onClick={() => {
            if (!isStoring) props.onCancel()
          }}
        >
          {t('importCancel')}
        </button>
      )}
    </div>
  )
}

function Step({ step, share }: Progress) {
  const { t } = useWords()
  const words = t(STEPS[step])
  return (
    <>
      <p class="quiet">{words}</p>
      <progress aria-label={words} {...(share === undefined ? {} : { value: share, max: 1 })} />
    </>
  )
}
