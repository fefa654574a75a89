import type { Actor, Alias, Allegation, Concept, ConceptLibrary, Dataset, Source, Statement } from './model.ts'
import { Outlet, Outlets } from './outlets.ts'
import * as schema from './schema.ts'

const WIDTH = 110

/**
 * The one way in which a dataset is written, so that a change of content is the only change in a file.
 *
 * Sources, actors, concepts and allegations stand by id; aliases strong before weak, each by text; `memberOf` by id;
 * statements by date, then id. All other lists stay as written: their order is the editor's (the first source is the
 * one that is shown). Fields stand in the order of the schema. Two spaces, LF, a newline at the end; a list of
 * plain values, and a record without an id that holds at most such lists, stand on one line where 110 columns suffice.
 */
export function canonicalText(dataset: Dataset): string {
  return `${written(datasetInOrder(dataset))}\n`
}

/** The same for the concept library. */
export function canonicalLibraryText(library: ConceptLibrary): string {
  const concepts = byId(library.concepts).map(conceptInOrder)
  return `${written(inOrder(schema.ConceptLibrary, { ...library, concepts }))}\n`
}

/** The list of news outlets in canonical form: by country, then by name. */
export function canonicalOutletsText(list: Outlets): string {
  const outlets = [...list.outlets]
    .sort((a, b) => compare(a.country, b.country) || compare(a.name, b.name))
    .map((outlet): Outlet => inOrder(Outlet, outlet))
  return `${written(inOrder(Outlets, { ...list, outlets }))}\n`
}

function datasetInOrder(dataset: Dataset): Dataset {
  return inOrder(schema.Dataset, {
    ...dataset,
    sources: byId(dataset.sources).map((source): Source => inOrder(schema.Source, source)),
    actors: byId(dataset.actors).map(actorInOrder),
    ...(dataset.concepts && { concepts: byId(dataset.concepts).map(conceptInOrder) }),
    ...(dataset.nulls && { nulls: dataset.nulls.map(termInOrder) }),
    allegations: byId(dataset.allegations).map(allegationInOrder),
  })
}

function actorInOrder(actor: Actor): Actor {
  return inOrder(schema.Actor, {
    ...actor,
    aliases: [...actor.aliases].sort(byStrength).map((alias): Alias => inOrder(schema.Alias, alias)),
    ...(actor.memberOf && { memberOf: [...actor.memberOf].sort(compare) }),
  })
}

function conceptInOrder(concept: Concept): Concept {
  return inOrder(schema.Concept, {
    ...concept,
    terms: concept.terms.map(termInOrder),
    ...(concept.joins && { joins: concept.joins.map((join) => inOrder(schema.Join, join)) }),
  })
}

function allegationInOrder(allegation: Allegation): Allegation {
  const { match, absent } = allegation
  return inOrder(schema.Allegation, {
    ...allegation,
    firstReported: inOrder(schema.Allegation.entries.firstReported, allegation.firstReported),
    ...(absent && { absent: absent.map((one) => inOrder(schema.Allegation.entries.absent.wrapped.item, one)) }),
    match: inOrder(schema.Match, {
      ...match,
      ...(match.phrases && { phrases: match.phrases.map(termInOrder) }),
      ...(match.short && { short: match.short.map(termInOrder) }),
      ...(match.rules && { rules: match.rules.map(ruleInOrder) }),
    }),
    examples: inOrder(schema.Allegation.entries.examples, allegation.examples),
    statements: [...allegation.statements].sort(byDate).map((one): Statement => inOrder(schema.Statement, one)),
  })
}

function ruleInOrder(rule: NonNullable<Allegation['match']['rules']>[number]): typeof rule {
  return inOrder(schema.Rule, {
    ...rule,
    slots: rule.slots.map((slot) => inOrder(schema.Slot, slot)),
    ...(rule.boost && { boost: rule.boost.map((one) => inOrder(schema.Rule.entries.boost.wrapped.item, one)) }),
    ...(rule.agent && { agent: inOrder(schema.Rule.entries.agent.wrapped, rule.agent) }),
  })
}

function termInOrder(term: Concept['terms'][number]): typeof term {
  return typeof term === 'string' ? term : inOrder(schema.Term.options[1], term)
}

function inOrder<T extends object>(shape: { entries: object }, value: T): T {
  const fields = Object.keys(shape.entries).filter((key) => Object.hasOwn(value, key))
  return Object.fromEntries(fields.map((key) => [key, value[key as keyof T]])) as T
}

function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => compare(a.id, b.id))
}

function byStrength(a: Alias, b: Alias): number {
  return Number(a.weak === true) - Number(b.weak === true) || compare(a.text, b.text)
}

function byDate(a: Statement, b: Statement): number {
  return compare(a.date, b.date) || compare(a.id, b.id)
}

/** By UTF-16 units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function written(value: unknown, indent = '', before = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const line = onOneLine(value)
  if (line !== undefined && indent.length + before + line.length < WIDTH) return line
  const deeper = `${indent}  `
  if (Array.isArray(value)) return `[\n${value.map((item) => deeper + written(item, deeper)).join(',\n')}\n${indent}]`
  const fields = Object.entries(value).map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `
    return deeper + name + written(item, deeper, name.length)
  })
  return `{\n${fields.join(',\n')}\n${indent}}`
}

function onOneLine(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) {
    if (value.some((item) => typeof item === 'object')) return undefined
    return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
  }
  const fields = Object.entries(value)
  if (fields.length === 0) return '{}'
  const isNested = (item: unknown) => typeof item === 'object' && !(Array.isArray(item) && onOneLine(item))
  if ('id' in value || fields.some(([, item]) => isNested(item))) return undefined
  return `{ ${fields.map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`).join(', ')} }`
}
