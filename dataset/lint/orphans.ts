import type { Fault } from '../fault.ts'
import type { Allegation, Dataset } from '../model.ts'

/**
 * Actors and sources that nothing in the dataset needs.
 *
 * An actor is needed where its id stands, where a text of the dataset or an example names it, where it publishes a
 * source, and where it belongs to a body that is needed. One with a strong alias needs nobody: a page may name it, and
 * a dataset is a directory of its field too.
 */
export function orphans(dataset: Dataset): Fault[] {
  const needed = new Set([
    ...dataset.allegations.flatMap(actorsOf),
    ...(dataset.concepts ?? []).flatMap((concept) => [
      ...actorReferences(concept.includes),
      ...(concept.joins ?? []).flatMap(({ parts }) => actorReferences(parts)),
    ]),
    ...namedActors(dataset),
  ])
  const members = dataset.actors.flatMap(({ id, memberOf }) => (memberOf?.some((body) => needed.has(body)) ? [id] : []))
  const bodies = dataset.actors.flatMap(({ id, memberOf }) => (needed.has(id) ? (memberOf ?? []) : []))
  const known = dataset.actors.flatMap(({ id, aliases }) => (aliases.some(({ weak }) => weak !== true) ? [id] : []))
  const actors = new Set([...needed, ...members, ...bodies, ...known])
  const sources = new Set(
    dataset.allegations.flatMap(({ firstReported, statements }) => [
      ...(firstReported.source === undefined ? [] : [firstReported.source]),
      ...statements.flatMap((statement) => statement.sources),
    ]),
  )
  return [
    ...unused(dataset.sources, sources, 'sources', 'is the source of no statement'),
    ...unused(
      dataset.actors,
      actors,
      'actors',
      'has no name that counts by itself, and neither speaks, nor is spoken of, nor stands in a rule',
    ),
  ]
}

function namedActors({ actors, allegations, sources }: Dataset): string[] {
  const words = allegations.flatMap(({ title, summary, absent, examples, statements }) => [
    title,
    summary,
    ...(absent ?? []).map(({ note }) => note),
    ...examples.match,
    ...examples.noMatch,
    ...statements.flatMap((one) => [one.summary, one.role ?? '', one.quote ?? '']),
  ])
  const text = spaced([...words, ...sources.map(({ publisher }) => publisher)].join(' '))
  const isNamed = (name: string) => text.includes(spaced(name))
  return actors
    .filter(({ name, aliases }) => isNamed(name) || aliases.some((alias) => isNamed(alias.text)))
    .map(({ id }) => id)
}

/** Words alone, so that whole words are compared: "Iran" is not in "Iranian". */
function spaced(text: string): string {
  return ` ${(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `
}

function actorsOf({ firstReported, about, absent, match, statements }: Allegation): string[] {
  return [
    firstReported.by,
    ...about,
    ...(absent ?? []).flatMap(({ actor }) => actor ?? []),
    ...statements.flatMap(({ speaker, behalf }) => (behalf === undefined ? [speaker] : [speaker, behalf])),
    ...(match.rules ?? []).flatMap((rule) => [
      ...rule.slots.flatMap((slot) => [...actorReferences(slot.any), ...actorReferences(slot.rival)]),
      ...(rule.boost ?? []).flatMap((boost) => actorReferences(boost.any)),
      ...actorReferences(rule.not),
      ...actorReferences(rule.page),
    ]),
  ]
}

function actorReferences(references: readonly string[] = []): string[] {
  return references.flatMap((one) => (one.startsWith('actor:') ? [one.slice('actor:'.length)] : []))
}

function unused(records: readonly { id: string }[], used: ReadonlySet<string>, path: string, why: string): Fault[] {
  return records.flatMap(({ id }, index) =>
    used.has(id) ? [] : [{ path: `${path}[${index}]`, message: `“${id}” ${why}.` }],
  )
}
