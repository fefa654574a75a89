import type { Actor, Allegation, Dataset, Source, Statement } from './model.ts'

/** As much of a source as is told of it. */
export type ToldSource = Omit<Source, 'language'>

/** As much of a dataset as dossiers are made of: all of it is one, too. */
export type Excerpt = Pick<Dataset, 'id' | 'title' | 'updated'> & {
  sources: ToldSource[]
  /** Described where that is told of them. */
  actors: (Pick<Actor, 'id' | 'kind' | 'name' | 'wikidata' | 'memberOf'> & Partial<Pick<Actor, 'description'>>)[]
  allegations: Omit<Allegation, 'match' | 'examples'>[]
}

type ToldAllegation = Excerpt['allegations'][number]

/** Whose dossiers are wanted, by their ids. */
export type Wanted = { actors: ReadonlySet<string>; allegations: ReadonlySet<string> }

/**
 * The least of a dataset from which `dossierOf` makes the same dossiers of all that is wanted as from the whole.
 *
 * Dossiers repeat what they share: a statement stands in its allegation's and in its speaker's, with all its sources.
 * An excerpt has it once. What else it holds is cut short; an id that the dataset does not know is passed over. Sources
 * are numbered, in place of their ids, which are long and which nobody outside asks for, and come without their language,
 * which nobody is told.
 */
export function excerptOf(dataset: Excerpt, wanted: Wanted): Excerpt {
  const allegations = dataset.allegations.flatMap((one) => told(one, wanted))
  const named = new Set(wanted.actors)
  for (const { about, firstReported, statements, absent } of allegations) {
    for (const id of about) named.add(id)
    named.add(firstReported.by)
    for (const { speaker, behalf } of statements) for (const id of [speaker, behalf]) if (id) named.add(id)
    for (const { actor } of absent ?? []) if (actor) named.add(actor)
  }
  const known = new Map(dataset.actors.map((actor) => [actor.id, actor]))
  // A set that grows is walked to its end: the bodies of bodies are in, and a circle ends where it closes.
  for (const id of named) for (const body of known.get(id)?.memberOf ?? []) named.add(body)
  const cited = new Set(
    allegations.flatMap(({ firstReported, statements }) => [
      ...(firstReported.source === undefined ? [] : [firstReported.source]),
      ...statements.flatMap(({ sources }) => sources),
    ]),
  )
  const { id, title, updated } = dataset
  const sources = dataset.sources.filter((one) => cited.has(one.id))
  const numbers = new Map(sources.map((one, at) => [one.id, String(at)]))
  return {
    id,
    title,
    updated,
    sources: sources.map((one) => toldSource(one, numberOf(numbers, one.id))),
    actors: dataset.actors.filter((one) => named.has(one.id)).map((one) => introduced(one, wanted.actors)),
    allegations: allegations.map((one) => citing(one, numbers)),
  }
}

function citing(allegation: ToldAllegation, numbers: ReadonlyMap<string, string>): ToldAllegation {
  const { firstReported, statements } = allegation
  const { source } = firstReported
  return {
    ...allegation,
    firstReported: { ...firstReported, ...(source === undefined ? {} : { source: numberOf(numbers, source) }) },
    statements: statements.map((one) => ({ ...one, sources: one.sources.map((id) => numberOf(numbers, id)) })),
  }
}

function toldSource(source: ToldSource & { language?: string }, id: string): ToldSource {
  const { language: _, ...told } = source
  return { ...told, id }
}

/** An id that names no source stays as it is, and is still none. */
function numberOf(numbers: ReadonlyMap<string, string>, id: string): string {
  return numbers.get(id) ?? id
}

/** An allegation with what of it is told, if anything is: all where it is wanted itself, else what wanted actors said. */
function told(
  { id, title, summary, firstReported, about, absent, statements }: ToldAllegation,
  wanted: Wanted,
): Excerpt['allegations'] {
  if (wanted.allegations.has(id)) {
    return [{ id, title, summary, firstReported, about, statements, ...(absent === undefined ? {} : { absent }) }]
  }
  const isWanted = ({ speaker, behalf }: Statement) =>
    wanted.actors.has(speaker) || (behalf !== undefined && wanted.actors.has(behalf))
  const said = statements.filter(isWanted)
  const accused = about.filter((one) => wanted.actors.has(one))
  if (said.length + accused.length === 0) return []
  const { date, by } = firstReported
  return [{ id, title, summary: '', firstReported: { date, by }, about: accused, statements: said }]
}

/** An actor as a dossier of its own needs it, or as those of others do: by its name. */
function introduced(
  { id, kind, name, description, wikidata, memberOf }: Excerpt['actors'][number],
  wanted: ReadonlySet<string>,
): Excerpt['actors'][number] {
  return {
    id,
    kind,
    name,
    ...(description === undefined || !wanted.has(id) ? {} : { description }),
    ...(wikidata === undefined || !wanted.has(id) ? {} : { wikidata }),
    ...(memberOf === undefined ? {} : { memberOf }),
  }
}
