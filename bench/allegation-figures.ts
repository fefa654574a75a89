import type { Allegation, ConceptLibrary, Dataset } from '../dataset/model.ts'
import { compile } from '../engine/compile.ts'
import type { Mention } from '../engine/reading.ts'
import { recognise } from '../engine/recognise.ts'
import { nameDataset } from './name-dataset.ts'
import { namesOf } from './names.ts'
import { proseOf } from './prose.ts'
import { race } from './race.ts'
import { ADJECTIVES, NOUNS, VERBS } from './word-lists.ts'

const ACTORS = 100
const SENTENCES = 2000
const TURNS = 15

/** How long a sentence takes with so many allegations, in µs, and how many of them the sentences mention. */
export type AllegationFigures = { allegations: number; sentence: number; mentions: number }

/** Measures one sentence of prose after the other against datasets of so many allegations. */
export function allegationFigures(counts: readonly number[], library: ConceptLibrary): AllegationFigures[] {
  const names = namesOf(ACTORS, 7)
  const sentences = proseOf({ characters: 400_000, seed: 13, names })
    .flatMap((paragraph) => paragraph.split(/(?<=[.?] )/))
    .slice(0, SENTENCES)
    // One of twenty says what one of the first allegations says, which all lists hold.
    .map((text, at) => (at % 20 === 0 ? sayingOf(names, (at / 20) % Math.min(...counts)) : text))
    .map((text) => ({ passages: [{ text }] }))
  return counts.map((count) => {
    const index = compile([allegationDataset(names, count)], library)
    let mentions = 0
    const read = () => {
      mentions = 0
      for (const page of sentences) mentions += recognise(index, page).mentions.filter(isAllegation).length
    }
    const time = race({ read }, TURNS).read
    return { allegations: count, sentence: (time * 1000) / sentences.length, mentions }
  })
}

/** Each allegation says that somebody did something to a certain thing; what it says stands now and then in the prose. */
function allegationDataset(names: readonly string[], count: number): Dataset {
  const deeds = VERBS.map((verb, index) => ({ id: `deed${index}`, label: verb, terms: [verb] }))
  const known = THINGS.map((thing, index) => ({ id: `thing${index}`, label: thing, terms: [thing] }))
  return {
    ...nameDataset(names),
    concepts: [...deeds, ...known],
    allegations: Array.from({ length: count }, (_, index) => allegation(index, deeds.length, known.length)),
  }
}

function isAllegation({ kind }: Mention): boolean {
  return kind === 'allegation'
}

function sayingOf(names: readonly string[], index: number): string {
  return `${names[index % ACTORS]} ${VERBS[index % VERBS.length]} the ${THINGS[(index * STEP) % THINGS.length]}.`
}

const THINGS = ADJECTIVES.flatMap((adjective) => NOUNS.map((noun) => `${adjective} ${noun}`))

/** Steps that share no divisor with the lists spread the allegations over them. */
const STEP = 7919

function allegation(index: number, deeds: number, things: number): Allegation {
  const slot = (name: string, any: string) => ({ name, any: [any], needed: true as const })
  const who = `a${index % ACTORS}`
  return {
    id: `b${index}`,
    title: 'Somebody did something.',
    summary: 'Nobody did anything.',
    firstReported: { date: '2026-01-01', by: who },
    about: [who],
    match: {
      rules: [
        {
          slots: [
            slot('who', `actor:${who}`),
            slot('deed', `deed${index % deeds}`),
            slot('thing', `thing${(index * STEP) % things}`),
          ],
          reach: 30,
        },
      ],
    },
    examples: { match: [], noMatch: [] },
    statements: [],
  }
}
