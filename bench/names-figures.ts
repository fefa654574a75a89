import { Deserializer, Serializer } from 'node:v8'
import AhoCorasick from 'modern-ahocorasick'
import type { ConceptLibrary } from '../dataset/model.ts'
import { compile, type Index } from '../engine/compile.ts'
import { floorsOf } from './floors.ts'
import { heldBy } from './heap.ts'
import { nameDataset } from './name-dataset.ts'
import { namesOf } from './names.ts'
import { createOracle } from './oracle.ts'
import { countOf, foundIn } from './ours.ts'
import { proseOf } from './prose.ts'
import { race } from './race.ts'

const PROSE = 1_000_000
const NO_CONCEPTS: ConceptLibrary = {
  format: 1,
  id: 'none',
  version: '1.0.0',
  language: 'en',
  concepts: [],
  nulls: [],
}
const TURNS = 9
/** A regular expression that needs longer than this for the prose gives up, and is not tried with more names. */
const PATIENCE_MS = 4000

/** What was measured with one number of names; times in ms, sizes in bytes. A rival that gave up has no number. */
export type NameFigures = {
  names: number
  characters: number
  hits: number
  isEqual: boolean
  build: number
  load: number
  size: number
  arrays: number
  held: number
  /** `shortest`: ours with the shortest list, in the same race. */
  scan: Record<'ours' | 'shortest' | 'aho' | 'oracle' | 'charCodeAt' | 'fold' | 'tokenise' | 'regexp', number>
  ahoBuild: number
  ahoHeld: number
}

/** Measures lists of names of these lengths against the same prose, the shortest first. */
export function nameFigures(counts: readonly number[], tell: (line: string) => void): NameFigures[] {
  const all = namesOf(Math.max(...counts), 7)
  const paragraphs = proseOf({ characters: PROSE, seed: 11, names: all.slice(0, Math.min(...counts)) })
  const shortest = compile([nameDataset(all.slice(0, Math.min(...counts)))], NO_CONCEPTS)
  let isRegexpFeasible = true
  return counts.map((count) => {
    tell(`${count} names …`)
    const figures = measured(all.slice(0, count), paragraphs, shortest, isRegexpFeasible)
    isRegexpFeasible = !Number.isNaN(figures.scan.regexp)
    return figures
  })
}

function measured(
  names: readonly string[],
  paragraphs: readonly string[],
  shortest: Index,
  withRegexp: boolean,
): NameFigures {
  const dataset = nameDataset(names)
  const make = () => compile([dataset], NO_CONCEPTS)
  const index = make()
  const build = race({ make }, 3).make
  const stored = storedForm(index)
  const { bytes: held } = heldBy(() => loaded(stored))
  const load = race({ load: () => loaded(stored) }, 9).load
  const lowered = paragraphs.map((text) => text.toLowerCase())
  const lowerNames = names.map((name) => name.toLowerCase())
  const started = performance.now()
  const { value: aho, bytes: ahoHeld } = heldBy(() => new AhoCorasick(lowerNames))
  const ahoBuild = performance.now() - started
  const oracle = createOracle(names)
  const runners = {
    ours: () => countOf(index, paragraphs),
    shortest: () => countOf(shortest, paragraphs),
    ...floorsOf(paragraphs),
    aho: () => {
      for (const text of lowered) aho.search(text)
    },
    oracle: () => {
      for (const text of paragraphs) oracle(text)
    },
  }
  const scan = { ...race(runners, TURNS), regexp: withRegexp ? regexpTime(lowerNames, lowered) : Number.NaN }
  const characters = paragraphs.reduce((sum, text) => sum + text.length, 0)
  const isEqual = paragraphs.every((text) => listed(foundIn(index, text)) === listed(oracle(text)))
  const arrays = arrayBytes(index)
  const hits = countOf(index, paragraphs)
  const counted = { names: names.length, characters, hits, isEqual }
  return { ...counted, build, load, size: stored.length, arrays, held, scan, ahoBuild, ahoHeld }
}

/** As a browser stores it, by the same code: Node's own way would not copy what it loads. */
function storedForm(index: Index): Buffer {
  const serializer = new Serializer()
  serializer.writeHeader()
  serializer.writeValue(index)
  return serializer.releaseBuffer()
}

function loaded(stored: Buffer): Index {
  const deserializer = new Deserializer(stored)
  deserializer.readHeader()
  return deserializer.readValue()
}

function regexpTime(names: readonly string[], lowered: readonly string[]): number {
  try {
    const longestFirst = [...names].sort((a, b) => b.length - a.length)
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
    const start = performance.now()
    for (const text of lowered) {
      text.match(pattern)
      if (performance.now() - start > PATIENCE_MS) return Number.NaN
    }
    return performance.now() - start
  } catch {
    return Number.NaN
  }
}

function arrayBytes({ automaton, owners }: Index): number {
  const arrays = [...Object.values(automaton), owners.kind, owners.ref]
  return arrays.reduce((sum, array) => sum + array.byteLength, 0)
}

function listed(found: ReturnType<typeof foundIn>): string {
  return found
    .map(({ from, to, name }) => `${from} ${to} ${name}`)
    .sort()
    .join()
}
