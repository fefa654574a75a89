import type { Fault } from '../../dataset/fault.ts'
import { useWords } from '../words.ts'
import { FaultList } from './FaultList.tsx'

/** Why a file was refused: every fault with its path. `unlisted` counts those nobody listed. */
export function Faults({ faults, unlisted }: { faults: readonly Fault[]; unlisted: number }) {
  const { t, count } = useWords()
  return (
    <div class="trouble faults" role="alert">
      <p>
        <b>{t('nothingStored')}</b> {count('faultsFound', faults.length + unlisted)}
      </p>
      <FaultList faults={faults} />
      {unlisted > 0 && <p class="quiet">{count('faultsUnlisted', unlisted)}</p>}
    </div>
  )
}
