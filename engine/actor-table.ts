import type { Actor, ActorKind, Target } from '../dataset/model.ts'

/**
 * All actors of an index in columns: as objects, a hundred thousand of them would take longer to load than a reader
 * waits for a page. What hardly any actor has takes no room for the others.
 *
 *   text         [ id 0 | name 0 | id 1 | name 1 | … ]
 *   idLength, nameLength   a byte each, for the format keeps both short; blocks: where every BLOCK-th actor's id begins
 *   kind         see KINDS
 *   from         the first actor of each of `datasets`
 *   members, bodies        pairs, by member: whom an actor belongs to or speaks for
 *   twins        for an actor whose id another dataset has given before: the first actor of that id
 *   outlets      the numbers of papers and broadcasters
 */
export type ActorTable = {
  datasets: string[]
  from: Uint32Array
  text: string
  idLength: Uint8Array
  nameLength: Uint8Array
  blocks: Uint32Array
  kind: Uint8Array
  members: Uint32Array
  bodies: Uint32Array
  twins: Map<number, number>
  outlets: Uint32Array
}

const BLOCK = 64
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
  const [idLength, nameLength, kind] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)]
  const blocks = new Uint32Array(Math.ceil(count / BLOCK))
  const from: number[] = []
  const texts: string[] = []
  const members: number[] = []
  const bodies: number[] = []
  const twins = new Map<number, number>()
  const firsts = datasets.length > 1 ? new Map<string, number>() : undefined
  let length = 0
  let number = 0
  for (const dataset of datasets) {
    const { actors } = dataset
    const numbers = numbersOf.get(dataset) ?? new Map<string, number>()
    from.push(number)
    actors.forEach(({ id }, index) => {
      numbers.set(id, number + index)
    })
    for (const { id, name, kind: its, memberOf } of actors) {
      if (number % BLOCK === 0) blocks[number / BLOCK] = length
      if (number % ACTORS_A_STEP === 0) yield 0
      texts.push(id, name)
      idLength[number] = id.length
      nameLength[number] = name.length
      length += id.length + name.length
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
    text: texts.join(''),
    idLength,
    nameLength,
    blocks,
    kind,
    members: Uint32Array.from(members),
    bodies: Uint32Array.from(bodies),
    twins,
    outlets: Uint32Array.from(kind.keys()).filter((actor) => kind[actor] === KINDS.outlet),
  }
}

/** Whether an actor is of this kind; a number that is no actor's is of none. */
export function isOfKind({ kind }: ActorTable, actor: number, wanted: ActorKind): boolean {
  return kind[actor] === KINDS[wanted]
}

/** The name that a dataset gives an actor; empty for a number that is no actor's. */
export function actorName(table: ActorTable, actor: number): string {
  const start = placeOf(table, actor) + (table.idLength[actor] ?? 0)
  return table.text.slice(start, start + (table.nameLength[actor] ?? 0))
}

/** What a mention of an actor refers to. */
export function actorTarget(table: ActorTable, actor: number): Target {
  const start = placeOf(table, actor)
  const id = table.text.slice(start, start + (table.idLength[actor] ?? 0))
  return { dataset: datasetOf(table, actor), kind: 'actor', id }
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

/** Where the id of an actor begins in the text. */
function placeOf({ blocks, idLength, nameLength }: ActorTable, actor: number): number {
  const block = Math.floor(actor / BLOCK)
  let place = blocks[block] ?? 0
  for (let one = block * BLOCK; one < actor; one++) place += (idLength[one] ?? 0) + (nameLength[one] ?? 0)
  return place
}
