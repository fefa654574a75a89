import type { Fault } from './fault.ts'
import { locateFaults } from './json/locate.ts'
import { allSides } from './lint/all-sides.ts'
import { canonicalBytes } from './lint/canonical-bytes.ts'
import { enoughExamples } from './lint/examples.ts'
import { lateDates } from './lint/late-dates.ts'
import { officials } from './lint/officials.ts'
import { orphans } from './lint/orphans.ts'
import { sameNames } from './lint/same-names.ts'
import { sameStatements } from './lint/same-statements.ts'
import { sourcesInOrder } from './lint/sources-in-order.ts'
import { tooEarly } from './lint/too-early.ts'
import { verdictWords } from './lint/verdict-words.ts'
import { weakAliases } from './lint/weak-aliases.ts'
import type { Dataset } from './model.ts'

const RULES: readonly ((dataset: Dataset) => Fault[])[] = [
  allSides,
  enoughExamples,
  lateDates,
  officials,
  orphans,
  sameNames,
  sameStatements,
  sourcesInOrder,
  tooEarly,
  verdictWords,
  weakAliases,
]

/**
 * What an editor would send back in a dataset that can be stored: every fault, in the order of the file.
 *
 * `text` is the file that the dataset was parsed from. What `parseDataset` checks (ids, dates of the calendar, length
 * of quotes, missing fields) is not checked again; examples are run by `runExamples`, which needs an engine.
 */
export function lintDataset(dataset: Dataset, text: string): Fault[] {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  const told = RULES.flatMap((rule) => rule(dataset))
  return [...canonicalBytes(dataset, text), ...locateFaults(plain, told)]
}
