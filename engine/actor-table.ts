import type { Actor, ActorKind, Target } from '../dataset/model.ts'

/**
 * All actors of an index in columns: as objects, a hundred thousand of them would take longer to load than a reader
 * waits for a page.
 *
 *   text         [ id 0 | name 0 | id 1 | name 1 | … ]   idEnd, nameEnd: where each ends in it
 *   dataset      its number in `datasets`
 *   kind         see KINDS
 *   bodies       [ of 0 | of 1 | … ]   the actors that one belongs to or speaks for, itself first; bodiesEnd likewise
 *   twins        for an actor whose id another dataset has given before: the first actor of that id
 *   outlets      the numbers of papers and broadcasters
 */
export type ActorTable = {
  datasets: string[]
  text: string
  idEnd: Uint32Array
  nameEnd: Uint32Array
  dataset: Uint16Array
  kind: Uint8Array
  bodies: Uint32Array
  bodiesEnd: Uint32Array
  twins: Map<number, number>
  outlets: Uint32Array
}

const KINDS: Readonly<Record<ActorKind, number>> = {
  person: 0,
  organisation: 1,
  state: 2,
  group: 3,
  outlet: 4,
  place: 5,
}

/** The actors of datasets as a table, in their order. */
export function actorTableOf(datasets: readonly { id: string; actors: readonly Actor[] }[]): ActorTable {
  const count = datasets.reduce((sum, { actors }) => sum + actors.length, 0)
  const column = () => new Uint32Array(count)
  const [idEnd, nameEnd, bodiesEnd] = [column(), column(), column()]
  const dataset = new Uint16Array(count)
  const kind = new Uint8Array(count)
  const texts: string[] = []
  const bodies: number[] = []
  const twins = new Map<number, number>()
  const firsts = datasets.length > 1 ? new Map<string, number>() : undefined
  let length = 0
  let number = 0
  datasets.forEach(({ actors }, datasetNumber) => {
    const from = number
    const numbers = new Map(actors.map(({ id }, index) => [id, from + index]))
    for (const actor of actors) {
      texts.push(actor.id, actor.name)
      idEnd[number] = length + actor.id.length
      length += actor.id.length + actor.name.length
      nameEnd[number] = length
      dataset[number] = datasetNumber
      kind[number] = KINDS[actor.kind]
      bodies.push(number)
      for (const id of actor.memberOf ?? []) {
        const body = numbers.get(id)
        if (body !== undefined) bodies.push(body)
      }
      bodiesEnd[number] = bodies.length
      const first = firsts?.get(actor.id)
      if (first === undefined) firsts?.set(actor.id, number)
      else twins.set(number, first)
      number++
    }
  })
  return {
    datasets: datasets.map(({ id }) => id),
    text: texts.join(''),
    idEnd,
    nameEnd,
    dataset,
    kind,
    bodies: Uint32Array.from(bodies),
    bodiesEnd,
    twins,
    outlets: Uint32Array.from(kind.keys()).filter((actor) => kind[actor] === KINDS.outlet),
  }
}

/** Whether an actor is of this kind; a number that is no actor's is of none. */
export function isOfKind({ kind }: ActorTable, actor: number, wanted: ActorKind): boolean {
  return kind[actor] === KINDS[wanted]
}

/** The name that a dataset gives an actor; empty for a number that is no actor's. */
export function actorName({ text, idEnd, nameEnd }: ActorTable, actor: number): string {
  return text.slice(idEnd[actor] ?? 0, nameEnd[actor] ?? 0)
}

/** What a mention of an actor refers to. */
export function actorTarget({ datasets, dataset, text, idEnd, nameEnd }: ActorTable, actor: number): Target {
  const id = text.slice(nameEnd[actor - 1] ?? 0, idEnd[actor] ?? 0)
  return { dataset: datasetOf({ datasets, dataset }, actor), kind: 'actor', id }
}

/** The id of the dataset that knows an actor by this number. */
export function datasetOf({ datasets, dataset }: Pick<ActorTable, 'datasets' | 'dataset'>, actor: number): string {
  return datasets[dataset[actor] ?? -1] ?? ''
}

/** The actors that one belongs to or speaks for, itself first; none for a number that is no actor's. */
export function bodiesOf({ bodies, bodiesEnd }: ActorTable, actor: number): number[] {
  const found: number[] = []
  const end = bodiesEnd[actor] ?? 0
  for (let at = bodiesEnd[actor - 1] ?? 0; at < end; at++) found.push(bodies[at] as number)
  return found
}

/** One number for all actors of one id, whichever dataset knows them. */
export function sameActor({ twins }: ActorTable, actor: number): number {
  return twins.get(actor) ?? actor
}
