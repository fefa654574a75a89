import type { Overview, OverviewEntry } from '../../engine/overview.ts'
import type { FoundView } from '../popup/Found.tsx'

/** What the reader wants to see alone: an allegation or an actor. */
export type Chosen = Pick<OverviewEntry, 'kind' | 'id'>

/**
 * The page at a glance, narrowed to an allegation and the actors who have to do with it, or to an actor and the
 * allegations with which it has to do: it spoke on them, somebody spoke for it, or they are about it. The mentions are
 * those of what is left. Nothing chosen, or what the page does not mention: the whole page.
 */
export function narrowed(view: FoundView, chosen: Chosen | undefined): FoundView {
  const { allegations, actors } = view.overview
  const wanted = chosen && entryIn(view.overview, chosen)
  if (wanted === undefined) return view
  const overview =
    wanted.kind === 'allegation'
      ? { allegations: [wanted], actors: actors.filter((actor) => concerns(wanted, actor)) }
      : { allegations: allegations.filter((one) => concerns(one, wanted)), actors: [wanted] }
  const left = new Set([...overview.allegations, ...overview.actors].flatMap((one) => one.mentions))
  return { ...view, narrowed: true, overview, mentions: view.mentions.filter(({ index }) => left.has(index)) }
}

/** The entry of the page for something chosen; undefined where the page does not mention it. */
export function entryIn({ allegations, actors }: Overview, { kind, id }: Chosen): OverviewEntry | undefined {
  return (kind === 'allegation' ? allegations : actors).find((one) => one.id === id)
}

function concerns(allegation: OverviewEntry, actor: OverviewEntry): boolean {
  const names = new Set(actor.dossiers.flatMap((one) => (one.kind === 'actor' ? [one.name] : [])))
  return allegation.dossiers.some(
    (one) =>
      one.kind === 'allegation' &&
      (one.about.some(({ id }) => id === actor.id) ||
        one.statements.some(
          ({ speaker, behalf }) => speaker.id === actor.id || (behalf !== undefined && names.has(behalf)),
        )),
  )
}
