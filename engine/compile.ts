import type { Alias, Allegation, Concept, ConceptLibrary, Dataset, Stance, Target, Term } from '../dataset/model.ts'
import { type ActorTable, actorTableOf, bodiesOf } from './actor-table.ts'
import type { Automaton } from './automaton.ts'
import { buildingAutomaton } from './build-automaton.ts'
import { type CompiledJoin, compileJoin, filedJoins, type Joins } from './joins.ts'
import { actorOwner, addRole, OwnerKind, type Owners, Role } from './owners.ts'
import { addPattern, createPatternList } from './pattern-list.ts'
import { type CompiledRule, compileRule, type Names } from './rule.ts'
import { finished } from './steps.ts'
import { formsOf } from './term.ts'

/** Changes whenever an index compiled by other code cannot be read by this. */
export const INDEX_FORMAT = 5

/** A statement as the engine needs it to tell whether a page reports it. */
export type IndexedStatement = { id: string; speaker: number; bodies: number[]; stance: Stance; date: string }

export type IndexedAllegation = { target: Target; language: string; statements: IndexedStatement[]; about: number[] }

/** Owners of the concepts that the engine itself asks for, by their id in the library, where the library has them. */
export type Cues = Partial<Record<CueName, number>>
export const CUE_NAMES = [
  'denying',
  'calling-untrue',
  'doubting',
  'alleging',
  'confirming',
  'saying',
  'response-noun',
] as const
export type CueName = (typeof CUE_NAMES)[number]

/** The compiled form of all datasets that are on. Typed arrays and plain values: it can be stored and cloned. */
export type Index = {
  format: number
  automaton: Automaton
  owners: Owners
  actors: ActorTable
  allegations: IndexedAllegation[]
  joins: Joins
  rules: CompiledRule[]
  /** For an owner: the rules in which it may fill a slot that they are looked up by. */
  rulesByOwner: Map<number, number[]>
  /** What the reason calls a concept, by the concept's number. */
  labels: string[]
  cues: Cues
  /** For an owner that is a cue: which. */
  cueOf: Map<number, CueName>
}

/** `compiling`, from beginning to end. */
export function compile(datasets: readonly Dataset[], library: ConceptLibrary): Index {
  return finished(compiling(datasets, library))
}

/**
 * Compiles datasets and the concept library into one index, in steps of a few milliseconds: whoever shares a thread with
 * a page takes the next step when the page has had its turn. Gives the share that is done, 0 to 1.
 *
 * The datasets must have passed validation. Concepts that a rule names and nobody defines match nothing. No datasets
 * give an index that finds nothing.
 */
export function* compiling(datasets: readonly Dataset[], library: ConceptLibrary): Generator<number, Index> {
  const patterns = createPatternList()
  const kind: number[] = []
  const ref: number[] = []
  const numbersOf = new Map(datasets.map((dataset) => [dataset, new Map<string, number>()]))
  const actors = yield* actorTableOf(datasets, numbersOf)
  const count = actors.kind.length
  const hasWeak = new Uint8Array(count)
  const allegations: IndexedAllegation[] = []
  const rules: CompiledRule[] = []
  const labels: string[] = []
  const joins: CompiledJoin[] = []

  const shared = new Map<string, number[]>()
  const included = new Map<number, string[]>()
  for (const concept of library.concepts) shared.set(`@${concept.id}`, [addConcept(concept, '@')])
  for (const concept of library.concepts) addJoins(concept, inLibrary, '@')
  addTerms(library.nulls, addOwner(OwnerKind.Null, 0))
  for (const [at, dataset] of datasets.entries()) {
    yield* addDataset(dataset, actors.from[at] as number, numbersOf.get(dataset) ?? new Map())
  }
  const cues = CUE_NAMES.flatMap((name) => (shared.get(`@${name}`) ?? []).map((owner) => [name, owner] as const))
  const index = {
    format: INDEX_FORMAT,
    automaton: yield* buildingAutomaton(patterns),
    owners: {
      actors: count,
      kind: Uint8Array.from(kind),
      ref: Uint32Array.from(ref),
      role: Uint8Array.from(kind, (one) => (one === OwnerKind.Phrase || one === OwnerKind.Short ? Role.Phrase : 0)),
      actorRoles: new Map(),
    },
    actors,
    allegations,
    joins: filedJoins(joins),
    rules,
    rulesByOwner: byOwner(rules),
    labels,
    cues: Object.fromEntries(cues),
    cueOf: new Map(cues.map(([name, owner]) => [owner, name])),
  }
  addRoles(index)
  return index

  function* addDataset(
    dataset: Dataset,
    first: number,
    actorNumbers: ReadonlyMap<string, number>,
  ): Generator<number, void> {
    const concepts = new Map(shared)
    for (const [index, { aliases }] of dataset.actors.entries()) {
      const number = first + index
      for (const alias of aliases) {
        if (alias.weak === true) hasWeak[number] = 1
        addTerm(alias, actorOwner(number, alias.weak === true ? OwnerKind.WeakActor : OwnerKind.Actor))
      }
      if (index % ACTORS_A_STEP === 0) yield TABLE_SHARE + (TERMS_SHARE * number) / count
    }
    for (const concept of dataset.concepts ?? []) concepts.set(concept.id, [addConcept(concept, '')])
    const names = (name: string) =>
      name.startsWith(ACTOR) ? ownersOf(actorNumbers.get(name.slice(ACTOR.length))) : concepts.get(name)
    for (const concept of dataset.concepts ?? []) addJoins(concept, names, '')
    addTerms(dataset.nulls ?? [], addOwner(OwnerKind.Null, 0))
    const numbers = new Map(dataset.allegations.map(({ id }, index) => [id, allegations.length + index]))
    const known: Names = {
      concept: (reference) => closure(reference, names),
      allegation: (id) => [numbers.get(id) ?? []].flat(),
    }
    for (const [index, allegation] of dataset.allegations.entries()) {
      addAllegation(dataset, allegation, actorNumbers, known)
      if (index % ALLEGATIONS_A_STEP === 0) yield TABLE_SHARE + TERMS_SHARE
    }
  }

  function inLibrary(name: string): number[] | undefined {
    return shared.get(name)
  }

  /** Most actors have no weak name: a rule need not look for any. */
  function ownersOf(actor: number | undefined): number[] {
    if (actor === undefined) return []
    const strong = actorOwner(actor, OwnerKind.Actor)
    return hasWeak[actor] === 1 ? [strong, actorOwner(actor, OwnerKind.WeakActor)] : [strong]
  }

  function addAllegation(
    dataset: Dataset,
    allegation: Allegation,
    actorNumbers: ReadonlyMap<string, number>,
    known: Names,
  ): void {
    const number = allegations.length
    const bodiesOfId = (id: string | undefined) =>
      id === undefined ? [] : bodiesOf(actors, actorNumbers.get(id) ?? -1)
    allegations.push({
      target: { dataset: dataset.id, kind: 'allegation', id: allegation.id },
      language: dataset.language,
      about: allegation.about.flatMap((id) => actorNumbers.get(id) ?? []),
      statements: allegation.statements.map(({ id, speaker, behalf, official, stance, date }) => ({
        id,
        speaker: actorNumbers.get(speaker) ?? -1,
        // Who belongs to a body speaks for it only when entitled to: unnamed commanders do not.
        bodies: [...new Set([...bodiesOfId(behalf), ...(official === true ? bodiesOfId(speaker) : [])])],
        stance,
        date,
      })),
    })
    addTerms(allegation.match.phrases ?? [], addOwner(OwnerKind.Phrase, number))
    addTerms(allegation.match.short ?? [], addOwner(OwnerKind.Short, number))
    for (const rule of allegation.match.rules ?? []) rules.push(compileRule(rule, number, known))
  }

  /** Within the library, concepts name each other with or without its sign. */
  function addConcept(concept: Concept, sign: '@' | ''): number {
    labels.push(concept.label)
    const owner = addOwner(OwnerKind.Concept, labels.length - 1)
    addTerms(concept.terms, owner)
    included.set(
      owner,
      (concept.includes ?? []).map((name) => signed(name, sign)),
    )
    return owner
  }

  function addJoins(concept: Concept, names: Lookup, sign: '@' | ''): void {
    const [owner] = names(sign + concept.id) ?? []
    if (owner === undefined) return
    const of = { owner, kind: OwnerKind.Concept, ref: ref[owner - 2 * count] ?? 0 }
    for (const join of concept.joins ?? []) {
      joins.push(compileJoin(join, of, (name) => closure(signed(name, sign), names)))
    }
  }

  function addOwner(ownerKind: number, number: number): number {
    kind.push(ownerKind)
    ref.push(number)
    return 2 * count + kind.length - 1
  }

  function addTerms(terms: readonly (Term | Alias)[], owner: number): void {
    for (const term of terms) addTerm(term, owner)
  }

  function addTerm(term: Term | Alias, owner: number): void {
    for (const form of formsOf(term)) addPattern(patterns, form, owner)
  }

  /** The owners of a concept and of all that it includes, whatever way round they include each other. */
  function closure(reference: string, names: Lookup): number[] {
    const found = new Set<number>()
    const open = [reference]
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      for (const owner of names(name) ?? []) {
        if (found.has(owner)) continue
        found.add(owner)
        open.push(...(included.get(owner) ?? []))
      }
    }
    return [...found]
  }
}

/** The owners of what a name stands for, without what that includes. */
type Lookup = (name: string) => number[] | undefined

const ACTOR = 'actor:'
const ACTORS_A_STEP = 1024
const ALLEGATIONS_A_STEP = 64
/** How much of the whole these take, by and large. */
const TABLE_SHARE = 0.1
const TERMS_SHARE = 0.5

function signed(name: string, sign: '@' | ''): string {
  return name.startsWith('@') || name.startsWith(ACTOR) ? name : sign + name
}

function byOwner(rules: readonly CompiledRule[]): Map<number, number[]> {
  const lists = new Map<number, Set<number>>()
  rules.forEach((rule, index) => {
    for (const pivot of rule.pivots) {
      for (const owner of rule.slots[pivot]?.owners ?? []) lists.set(owner, (lists.get(owner) ?? new Set()).add(index))
    }
  })
  return new Map([...lists].map(([owner, numbers]) => [owner, [...numbers]]))
}

/** Tells each owner what its words are for. */
function addRoles({ owners, joins, rules, rulesByOwner, cueOf }: Index): void {
  for (const { parts } of joins.list) {
    for (const part of parts) addRole(owners, part, Role.Asked)
    addRole(owners, parts[0] ?? [], Role.BeginsJoin)
  }
  for (const { slots, boosts, not, page } of rules) {
    for (const slot of slots) addRole(owners, [...slot.owners, ...slot.rivals], Role.Asked)
    for (const boost of boosts) addRole(owners, boost.owners, Role.Asked)
    addRole(owners, not, Role.Asked)
    addRole(owners, page, Role.OnPage)
  }
  addRole(owners, joins.byLast.keys(), Role.EndsJoin)
  addRole(owners, rulesByOwner.keys(), Role.FindsRule)
  addRole(owners, cueOf.keys(), Role.Cue)
}
