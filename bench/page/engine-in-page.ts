import type { ConceptLibrary, Dataset } from '../../dataset/model.ts'
import { compile } from '../../engine/compile.ts'
import { recognise } from '../../engine/recognise.ts'

/** How long the engine takes in this browser to recognise a page, in milliseconds: each of so many turns, the warm ones. */
export function engineTimes(task: {
  datasets: Dataset[]
  library: ConceptLibrary
  texts: string[]
  turns: number
}): number[] {
  const index = compile(task.datasets, task.library)
  const page = { passages: task.texts.map((text) => ({ text })) }
  const times: number[] = []
  for (let turn = 0; turn < 2 * task.turns; turn++) {
    const from = performance.now()
    recognise(index, page)
    if (turn >= task.turns) times.push(performance.now() - from)
  }
  return times
}
