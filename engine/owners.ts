/** What a name or term belongs to. */
export const OwnerKind = { Actor: 0, WeakActor: 1, Concept: 2, Phrase: 3, Short: 4, Null: 5 } as const

/**
 * Whom patterns belong to, by number. Two numbers stand for each actor, which takes no memory: the first for its names
 * that count by themselves, the second for the weak ones. Behind them stand the others in columns: their kind, and the
 * number of the concept or allegation.
 */
export type Owners = { actors: number; kind: Uint8Array; ref: Uint32Array }

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
