const MOST_IN_A_WHILE = 10
const WHILE_MS = 20_000
const MUTE_MS = 30_000
/** So many batches in a row that didn't come of a rest: some fifteen seconds. */
const MOST_FORCED = 15
/** Only a block with no more text than this is left alone: the body of a page may have changed anywhere. UTF-16 units. */
const MOST_TEXT = 2_000

type Tally = { since: number; times: number; mutedUntil: number }

/** Remembers which blocks change again and again, and whether the page rests at all. Times in milliseconds. */
export class Unrest {
  #blocks = new WeakMap<Element, Tally>()
  #forced = 0

  /** Counts a change of a block. True where it has changed too often of late, and is left alone from now on. */
  mutes(block: Element, now: number): boolean {
    const known = this.#blocks.get(block)
    if (known === undefined || now - known.since > WHILE_MS) {
      this.#blocks.set(block, { since: now, times: 1, mutedUntil: 0 })
      return false
    }
    known.times++
    if (known.times <= MOST_IN_A_WHILE || (block.textContent ?? '').length > MOST_TEXT) return false
    known.mutedUntil = now + MUTE_MS
    return true
  }

  /** Whether an element or one around it is left alone. */
  isMuted(element: Element, now: number): boolean {
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const known = this.#blocks.get(one)
      if (known !== undefined && known.mutedUntil > now) return true
    }
    return false
  }

  /** Counts a batch, `wasForced` where no rest came before it. True where too many were, one after the other. */
  isEndless(wasForced: boolean): boolean {
    this.#forced = wasForced ? this.#forced + 1 : 0
    return this.#forced >= MOST_FORCED
  }

  /** Begins anew, as for another page. */
  forget(): void {
    this.#blocks = new WeakMap()
    this.#forced = 0
  }
}
