import type { ConceptLibrary, Dataset } from '../dataset/model.ts'
import { compiling, type Index } from '../engine/compile.ts'

/** So long may compiling go on before whatever else waits gets its turn, in milliseconds. */
const TURN_MS = 20

/**
 * Compiles datasets in turns with whatever else there is to do, so that a page of ours answers while a hundred thousand
 * names are compiled. `told` hears the share that is done, 0 to 1, now and then, and is waited for.
 */
export async function compileInTurns(
  datasets: readonly Dataset[],
  library: ConceptLibrary,
  told: (share: number) => unknown = () => {},
): Promise<Index> {
  const steps = compiling(datasets, library)
  for (let since = performance.now(); ; ) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - since < TURN_MS) continue
    await told(step.value)
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}
