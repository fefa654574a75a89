/** What a name or term belongs to. */
export const OwnerKind = { Actor: 0, WeakActor: 1, Concept: 2, Phrase: 3, Short: 4, Null: 5 } as const

/**
 * What the words of an owner may be for, as bits, so that nothing is looked up for words that are for nothing: a join or
 * rule asks a sentence for them, a join may begin or end with them, a rule is looked up by them or asks the page for them,
 * they are a cue, or a phrase of an allegation.
 */
export const Role = {
  Asked: 1,
  BeginsJoin: 2,
  EndsJoin: 4,
  FindsRule: 8,
  OnPage: 16,
  Cue: 32,
  Phrase: 64,
} as const

/**
 * Whom patterns belong to, by number. Two numbers stand for each actor, which takes no memory: the first for its names
 * that count by themselves, the second for the weak ones. Behind them stand the others in columns: their kind, the
 * number of the concept or allegation, and their roles. Few actors have roles.
 */
export type Owners = {
  actors: number
  kind: Uint8Array
  ref: Uint32Array
  role: Uint8Array
  actorRoles: Map<number, number>
}

/** The owner of an actor's names: of those that count by themselves, or of the weak ones. */
export function actorOwner(actor: number, kind: 0 | 1): number {
  return 2 * actor + kind
}

/** The kind of an owner. */
export function kindOf({ actors, kind }: Owners, owner: number): number {
  const other = owner - 2 * actors
  return other < 0 ? owner & 1 : (kind[other] as number)
}

/** The number of the actor, concept or allegation that an owner stands for. */
export function refOf({ actors, ref }: Owners, owner: number): number {
  const other = owner - 2 * actors
  return other < 0 ? owner >>> 1 : (ref[other] as number)
}

/** The roles of an owner. */
export function roleOf({ actors, role, actorRoles }: Owners, owner: number): number {
  const other = owner - 2 * actors
  return other < 0 ? (actorRoles.get(owner) ?? 0) : (role[other] as number)
}

/** Gives owners one role more. */
export function addRole({ actors, role, actorRoles }: Owners, owners: Iterable<number>, bit: number): void {
  for (const owner of owners) {
    const other = owner - 2 * actors
    if (other < 0) actorRoles.set(owner, (actorRoles.get(owner) ?? 0) | bit)
    else role[other] = (role[other] as number) | bit
  }
}
