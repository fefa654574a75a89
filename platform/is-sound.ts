import { INDEX_FORMAT } from '../engine/compile.ts'
import { looksWhole } from './looks-whole.ts'
import { type Compiled, type Stored, stampOf } from './store.ts'

/** Whether an index is whole at a glance and of the present format. */
export function isSoundIndex(compiled: Compiled | undefined): compiled is Compiled {
  if (compiled === undefined || stampOf(compiled) === 0 || compiled.format !== INDEX_FORMAT) return false
  return typeof compiled.index === 'object' && compiled.index !== null && Array.isArray(compiled.of)
}

/**
 * Whether what is stored can be worked with: an index of the present format and of the datasets that are on, and no junk
 * among the records. What can be told at a glance, for this runs whenever the background wakes.
 */
export function isSound(stored: Stored): stored is Stored & { compiled: Compiled } {
  const { compiled, datasets } = stored
  if (!isSoundIndex(compiled) || !datasets.every(looksWhole)) return false
  const on = datasets.filter((record) => record.on)
  return (
    on.length === compiled.of.length &&
    on.every(({ id, dataset }) => compiled.of.some((one) => one.id === id && one.version === dataset.version))
  )
}
