import { useEffect, useRef, useState } from 'preact/hooks'
import type { Fault } from '../../dataset/fault.ts'
import { Told } from '../Told.tsx'
import { Trouble } from '../Trouble.tsx'
import { useDoing } from '../use-doing.ts'
import { useWords } from '../words.ts'
import { Conflict, type ConflictView } from './Conflict.tsx'
import { Faults } from './Faults.tsx'
import { type ExampleOutcome, Imported } from './Imported.tsx'
import { ImportProgress, type ImportStep, type Progress } from './ImportProgress.tsx'
import { PasteDataset } from './PasteDataset.tsx'

/**
 * How an import ended: stored; or the very same is installed; or refused as a whole (`unlisted` counts faults beyond
 * those listed); or another dataset has its id, and the reader is to decide; or it could not be stored; or the reader
 * cancelled it, and nothing was changed.
 */
export type ImportOutcome =
  | { name: 'stored'; title: string; examples: ExampleOutcome }
  | { name: 'unchanged'; title: string; version: string }
  | { name: 'refused'; faults: readonly Fault[]; unlisted?: number }
  | { name: 'conflict'; conflict: ConflictView }
  /** The dataset is sound, but the browser does not store it. */
  | { name: 'failed'; why: 'full' | 'store' }
  | { name: 'cancelled' }

/**
 * Reads a dataset from a file or from pasted text. With `replace`, one of its id that is installed gives way. `told`
 * hears of each step, and of the share of it that is done, 0 to 1. The signal cancels all of it before `storing`.
 */
export type OnImport = (
  input: File | string,
  replace: boolean,
  told: (step: ImportStep, share?: number) => void,
  signal: AbortSignal,
) => Promise<ImportOutcome>

/**
 * The three ways to bring in a dataset: choose a file, drop it here, paste it. Faults are listed; then nothing is kept.
 *
 * One at a time: what is chosen, dropped or pasted while another is taken in is ignored, so nothing waits when that one
 * is cancelled.
 */
export function ImportDataset({ onImport }: { onImport: OnImport }) {
  const { t } = useWords()
  const [doing, run] = useDoing()
  const [progress, setProgress] = useState<Progress>({ step: 'reading' })
  const [input, setInput] = useState<File | string>('')
  const [outcome, setOutcome] = useState<ImportOutcome | { name: 'kept'; title: string }>()
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const chooser = useRef<HTMLButtonElement>(null)
  const canceller = useRef<HTMLButtonElement>(null)
  const atCanceller = useRef(false)
  const work = useRef<AbortController>()
  const busy = doing.name === 'busy'

  // The button goes with the progress: the keyboard goes on from where it asked for the import, once that is enabled
  // again. A question that came up has the focus already.
  useEffect(() => {
    if (!busy && atCanceller.current && document.activeElement === document.body) chooser.current?.focus()
  }, [busy])

  function take(given: File | string, replace = false) {
    run(async () => {
      setInput(given)
      if (!replace) setOutcome(undefined)
      setProgress({ step: 'reading' })
      work.current = new AbortController()
      const told = (step: ImportStep, share?: number) => setProgress(share === undefined ? { step } : { step, share })
      try {
        setOutcome(await onImport(given, replace, told, work.current.signal))
      } finally {
        atCanceller.current = document.activeElement === canceller.current
      }
    })
  }

  function keep(title: string) {
    setOutcome({ name: 'kept', title })
    // The buttons of the question are gone: the keyboard goes on from where it asked for the import.
    chooser.current?.focus()
  }

  return (
    <section
      class={over ? 'import over' : 'import'}
      aria-labelledby="import"
      aria-busy={busy}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer?.files[0]
        if (file) take(file)
      }}
    >
      <h3 id="import">{t('importTitle')}</h3>
      <p class="quiet">{t('importLead')}</p>
      <input
        ref={picker}
        class="unseen"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={t('chooseFile')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) take(file)
        }}
      />
      <button ref={chooser} type="button" class="button" disabled={busy} onClick={() => picker.current?.click()}>
        {t('chooseFile')}
      </button>
      <PasteDataset busy={busy} done={outcome?.name === 'stored'} onPaste={take} />
      <ImportProgress
        progress={busy ? progress : undefined}
        canceller={canceller}
        onCancel={() => work.current?.abort()}
      >
        {outcome && <Outcome outcome={outcome} />}
      </ImportProgress>
      {outcome?.name === 'failed' && (
        <p class="trouble" role="alert">
          {t(outcome.why === 'full' ? 'storeFull' : 'storeFailed')}
        </p>
      )}
      {outcome?.name === 'refused' && <Faults faults={outcome.faults} unlisted={outcome.unlisted ?? 0} />}
      {outcome?.name === 'conflict' && (
        <Conflict
          view={outcome.conflict}
          busy={busy}
          onReplace={() => take(input, true)}
          onKeep={() => keep(outcome.conflict.installed.title)}
        />
      )}
      <Trouble doing={doing} />
    </section>
  )
}

/** What is said politely; faults and a question speak for themselves. */
function Outcome({ outcome }: { outcome: ImportOutcome | { name: 'kept'; title: string } }) {
  const { t, rich } = useWords()
  switch (outcome.name) {
    case 'stored':
      return <Imported title={outcome.title} examples={outcome.examples} />
    case 'unchanged':
      return <p>{rich('importUnchanged', <Told text={outcome.title} />, <Told text={outcome.version} />)}</p>
    case 'kept':
      return <p>{rich('notReplaced', <Told text={outcome.title} />)}</p>
    case 'cancelled':
      return <p>{t('importCancelled')}</p>
    default:
      return null
  }
}
