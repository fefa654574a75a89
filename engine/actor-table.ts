import type { Actor, ActorKind, Target } from '../dataset/model.ts'
import { afterTexts, bytesOf, textAt, writeText } from './byte-text.ts'

/**
 * All actors of an index in columns: as objects, a hundred thousand of them would take longer to load than a reader
 * waits for a page. What hardly any actor has takes no room for the others.
 *
 *   texts        [ id 0 | name 0 | id 1 | name 1 | … ] in bytes
 *   blocks       where the id of every BLOCK-th actor begins in the texts
 *   kind         see KINDS
 *   from         the first actor of each of `datasets`
 *   members, bodies        pairs, by member: whom an actor belongs to or speaks for
 *   twins        for an actor whose id another dataset has given before: the first actor of that id
 *   outlets      the numbers of papers and broadcasters
 */
export type ActorTable = {
  datasets: string[]
  from: Uint32Array
  texts: Uint8Array
  blocks: Uint32Array
  kind: Uint8Array
  members: Uint32Array
  bodies: Uint32Array
  twins: Map<number, number>
  outlets: Uint32Array
}

const BLOCK = 16
const ACTORS_A_STEP = 8192
const KINDS: Readonly<Record<ActorKind, number>> = {
  person: 0,
  organisation: 1,
  state: 2,
  group: 3,
  outlet: 4,
  place: 5,
}

/** The actors of datasets as a table, in their order; puts the number of each under its id. In steps, as `compiling`. */
export function* actorTableOf<Known extends { id: string; actors: readonly Actor[] }>(
  datasets: readonly Known[],
  numbersOf: ReadonlyMap<Known, Map<string, number>>,
): Generator<number, ActorTable> {
  const count = datasets.reduce((sum, { actors }) => sum + actors.length, 0)
  const kind = new Uint8Array(count)
  const texts = new Uint8Array(yield* roomForTexts(datasets))
  const blocks = new Uint32Array(Math.ceil(count / BLOCK))
  const from: number[] = []
  const members: number[] = []
  const bodies: number[] = []
  const twins = new Map<number, number>()
  const firsts = datasets.length > 1 ? new Map<string, number>() : undefined
  let place = 0
  let number = 0
  for (const dataset of datasets) {
    const { actors } = dataset
    const numbers = numbersOf.get(dataset) ?? new Map<string, number>()
    from.push(number)
    actors.forEach(({ id }, index) => {
      numbers.set(id, number + index)
    })
    for (const { id, name, kind: its, memberOf } of actors) {
      if (number % BLOCK === 0) blocks[number / BLOCK] = place
      if (number % ACTORS_A_STEP === 0) yield 0
      place = writeText(texts, writeText(texts, place, id), name)
      kind[number] = KINDS[its]
      for (const body of memberOf ?? []) {
        const other = numbers.get(body)
        if (other === undefined) continue
        members.push(number)
        bodies.push(other)
      }
      const first = firsts?.get(id)
      if (first === undefined) firsts?.set(id, number)
      else twins.set(number, first)
      number++
    }
  }
  return {
    datasets: datasets.map(({ id }) => id),
    from: Uint32Array.from(from),
    texts,
    blocks,
    kind,
    members: Uint32Array.from(members),
    bodies: Uint32Array.from(bodies),
    twins,
    outlets: Uint32Array.from(kind.keys()).filter((actor) => kind[actor] === KINDS.outlet),
  }
}

function* roomForTexts(datasets: readonly { actors: readonly Actor[] }[]): Generator<number, number> {
  let room = 0
  for (const { actors } of datasets) {
    for (const [index, { id, name }] of actors.entries()) {
      room += bytesOf(id) + bytesOf(name)
      if (index % ACTORS_A_STEP === 0) yield 0
    }
  }
  return room
}

/** Whether an actor is of this kind; a number that is no actor's is of none. */
export function isOfKind({ kind }: ActorTable, actor: number, wanted: ActorKind): boolean {
  return kind[actor] === KINDS[wanted]
}

/** The name that a dataset gives an actor; empty for a number that is no actor's. */
export function actorName(table: ActorTable, actor: number): string {
  return textAt(table.texts, afterTexts(table.texts, placeOf(table, actor), 1))
}

/** What a mention of an actor refers to. */
export function actorTarget(table: ActorTable, actor: number): Target {
  return { dataset: datasetOf(table, actor), kind: 'actor', id: textAt(table.texts, placeOf(table, actor)) }
}

/** The id of the dataset that knows an actor by this number. */
export function datasetOf({ datasets, from }: ActorTable, actor: number): string {
  let number = from.length - 1
  while (number > 0 && (from[number] as number) > actor) number--
  return datasets[number] ?? ''
}

/** The actors that one belongs to or speaks for, itself first; none for a number that is no actor's. */
export function bodiesOf({ kind, members, bodies }: ActorTable, actor: number): number[] {
  if (kind[actor] === undefined) return []
  const found = [actor]
  let low = 0
  for (let high = members.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((members[middle] as number) < actor) low = middle + 1
    else high = middle
  }
  for (; members[low] === actor; low++) found.push(bodies[low] as number)
  return found
}

/** One number for all actors of one id, whichever dataset knows them. */
export function sameActor({ twins }: ActorTable, actor: number): number {
  return twins.get(actor) ?? actor
}

/** Where the id of an actor begins in the texts; behind them all for a number that is no actor's. */
function placeOf({ blocks, texts }: ActorTable, actor: number): number {
  return afterTexts(texts, blocks[Math.floor(actor / BLOCK)] ?? texts.length, 2 * (actor % BLOCK))
}
