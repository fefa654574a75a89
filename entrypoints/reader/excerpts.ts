import type { Target } from '../../dataset/model.ts'
import type { Outline, OutlineEntry } from '../../engine/overview.ts'
import type { Findings } from '../../engine/reading.ts'
import { askBackground } from '../../platform/ask.ts'
import type { StampedExcerpts } from '../../platform/messages.ts'

/** What the datasets hold on the things of a page: kept as it came, as text, and read when a card is made of it. */
export type Excerpts = {
  /** What is here now, as it came; undefined where nothing has come yet. It may be of the page as it was before. */
  readonly texts: readonly string[] | undefined
  /**
   * The page has these things now, by the datasets of `revision`. What is not known of them is fetched when it is asked for, or
   * where something was on its way that this takes the place of.
   */
  follow(findings: Findings, revision: number): void
  /** Whether all that is told of these entries is here. */
  cover(entries: readonly OutlineEntry[]): boolean
  /** The stamp of what is here, where all of that page is in it. */
  stampFor(outline: Outline): Partial<Pick<StampedExcerpts, 'stamp'>>
  /** Fetches what is not known of the things of the page. Resolves when it has come, or has failed; the next asks again. */
  arrival(): Promise<void>
  /** The same, and gives what is here then. Rejects where something is still missing. */
  settled(): Promise<StampedExcerpts>
  forget(): void
}

/** More things than anybody looks up on a page; what lies beyond them has no card. */
const MOST_TARGETS = 10_000

/** Nothing is here yet, and nothing is wanted. */
export function createExcerpts(): Excerpts {
  let here: StampedExcerpts | undefined
  let wanted = new Map<string, Target>()
  let covered = new Set<string>()
  let known = 0
  let coming: Promise<void> | undefined

  return {
    get texts() {
      return here?.excerpts
    },
    follow({ mentions }, revision) {
      if (revision !== known) covered = new Set()
      known = revision
      wanted = new Map(mentions.flatMap(({ targets }) => targets.map((one) => [keyOf(one.dataset, one), one])))
      // Somebody waits, and what is on its way will be of another reading.
      if (coming !== undefined) missing().catch(() => {})
    },
    cover,
    stampFor: ({ allegations, actors }) => (here && cover(allegations) && cover(actors) ? { stamp: here.stamp } : {}),
    arrival,
    async settled() {
      await arrival()
      if (here === undefined || isLacking()) throw new Error('The background gave no excerpts.')
      return here
    },
    forget() {
      here = undefined
      // Others than before, also for what is on its way.
      wanted = new Map()
      covered = new Set()
      coming = undefined
    },
  }

  function cover(entries: readonly OutlineEntry[]): boolean {
    return entries.every((entry) => entry.datasets.every((dataset) => covered.has(keyOf(dataset, entry))))
  }

  function isLacking(): boolean {
    return ![...wanted.keys()].every((key) => covered.has(key))
  }

  async function arrival(): Promise<void> {
    // What is asked for meanwhile takes the place of what was on its way.
    do await (coming ?? missing()).catch(() => {})
    while (coming !== undefined)
  }

  /** What a page is asked about is asked as a whole: parts of excerpts are no excerpt. */
  function missing(): Promise<void> {
    if (!isLacking()) return Promise.resolve()
    const asked = wanted
    const mine = fetchAll(asked).finally(() => {
      if (coming === mine) coming = undefined
    })
    coming = mine
    return mine
  }

  async function fetchAll(asked: ReadonlyMap<string, Target>): Promise<void> {
    const targets = [...asked.values()].slice(0, MOST_TARGETS)
    const excerpts = await askBackground('excerpts', { targets, revision: known })
    // What was asked for since comes by itself.
    if (asked !== wanted) return
    here = { stamp: `${performance.timeOrigin + performance.now()} ${Math.random()}`, excerpts }
    covered = new Set(asked.keys())
  }
}

function keyOf(dataset: string, { kind, id }: Pick<Target, 'kind' | 'id'>): string {
  return `${dataset} ${kind} ${id}`
}
