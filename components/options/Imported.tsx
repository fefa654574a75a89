import type { Fault } from '../../dataset/fault.ts'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'
import { FaultList } from './FaultList.tsx'

/** How many of a dataset's own examples ran, and those that do not do what they say. */
export type ExampleOutcome = { run: number; failing: readonly Fault[] }

/** Says that a dataset was stored, and which of its own examples fail: a warning, and why it is no more than that. */
export function Imported({ title, examples }: { title: string; examples: ExampleOutcome }) {
  const { t, rich, count, number } = useWords()
  const { run, failing } = examples
  return (
    <>
      <p class="stored">
        {rich('imported', <Told text={title} />)} {run > 0 && failing.length === 0 && count('examplesHold', run)}
      </p>
      {failing.length > 0 && (
        <div class="trouble faults">
          <p>
            <b>{count('examplesFail', failing.length, number(run))}</b> {t('examplesMeaning')}
          </p>
          <FaultList faults={failing} />
        </div>
      )}
    </>
  )
}
