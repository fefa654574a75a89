import type { Actor, Dataset } from '../dataset/model.ts'

/**
 * A dataset as the background needs it for dossiers.
 *
 * `core` is the dataset with those actors alone that its allegations and its other actors name; of the others only what a
 * dossier tells is kept, as JSON in bytes: a hundred thousand objects take longer to load than all the rest together.
 * The others lie in buckets by a hash of their ids; `starts` says where each begins in `others`, and where the last ends.
 */
export type Shelf = { id: string; version: string; core: Dataset; starts: Uint32Array; others: Uint8Array }

/** Datasets of fewer actors are kept whole. */
const MANY = 1000
const A_BUCKET = 4

/** Puts a dataset on its shelf. */
export function shelfOf(dataset: Dataset): Shelf {
  const { id, version } = dataset
  const named = dataset.actors.length < MANY ? undefined : namedIn(dataset)
  if (named === undefined) return { id, version, core: dataset, starts: new Uint32Array(1), others: new Uint8Array() }
  const core = { ...dataset, actors: dataset.actors.filter((actor) => named.has(actor.id)) }
  return { id, version, core, ...packed(dataset.actors.filter((actor) => !named.has(actor.id))) }
}

/**
 * The dataset from which the dossiers of these actors are told: the core, and those of them that are among the others.
 * What of them no dossier tells, such as aliases, may be empty. What nobody knows is passed over.
 */
export function datasetWith(shelf: Shelf, actors: Iterable<string>): Dataset {
  const { core } = shelf
  const inCore = new Set(core.actors.map(({ id }) => id))
  const others = [...actors].flatMap((id) => (inCore.has(id) ? [] : (otherActor(shelf, id) ?? [])))
  return others.length === 0 ? core : { ...core, actors: [...core.actors, ...others] }
}

/** Everyone whom an allegation names in any part, and every body of which somebody is a member. */
function namedIn({ actors, allegations }: Dataset): Set<string> {
  const named = new Set(actors.flatMap(({ memberOf }) => memberOf ?? []))
  const add = (id: string | undefined) => id !== undefined && named.add(id)
  for (const { about, firstReported, statements, absent } of allegations) {
    for (const id of about) add(id)
    add(firstReported.by)
    for (const { speaker, behalf } of statements) for (const id of [speaker, behalf]) add(id)
    for (const { actor } of absent ?? []) add(actor)
  }
  return named
}

function packed(actors: readonly Actor[]): Pick<Shelf, 'starts' | 'others'> {
  const buckets: Actor[][] = Array.from({ length: Math.ceil(actors.length / A_BUCKET) }, () => [])
  for (const actor of actors) buckets[hashOf(actor.id) % buckets.length]?.push({ ...actor, aliases: [] })
  const encoder = new TextEncoder()
  const texts = buckets.map((bucket) => encoder.encode(bucket.length === 0 ? '' : JSON.stringify(bucket)))
  const starts = new Uint32Array(texts.length + 1)
  texts.forEach((text, at) => {
    starts[at + 1] = (starts[at] ?? 0) + text.length
  })
  const others = new Uint8Array(starts.at(-1) ?? 0)
  texts.forEach((text, at) => {
    others.set(text, starts[at])
  })
  return { starts, others }
}

function otherActor({ starts, others }: Shelf, id: string): Actor | undefined {
  const buckets = starts.length - 1
  if (buckets < 1) return undefined
  const at = hashOf(id) % buckets
  const text = new TextDecoder().decode(others.subarray(starts[at], starts[at + 1]))
  return text === '' ? undefined : (JSON.parse(text) as Actor[]).find((actor) => actor.id === id)
}

/** FNV-1a over the id's letters, 32 bits. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
