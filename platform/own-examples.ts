import type { Fault } from '../dataset/fault.ts'
import { locateFaults } from '../dataset/json/locate.ts'
import { runExamples, type SureMentions } from '../dataset/lint/examples.ts'
import type { ConceptLibrary, Dataset } from '../dataset/model.ts'
import type { Index } from '../engine/compile.ts'
import { recognise } from '../engine/recognise.ts'
import { compileInTurns } from './compile-in-turns.ts'

/** How many examples of a dataset ran, and those that do not do what they say, with their places in the file. */
export type OwnExamples = { run: number; failing: Fault[] }

/** So long may examples run before the page gets a turn, in milliseconds. */
const SLICE_MS = 40

/**
 * Runs the examples of a dataset with an index of that dataset alone: each sentence as a page of its own.
 *
 * `text` is the file that the dataset was parsed from. `share` is told how much is done, 0 to 1; it is waited for, so that
 * it may show it.
 */
export async function runOwnExamples(
  dataset: Dataset,
  text: string,
  library: ConceptLibrary,
  share: (done: number) => unknown,
): Promise<OwnExamples> {
  const sureMentions = sureMentionsBy(await compileInTurns([dataset], library))
  const faults: Fault[] = []
  let run = 0
  let since = performance.now()
  for (const [index, allegation] of dataset.allegations.entries()) {
    const { match, noMatch, faults: own } = runExamples({ ...dataset, allegations: [allegation] }, sureMentions)
    run += match + noMatch
    for (const fault of own)
      faults.push({ ...fault, path: fault.path.replace('allegations[0]', `allegations[${index}]`) })
    if (performance.now() - since < SLICE_MS) continue
    await share((index + 1) / dataset.allegations.length)
    since = performance.now()
  }
  return { run, failing: locateFaults(text.replace(/^\uFEFF/, ''), faults) }
}

function sureMentionsBy(index: Index): SureMentions {
  return (text) =>
    new Set(
      recognise(index, { passages: [{ text }] }).mentions.flatMap((mention) =>
        mention.kind === 'allegation' && mention.sure ? mention.targets.map((target) => target.id) : [],
      ),
    )
}
