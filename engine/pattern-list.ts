import type { Form } from './term.ts'

/**
 * The patterns of an automaton that is to be built, in columns: an object for each of a hundred thousand names would keep
 * the collector busy. `ends` tells where the hashes of a pattern end.
 */
export type PatternList = {
  hashes: number[]
  ends: number[]
  verify: number[]
  capitals: number[]
  exact: number[]
  owner: number[]
}

/** A list without patterns. */
export function createPatternList(): PatternList {
  return { hashes: [], ends: [], verify: [], capitals: [], exact: [], owner: [] }
}

/** Adds a form, and whose it is. */
export function addPattern(list: PatternList, { hashes, proof, capitals, exact }: Form, owner: number): void {
  for (const hash of hashes) list.hashes.push(hash)
  list.ends.push(list.hashes.length)
  list.verify.push(proof)
  list.capitals.push(capitals)
  list.exact.push(exact ? 1 : 0)
  list.owner.push(owner)
}
