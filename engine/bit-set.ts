/** A set of small numbers: a bit for each. */
export type BitSet = Uint32Array

/** An empty set for numbers below `size`. */
export function createBitSet(size: number): BitSet {
  return new Uint32Array((size + 31) >>> 5)
}

export function hasBit(set: BitSet, number: number): boolean {
  return ((set[number >>> 5] as number) & (1 << (number & 31))) !== 0
}

export function addBit(set: BitSet, number: number): void {
  set[number >>> 5] = (set[number >>> 5] as number) | (1 << (number & 31))
}

export function removeBit(set: BitSet, number: number): void {
  set[number >>> 5] = (set[number >>> 5] as number) & ~(1 << (number & 31))
}
