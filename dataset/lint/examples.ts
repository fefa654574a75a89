import type { Fault } from '../fault.ts'
import type { Dataset } from '../model.ts'

/** Fewer examples than this on either side tell too little of how an allegation is worded. */
const ENOUGH = 10

/** Allegations with fewer than ten sentences that must match, or that must not; sentences that stand twice. */
export function enoughExamples(dataset: Dataset): Fault[] {
  return dataset.allegations.flatMap(({ examples }, index) => {
    const path = `allegations[${index}].examples`
    const seen = new Set<string>()
    return (['match', 'noMatch'] as const).flatMap((side) => [
      ...(examples[side].length < ENOUGH
        ? [{ path: `${path}.${side}`, message: `There are ${examples[side].length} examples; ${ENOUGH} is the least.` }]
        : []),
      ...examples[side].flatMap((sentence, at) => {
        if (seen.has(sentence)) return [{ path: `${path}.${side}[${at}]`, message: 'This example stands twice.' }]
        seen.add(sentence)
        return []
      }),
    ])
  })
}

/** The ids of the allegations of this dataset that a text surely mentions. */
export type SureMentions = (text: string) => ReadonlySet<string>

/** How many examples there are, and those that do not do what they say. */
export type ExampleRun = { match: number; noMatch: number; faults: Fault[] }

/** Runs the examples of a dataset, each as a page of its own, through whatever recognises allegations. */
export function runExamples(dataset: Dataset, sureMentions: SureMentions): ExampleRun {
  const count = (side: 'match' | 'noMatch') =>
    dataset.allegations.reduce((sum, { examples }) => sum + examples[side].length, 0)
  return {
    match: count('match'),
    noMatch: count('noMatch'),
    faults: dataset.allegations.flatMap(({ id, examples }, index) => [
      ...examples.match.flatMap((sentence, at) =>
        sureMentions(sentence).has(id)
          ? []
          : [
              {
                path: `allegations[${index}].examples.match[${at}]`,
                message: `Not recognised as “${id}”: ${sentence}`,
              },
            ],
      ),
      ...examples.noMatch.flatMap((sentence, at) =>
        sureMentions(sentence).has(id)
          ? [{ path: `allegations[${index}].examples.noMatch[${at}]`, message: `Recognised as “${id}”: ${sentence}` }]
          : [],
      ),
    ]),
  }
}
