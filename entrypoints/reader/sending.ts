import type { PageText } from '../../engine/reading.ts'
import type { Passage } from '../../page/passage.ts'
import type { Reading } from './reading.ts'

/** UTF-16 units. Beyond this, what is in sight is sent by itself first. */
const LARGE_PAGE = 200_000
/** Beyond this, a change sends only what changed and what bears on it. */
const SMALL_PAGE = 100_000
/** What the background takes in one message. */
const MOST_TEXT = 5_000_000
const MOST_PASSAGES = 50_000
const LONGEST_TAG = 40

type InSight = (passages: readonly Passage[]) => Promise<readonly Passage[]>

/** The text of passages as the engine takes it. */
export function pageText(passages: readonly Passage[], published: string | undefined): PageText {
  return {
    passages: passages.map(({ text, role, language }) => ({
      text,
      ...(role === undefined ? {} : { role }),
      ...(language === undefined || language.length > LONGEST_TAG ? {} : { language }),
    })),
    ...(published === undefined ? {} : { published }),
  }
}

/** As much of a page, from its beginning, as one message may hold. */
export function withinLimits(passages: readonly Passage[]): readonly Passage[] {
  let length = 0
  const end = passages.findIndex((one, index) => {
    length += one.text.length
    return length > MOST_TEXT || index >= MOST_PASSAGES
  })
  return end === -1 ? passages : passages.slice(0, end)
}

/**
 * What is to be sent before the whole page: what is in sight of a large one, which `inSight` finds out. Empty where the
 * whole is small enough.
 */
export async function firstSight(passages: readonly Passage[], inSight: InSight): Promise<readonly Passage[]> {
  if (lengthOf(passages) <= LARGE_PAGE) return []
  const seen = new Set(await inSight(passages))
  return seen.size === passages.length ? [] : passages.filter((one) => seen.has(one) || one.role === 'title')
}

/**
 * What is to be sent after a change: of a small page everything; of a large one the passages that are not known yet, those
 * that held a mention, and the headings, for the engine judges a passage by what the page says elsewhere.
 */
export function bearingOn(
  passages: readonly Passage[],
  known: ReadonlySet<Passage>,
  before: Reading,
): readonly Passage[] {
  if (lengthOf(passages) <= SMALL_PAGE) return passages
  const telling = new Set(before.findings.mentions.map((mention) => before.sent[mention.passage]))
  return passages.filter((one) => one.role !== undefined || telling.has(one) || !known.has(one))
}

function lengthOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, one) => sum + one.text.length, 0)
}
