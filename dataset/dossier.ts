import type { Excerpt, ToldSource } from './excerpt.ts'
import type { ActorKind, Stance, Statement } from './model.ts'

/** What the card needs to know of a dataset. */
export type DatasetLabel = { id: string; title: string; updated: string }

/** A statement ready to be shown: every id replaced by what it names. */
export type ToldStatement = {
  id: string
  allegation: string
  allegationTitle: string
  speaker: { id: string; name: string; kind: ActorKind }
  /** As whom the speaker spoke: "spokesman, Taliban". */
  role?: string
  /** The body on whose behalf it was said. */
  behalf?: string
  /** The bodies that the one spoken for, otherwise the speaker, is part of, the nearest first; absent where there is none. */
  within?: string[]
  stance: Stance
  official: boolean
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string
  summary: string
  quote?: string
  /** The first is the one to show; never empty. */
  sources: ToldSource[]
}

/** Everything that a card shows of an allegation. Statements stand in the order of their dates. */
export type AllegationDossier = {
  kind: 'allegation'
  dataset: DatasetLabel
  id: string
  title: string
  summary: string
  firstReported: { date: string; by: string; source?: ToldSource }
  about: { id: string; name: string }[]
  statements: ToldStatement[]
  absent: { stance: Stance; actor?: string; asOf: string; note: string }[]
}

/** Everything that a card shows of an actor: who it is, and what it or who speaks for it said, by date. */
export type ActorDossier = {
  kind: 'actor'
  dataset: DatasetLabel
  id: string
  name: string
  actorKind: ActorKind
  description: string
  wikidata?: string
  memberOf: { id: string; name: string }[]
  statements: ToldStatement[]
  /** Allegations that are about this actor. */
  accusedIn: { id: string; title: string }[]
}

export type Dossier = AllegationDossier | ActorDossier

type Told = Excerpt['allegations'][number]

/**
 * Builds the dossier of one allegation or actor of a validated dataset, or of an excerpt that was made for it.
 *
 * Ids that resolve to nothing are shown as they stand. Undefined where the dataset has no such entry.
 */
export function dossierOf(dataset: Excerpt, kind: Dossier['kind'], id: string): Dossier | undefined {
  if (kind === 'allegation') {
    const allegation = dataset.allegations.find((one) => one.id === id)
    return allegation && allegationDossier(dataset, allegation)
  }
  const actor = dataset.actors.find((one) => one.id === id)
  return actor && actorDossier(dataset, actor)
}

function allegationDossier(dataset: Excerpt, allegation: Told): AllegationDossier {
  const { date, by, source } = allegation.firstReported
  const first = source === undefined ? undefined : dataset.sources.find((one) => one.id === source)
  return {
    kind: 'allegation',
    dataset: labelOf(dataset),
    id: allegation.id,
    title: allegation.title,
    summary: allegation.summary,
    firstReported: { date, by: actorName(dataset, by), ...(first ? { source: first } : {}) },
    about: allegation.about.map((id) => ({ id, name: actorName(dataset, id) })),
    statements: byDate(allegation.statements.map((statement) => told(dataset, allegation, statement))),
    absent: (allegation.absent ?? []).map(({ stance, actor, asOf, note }) => ({
      stance,
      asOf,
      note,
      ...(actor === undefined ? {} : { actor: actorName(dataset, actor) }),
    })),
  }
}

function actorDossier(dataset: Excerpt, actor: Excerpt['actors'][number]): ActorDossier {
  const statements = dataset.allegations.flatMap((allegation) =>
    allegation.statements
      .filter((one) => one.speaker === actor.id || one.behalf === actor.id)
      .map((one) => told(dataset, allegation, one)),
  )
  return {
    kind: 'actor',
    dataset: labelOf(dataset),
    id: actor.id,
    name: actor.name,
    actorKind: actor.kind,
    description: actor.description ?? '',
    ...(actor.wikidata === undefined ? {} : { wikidata: actor.wikidata }),
    memberOf: (actor.memberOf ?? []).map((id) => ({ id, name: actorName(dataset, id) })),
    statements: byDate(statements),
    accusedIn: dataset.allegations
      .filter((one) => one.about.includes(actor.id))
      .map(({ id, title }) => ({ id, title })),
  }
}

function told(dataset: Excerpt, allegation: Told, statement: Statement): ToldStatement {
  const speaker = dataset.actors.find((one) => one.id === statement.speaker)
  const within = bodiesAround(dataset, statement.behalf ?? statement.speaker)
  return {
    id: statement.id,
    allegation: allegation.id,
    allegationTitle: allegation.title,
    speaker: { id: statement.speaker, name: speaker?.name ?? statement.speaker, kind: speaker?.kind ?? 'group' },
    ...(statement.role === undefined ? {} : { role: statement.role }),
    ...(statement.behalf === undefined ? {} : { behalf: actorName(dataset, statement.behalf) }),
    ...(within.length === 0 ? {} : { within }),
    stance: statement.stance,
    official: statement.official === true,
    date: statement.date,
    summary: statement.summary,
    ...(statement.quote === undefined ? {} : { quote: statement.quote }),
    sources: statement.sources.flatMap((id) => dataset.sources.find((one) => one.id === id) ?? []),
  }
}

/** The names of the bodies of an actor, of their bodies, and so on, each once. Circles end where they close. */
function bodiesAround(dataset: Excerpt, id: string): string[] {
  const found = new Set([id])
  for (const one of found) {
    for (const body of dataset.actors.find((actor) => actor.id === one)?.memberOf ?? []) found.add(body)
  }
  return [...found].slice(1).map((body) => actorName(dataset, body))
}

function actorName(dataset: Excerpt, id: string): string {
  return dataset.actors.find((one) => one.id === id)?.name ?? id
}

function labelOf({ id, title, updated }: Excerpt): DatasetLabel {
  return { id, title, updated }
}

function byDate(statements: ToldStatement[]): ToldStatement[] {
  return statements.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
