const MOST_IN_A_WHILE = 10
const WHILE_MS = 20_000
const LONGEST_MUTE_MS = 30_000
/** Longer than a clock rests that shows seconds. */
const REST_MS = 1_500
/** So many batches in a row that didn't come of a rest: some fifteen seconds. */
const MOST_FORCED = 15
/** Only a block with no more text than this is left alone: the body of a page may have changed anywhere. UTF-16 units. */
const MOST_TEXT = 2_000

type Tally = { since: number; times: number; text: string }
type Mute = { changedAt: number; until: number }

/** Remembers which blocks change again and again, and whether the page rests at all. Times in milliseconds. */
export class Unrest {
  #blocks = new WeakMap<Element, Tally>()
  readonly #muted = new Map<Element, Mute>()
  #forced = 0

  /**
   * Counts a change of a block. True where it has changed too often of late, and is left alone from now on, until it
   * rests. The same text in other nodes is no change that counts: it is a highlighter's work, and marks must follow it.
   */
  mutes(block: Element, now: number): boolean {
    const text = block.textContent ?? ''
    const known = this.#blocks.get(block)
    if (known === undefined || now - known.since > WHILE_MS) {
      this.#blocks.set(block, { since: now, times: 1, text: text.length > MOST_TEXT ? '' : text })
      return false
    }
    if (text.length > MOST_TEXT || text === known.text) return false
    known.text = text
    known.times++
    if (known.times <= MOST_IN_A_WHILE) return false
    this.#muted.set(block, { changedAt: now, until: now + LONGEST_MUTE_MS })
    return true
  }

  /** Whether an element or one around it is left alone. If so, its rest begins anew: it is asked of what has changed. */
  isMuted(element: Element, now: number): boolean {
    if (this.#muted.size === 0) return false
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const mute = this.#muted.get(one)
      if (mute === undefined) continue
      mute.changedAt = now
      return true
    }
    return false
  }

  /** The blocks that were left alone and rest now, or were left alone for long: from now on they are not, and count anew. */
  rested(now: number): Element[] {
    const found = [...this.#muted].filter(([, mute]) => endOf(mute) <= now).map(([block]) => block)
    for (const block of found) {
      this.#muted.delete(block)
      this.#blocks.delete(block)
    }
    return found
  }

  /** How long until `rested` may have news; undefined where nothing is left alone. */
  restsIn(now: number): number | undefined {
    return this.#muted.size === 0 ? undefined : Math.max(0, Math.min(...[...this.#muted.values()].map(endOf)) - now)
  }

  /** Counts a batch, `wasForced` where no rest came before it. True where too many were, one after the other. */
  isEndless(wasForced: boolean): boolean {
    this.#forced = wasForced ? this.#forced + 1 : 0
    return this.#forced >= MOST_FORCED
  }

  /** Begins anew, as for another page. */
  forget(): void {
    this.#blocks = new WeakMap()
    this.#muted.clear()
    this.#forced = 0
  }
}

function endOf({ changedAt, until }: Mute): number {
  return Math.min(changedAt + REST_MS, until)
}
