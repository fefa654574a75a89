import type { Concept, ConceptLibrary, Dataset } from '../../dataset/model.ts'
import type { ChosenDatasets } from '../datasets.ts'

/**
 * Datasets and library without so many of a hundred words of their concepts, and without phrases and short names.
 *
 * An imitation of wording that nobody thought of: rules keep their meaning, but know it by fewer words. Which words go is
 * told by their letters alone, so the same words go each time. Names of actors stay.
 */
export function withheld({ datasets, library }: ChosenDatasets, ofHundred: number): ChosenDatasets {
  if (ofHundred === 0) return { datasets, library }
  return { datasets: datasets.map((one) => poorerDataset(one, ofHundred)), library: poorerLibrary(library, ofHundred) }
}

function poorerLibrary(library: ConceptLibrary, ofHundred: number): ConceptLibrary {
  return { ...library, concepts: library.concepts.map((one) => poorer(one, ofHundred)) }
}

function poorerDataset(dataset: Dataset, ofHundred: number): Dataset {
  const concepts =
    dataset.concepts === undefined ? {} : { concepts: dataset.concepts.map((one) => poorer(one, ofHundred)) }
  const allegations = dataset.allegations.map((one) => ({ ...one, match: { ...one.match, phrases: [], short: [] } }))
  return { ...dataset, ...concepts, allegations }
}

/** Names, which begin with capitals, are no wording. */
function poorer(concept: Concept, ofHundred: number): Concept {
  const terms = concept.terms.filter((term) => {
    const text = typeof term === 'string' ? term : term.text
    return /^\p{Lu}/u.test(text) || hashOf(text.replaceAll('~', '')) % 100 >= ofHundred
  })
  return { ...concept, terms }
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  // The lowest bits of neighbouring words are alike.
  return (hash >>> 8) ^ (hash >>> 24)
}
