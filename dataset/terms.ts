import type { Fault } from './fault.ts'
import type { Alias, Concept, ConceptLibrary, Dataset, Term } from './model.ts'
import { termFault, unfitSigns } from './term-fault.ts'

/** Faults of everything that a dataset looks for in a text: aliases, words of concepts, phrases, nulls. */
export function termFaults(dataset: Dataset): Fault[] {
  return [
    ...dataset.actors.flatMap((actor, index) => listFaults(actor.aliases, `actors[${index}].aliases`)),
    ...conceptTermFaults(dataset.concepts ?? []),
    ...listFaults(dataset.nulls ?? [], 'nulls'),
    ...dataset.allegations.flatMap(({ match }, index) => [
      ...listFaults(match.phrases ?? [], `allegations[${index}].match.phrases`),
      ...listFaults(match.short ?? [], `allegations[${index}].match.short`),
    ]),
  ]
}

/** The same for the concept library, where small words may be cues. */
export function libraryTermFaults(library: ConceptLibrary): Fault[] {
  return [...conceptTermFaults(library.concepts, unfitSigns), ...listFaults(library.nulls, 'nulls', unfitSigns)]
}

function conceptTermFaults(concepts: readonly Concept[], judge = termFault): Fault[] {
  return concepts.flatMap((concept, index) => listFaults(concept.terms, `concepts[${index}].terms`, judge))
}

function listFaults(terms: readonly (Term | Alias)[], path: string, judge = termFault): Fault[] {
  return terms.flatMap((term, at) => {
    const message = typeof term === 'string' ? judge(term) : judge(term.text, term.case)
    return message === undefined ? [] : [{ path: `${path}[${at}]`, message }]
  })
}
