import type { Fault } from './fault.ts'
import type { Allegation, Concept, ConceptLibrary, Dataset, Rule } from './model.ts'

/** What a reference in a rule or concept may name. `library` is undefined where none is at hand to check against. */
type Names = {
  concepts: ReadonlySet<string>
  library: ReadonlySet<string> | undefined
  actors: ReadonlySet<string>
  allegations: ReadonlySet<string>
}

/**
 * Faults of ids: one that stands twice, one that names nothing, concepts that include themselves.
 *
 * `@id` is checked only where the library is given.
 */
export function referenceFaults(dataset: Dataset, library?: ConceptLibrary): Fault[] {
  const actors = idsOf(dataset.actors)
  const sources = idsOf(dataset.sources)
  const concepts = dataset.concepts ?? []
  const names: Names = {
    actors,
    concepts: idsOf(concepts),
    library: library && idsOf(library.concepts),
    allegations: idsOf(dataset.allegations),
  }
  return [
    ...twice(dataset.sources, 'sources', 'source'),
    ...twice(dataset.actors, 'actors', 'actor'),
    ...twice(concepts, 'concepts', 'concept'),
    ...twice(dataset.allegations, 'allegations', 'allegation'),
    ...twiceOverAll(dataset.allegations),
    ...dataset.actors.flatMap((actor, index) =>
      (actor.memberOf ?? []).flatMap((id, at) => unresolved(id, actors, `actors[${index}].memberOf[${at}]`, 'actor')),
    ),
    ...conceptFaults(concepts, names),
    ...dataset.allegations.flatMap((allegation, index) => [
      ...speakerFaults(allegation, `allegations[${index}]`, actors, sources),
      ...(allegation.match.rules ?? []).flatMap((rule, at) =>
        ruleFaults(rule, `allegations[${index}].match.rules[${at}]`, names),
      ),
    ]),
  ]
}

/** The same for the library: its concepts may include each other, as `@id`, and no actor. */
export function libraryReferenceFaults(library: ConceptLibrary): Fault[] {
  const ids = idsOf(library.concepts)
  return [
    ...twice(library.concepts, 'concepts', 'concept'),
    ...conceptFaults(library.concepts, { concepts: ids, library: ids, actors: new Set(), allegations: new Set() }),
  ]
}

function speakerFaults(
  allegation: Allegation,
  path: string,
  actors: ReadonlySet<string>,
  sources: ReadonlySet<string>,
): Fault[] {
  const { by, source } = allegation.firstReported
  return [
    ...unresolved(by, actors, `${path}.firstReported.by`, 'actor'),
    ...(source === undefined ? [] : unresolved(source, sources, `${path}.firstReported.source`, 'source')),
    ...allegation.about.flatMap((id, at) => unresolved(id, actors, `${path}.about[${at}]`, 'actor')),
    ...(allegation.absent ?? []).flatMap(({ actor }, at) =>
      actor === undefined ? [] : unresolved(actor, actors, `${path}.absent[${at}].actor`, 'actor'),
    ),
    ...allegation.statements.flatMap((statement, at) => [
      ...unresolved(statement.speaker, actors, `${path}.statements[${at}].speaker`, 'actor'),
      ...(statement.behalf === undefined
        ? []
        : unresolved(statement.behalf, actors, `${path}.statements[${at}].behalf`, 'actor')),
      ...statement.sources.flatMap((id, n) =>
        unresolved(id, sources, `${path}.statements[${at}].sources[${n}]`, 'source'),
      ),
    ]),
  ]
}

function conceptFaults(concepts: readonly Concept[], names: Names): Fault[] {
  const circular = inCircles(concepts)
  return concepts.flatMap((concept, index) => {
    const path = `concepts[${index}]`
    const empty = [concept.terms, concept.includes ?? [], concept.joins ?? []].every((list) => list.length === 0)
    return [
      ...(empty
        ? [{ path, message: `The concept “${concept.id}” has no terms, includes no concept and joins none.` }]
        : []),
      ...(concept.includes ?? []).flatMap((reference, at) => unnamed(reference, names, `${path}.includes[${at}]`)),
      ...(concept.joins ?? []).flatMap(({ parts }, at) =>
        parts.flatMap((reference, n) => unnamed(reference, names, `${path}.joins[${at}].parts[${n}]`)),
      ),
      ...(circular.has(concept.id)
        ? [
            {
              path: `${path}.includes`,
              message: `The concept “${concept.id}” includes concepts that include each other in a circle.`,
            },
          ]
        : []),
    ]
  })
}

/** What is left when concepts that include nothing are taken off, again and again. */
function inCircles(concepts: readonly Concept[]): ReadonlySet<string> {
  const ids = idsOf(concepts)
  const open = new Map<string, number>()
  const includedBy = new Map<string, string[]>()
  for (const { id, includes = [], joins = [] } of concepts) {
    const named = [...includes, ...joins.flatMap(({ parts }) => parts)]
    const inside = named.map((reference) => reference.replace(/^@/, '')).filter((one) => ids.has(one))
    open.set(id, (open.get(id) ?? 0) + inside.length)
    for (const one of inside) {
      const outer = includedBy.get(one)
      if (outer) outer.push(id)
      else includedBy.set(one, [id])
    }
  }
  const free = [...open].flatMap(([id, count]) => (count === 0 ? [id] : []))
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    open.delete(id)
    for (const outer of includedBy.get(id) ?? []) {
      const count = (open.get(outer) ?? 0) - 1
      open.set(outer, count)
      if (count === 0) free.push(outer)
    }
  }
  return new Set(open.keys())
}

function ruleFaults(rule: Rule, path: string, names: Names): Fault[] {
  const slots = new Set(rule.slots.map((slot) => slot.name))
  const slotNamed = (id: string, where: string) => unresolved(id, slots, where, 'slot of this rule')
  return [
    ...rule.slots.flatMap((slot, at) => [
      ...(rule.slots.findIndex((one) => one.name === slot.name) < at
        ? [{ path: `${path}.slots[${at}].name`, message: `The slot “${slot.name}” stands twice.` }]
        : []),
      ...slot.any.flatMap((id, n) => unnamed(id, names, `${path}.slots[${at}].any[${n}]`)),
      ...(slot.rival ?? []).flatMap((id, n) => unnamed(id, names, `${path}.slots[${at}].rival[${n}]`)),
    ]),
    ...(rule.boost ?? []).flatMap((boost, at) =>
      boost.any.flatMap((id, n) => unnamed(id, names, `${path}.boost[${at}].any[${n}]`)),
    ),
    ...(rule.page ?? []).flatMap((id, at) => unnamed(id, names, `${path}.page[${at}]`)),
    ...(rule.within ?? []).flatMap((id, at) =>
      unresolved(id, names.allegations, `${path}.within[${at}]`, 'allegation of this dataset'),
    ),
    ...(rule.not ?? []).flatMap((id, at) => unnamed(id, names, `${path}.not[${at}]`)),
    ...(rule.strong ?? []).flatMap((set, at) => set.flatMap((id, n) => slotNamed(id, `${path}.strong[${at}][${n}]`))),
    ...(rule.agent
      ? [...slotNamed(rule.agent.of, `${path}.agent.of`), ...slotNamed(rule.agent.is, `${path}.agent.is`)]
      : []),
  ]
}

function unnamed(reference: string, names: Names, path: string): Fault[] {
  if (reference.startsWith('actor:')) return unresolved(reference.slice(6), names.actors, path, 'actor')
  if (!reference.startsWith('@')) return unresolved(reference, names.concepts, path, 'concept of this dataset')
  if (names.library === undefined) return []
  return unresolved(reference.slice(1), names.library, path, 'concept of the library')
}

function unresolved(id: string, known: ReadonlySet<string>, path: string, what: string): Fault[] {
  return known.has(id) ? [] : [{ path, message: `“${id}” names no ${what}.` }]
}

function twice(records: readonly { id: string }[], path: string, what: string): Fault[] {
  const seen = new Set<string>()
  return records.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ path: `${path}[${index}].id`, message: `The ${what} “${id}” stands twice.` }]
    seen.add(id)
    return []
  })
}

function twiceOverAll(allegations: readonly Allegation[]): Fault[] {
  const seen = new Set<string>()
  return allegations.flatMap((allegation, index) =>
    allegation.statements.flatMap(({ id }, at) => {
      const path = `allegations[${index}].statements[${at}].id`
      if (seen.has(id)) return [{ path, message: `The statement “${id}” stands twice in the dataset.` }]
      seen.add(id)
      return []
    }),
  )
}

function idsOf(records: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(records.map((record) => record.id))
}
