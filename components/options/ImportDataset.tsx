import { useRef, useState } from 'preact/hooks'
import type { Fault } from '../../dataset/fault.ts'
import { Told } from '../Told.tsx'
import { Trouble } from '../Trouble.tsx'
import { useDoing } from '../use-doing.ts'
import { type Key, useWords } from '../words.ts'
import { Conflict, type ConflictView } from './Conflict.tsx'
import { Faults } from './Faults.tsx'
import { type ExampleOutcome, Imported } from './Imported.tsx'
import { PasteDataset } from './PasteDataset.tsx'

/**
 * How an import ended: stored; or the very same is installed; or refused as a whole (`unlisted` counts faults beyond
 * those listed); or another dataset has its id, and the reader is to decide; or it could not be stored.
 */
export type ImportOutcome =
  | { name: 'stored'; title: string; examples: ExampleOutcome }
  | { name: 'unchanged'; title: string; version: string }
  | { name: 'refused'; faults: readonly Fault[]; unlisted?: number }
  | { name: 'conflict'; conflict: ConflictView }
  /** The dataset is sound, but the browser does not store it. */
  | { name: 'failed'; why: 'full' | 'store' }

/** What an import is doing. */
export type ImportStep = 'reading' | 'checking' | 'examples' | 'storing'

/**
 * Reads a dataset from a file or from pasted text. With `replace`, one of its id that is installed gives way. `told`
 * hears of each step, and of the share of it that is done, 0 to 1.
 */
export type OnImport = (
  input: File | string,
  replace: boolean,
  told: (step: ImportStep, share?: number) => void,
) => Promise<ImportOutcome>

const STEPS: Readonly<Record<ImportStep, Key>> = {
  reading: 'importReading',
  checking: 'importChecking',
  examples: 'importExamples',
  storing: 'importStoring',
}

/** The three ways to bring in a dataset: choose a file, drop it here, paste it. Faults are listed; then nothing is kept. */
export function ImportDataset({ onImport }: { onImport: OnImport }) {
  const { t } = useWords()
  const [doing, run] = useDoing()
  const [progress, setProgress] = useState<{ step: ImportStep; share?: number }>({ step: 'reading' })
  const [input, setInput] = useState<File | string>('')
  const [outcome, setOutcome] = useState<ImportOutcome | { name: 'kept'; title: string }>()
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const chooser = useRef<HTMLButtonElement>(null)
  const busy = doing.name === 'busy'

  function take(given: File | string, replace = false) {
    run(async () => {
      setInput(given)
      if (!replace) setOutcome(undefined)
      setProgress({ step: 'reading' })
      const told = (step: ImportStep, share?: number) => setProgress(share === undefined ? { step } : { step, share })
      setOutcome(await onImport(given, replace, told))
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
      <div role="status">
        {busy && <Progress {...progress} />}
        {!busy && outcome && <Outcome outcome={outcome} />}
      </div>
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

function Progress({ step, share }: { step: ImportStep; share?: number }) {
  const { t } = useWords()
  const words = t(STEPS[step])
  return (
    <>
      <p class="quiet">{words}</p>
      <progress aria-label={words} {...(share === undefined ? {} : { value: share, max: 1 })} />
    </>
  )
}

/** What is said politely; faults and a question speak for themselves. */
function Outcome({ outcome }: { outcome: ImportOutcome | { name: 'kept'; title: string } }) {
  const { rich } = useWords()
  switch (outcome.name) {
    case 'stored':
      return <Imported title={outcome.title} examples={outcome.examples} />
    case 'unchanged':
      return <p>{rich('importUnchanged', <Told text={outcome.title} />, <Told text={outcome.version} />)}</p>
    case 'kept':
      return <p>{rich('notReplaced', <Told text={outcome.title} />)}</p>
    default:
      return null
  }
}
