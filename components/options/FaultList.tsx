import { useState } from 'preact/hooks'
import type { Fault } from '../../dataset/fault.ts'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'

const SHOWN_AT_FIRST = 20

/** Places in a dataset's file and what is to be said of each: a first part, and all on request. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  const { t, count, number } = useWords()
  const [whole, setWhole] = useState(false)
  const shown = whole ? faults : faults.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <ol>
        {shown.map((fault, index) => (
          <li key={`${index} ${fault.path}`}>
            <code dir="ltr">
              <Told text={fault.path === '' ? t('wholeFile') : fault.path} />
            </code>
            {fault.line !== undefined && (
              <span class="quiet"> {t('lineColumn', number(fault.line), number(fault.column ?? 1))}</span>
            )}
            <br />
            <Told text={fault.message} />
          </li>
        ))}
      </ol>
      {shown.length < faults.length && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {count('showAll', faults.length)}
        </button>
      )}
    </>
  )
}
