import type { ComponentChildren } from 'preact'
import type { ActorDossier, ToldStatement } from '../../dataset/dossier.ts'
import type { ActorKind } from '../../dataset/model.ts'
import { SourceLink } from '../SourceLink.tsx'
import { Told } from '../Told.tsx'
import { type Key, useWords } from '../words.ts'
import { AboutActor } from './AboutActor.tsx'
import { Heading, type Level } from './Heading.tsx'
import { Topic } from './Topic.tsx'

/** What each kind of actor is called. */
export const ACTOR_KINDS: Readonly<Record<ActorKind, Key>> = {
  person: 'actorPerson',
  organisation: 'actorOrganisation',
  state: 'actorState',
  group: 'actorGroup',
  outlet: 'actorOutlet',
  place: 'actorPlace',
}

/**
 * An actor: who it is, what it said on which allegation, and which allegations are about it; by dataset.
 *
 * Allegations that the page mentions come first and the first of them is open. A description that all datasets share is
 * told once.
 */
export function ActorView(props: {
  dossiers: readonly ActorDossier[]
  /** The ids of the allegations that the page mentions. */
  here: readonly string[]
  published: string | undefined
  titleId: string
  /** Stands below the title. */
  children?: ComponentChildren
  onOpenRecord: ((id: string) => void) | undefined
}) {
  const { t } = useWords()
  const ordered = [...props.dossiers].sort((a, b) => weightOf(a, props.here) - weightOf(b, props.here))
  const [first] = ordered
  if (first === undefined) return null
  const several = ordered.length > 1
  const agreed = ordered.every((one) => one.description === first.description)
  return (
    <>
      <div class="head">
        <p class="eyebrow">
          <b class="actor">{t(ACTOR_KINDS[first.actorKind])}</b>{' '}
          {first.memberOf.length > 0 && <Bodies dossiers={ordered} />}
        </p>
        <h2 id={props.titleId} tabIndex={-1}>
          <Told text={first.name} />
        </h2>
        {agreed && (
          <p>
            <Told text={first.description} />
          </p>
        )}
        {first.wikidata !== undefined && /^Q\d+$/.test(first.wikidata) && (
          <p class="sources">
            <SourceLink url={`https://www.wikidata.org/wiki/${first.wikidata}`}>{t('wikidata')}</SourceLink>
          </p>
        )}
      </div>
      {props.children}
      {ordered.map((dossier, index) => (
        <section class="dataset" key={dossier.dataset.id}>
          {several && (
            <div class="head">
              <h3>
                <Told text={dossier.dataset.title} />
              </h3>
              {!agreed && (
                <p>
                  <Told text={dossier.description} />
                </p>
              )}
            </div>
          )}
          <OneRecord
            dossier={dossier}
            here={props.here}
            opensFirst={index === 0}
            level={several ? 4 : 3}
            published={props.published}
          />
          <AboutActor allegations={dossier.accusedIn} onOpen={props.onOpenRecord} />
        </section>
      ))}
    </>
  )
}

/** The bodies that an actor belongs to, as its datasets know them, each once. */
function Bodies({ dossiers }: { dossiers: readonly ActorDossier[] }) {
  const bodies = new Map(dossiers.flatMap((one) => one.memberOf.map(({ id, name }) => [id, name] as const)))
  return (
    <span>
      {[...bodies].map(([id, name], index) => (
        <>
          {index > 0 && ' · '}
          <Told key={id} text={name} />
        </>
      ))}
    </span>
  )
}

function OneRecord(props: {
  dossier: ActorDossier
  here: readonly string[]
  opensFirst: boolean
  level: Level
  published: string | undefined
}) {
  const { t } = useWords()
  const topics = topicsOf(props.dossier.statements, props.here)
  if (topics.length === 0) return <p class="said quiet">{t('nothingRecordedOfActor')}</p>
  return (
    <div class="said">
      <Heading level={props.level}>{t('onTheRecord')}</Heading>
      {topics.map((topic, index) => (
        <Topic
          key={topic.id}
          title={topic.title}
          statements={topic.said}
          isHere={props.here.includes(topic.id)}
          startsOpen={props.opensFirst && index === 0}
          published={props.published}
        />
      ))}
    </div>
  )
}

type TopicOf = { id: string; title: string; said: ToldStatement[] }

/** Statements by allegation: those that the page mentions in its order, then those with the most statements. */
function topicsOf(statements: readonly ToldStatement[], here: readonly string[]): TopicOf[] {
  const topics = new Map<string, TopicOf>()
  for (const one of statements) {
    const topic = topics.get(one.allegation) ?? { id: one.allegation, title: one.allegationTitle, said: [] }
    topic.said.push(one)
    topics.set(one.allegation, topic)
  }
  const place = ({ id }: TopicOf) => (here.includes(id) ? here.indexOf(id) : here.length)
  return [...topics.values()].sort((a, b) => place(a) - place(b) || b.said.length - a.said.length)
}

/** A dataset that has something said on what the page mentions stands before one that has anything said at all. */
function weightOf({ statements }: ActorDossier, here: readonly string[]): number {
  if (statements.some((one) => here.includes(one.allegation))) return 0
  return statements.length > 0 ? 1 : 2
}
