import { type Overview, type OverviewEntry, overviewOf } from '../engine/overview.ts'
import type { Coverage } from '../engine/reading.ts'
import { AskError, askFrame, askReader } from './ask.ts'
import { excerptsOf } from './excerpts-of.ts'
import { permittedFrames } from './frames.ts'
import type { MentionGlance, PagePlace, ReaderState } from './messages.ts'

type Read = Extract<ReaderState, { name: 'read' }>

/** What is known of a tab: as of one page, with all that the datasets hold on it. */
export type TabState = Exclude<ReaderState, Read> | (Omit<Read, 'outline' | 'stamp'> & { overview: Overview })

/** `from` is where its mentions begin among those of the tab. */
type FrameState = { frame: number; state: ReaderState; from: number }

/** More passages than a frame can have: so far apart the frames of a tab are counted. */
const PASSAGES_OF_A_FRAME = 100_000

/**
 * The state of a tab: that of its page, and where that is read, with what was read in its frames. Mentions are counted
 * through all of them, in the order of the frames, and so are the passages that the coverage names; an allegation or
 * actor of several frames is one entry. Where one frame reports a statement, it is not missing.
 *
 * Rejects with an AskError where the page itself does not answer; a frame that does not is left out.
 */
export async function tabState(tab: number): Promise<TabState> {
  const states = await frameStates(tab)
  const [page] = states
  if (page.state.name !== 'read') return page.state
  const read = states.flatMap(({ frame, state, from }, at) =>
    state.name === 'read' ? [{ frame, state, from, at }] : [],
  )
  const excerpts = await Promise.allSettled(read.map(({ frame, state }) => excerptsOf(tab, frame, state)))
  const [ofPage] = excerpts
  if (ofPage?.status === 'rejected') return withoutExcerpts(ofPage.reason)
  const overviews = read.map(({ state, from, at }, index) => {
    const there = excerpts[index]
    const told = there?.status === 'fulfilled' ? there.value : []
    return moved(overviewOf(state.outline, told), from, at * PASSAGES_OF_A_FRAME)
  })
  const on = read.find(({ state }) => state.current !== null)
  const { outline: _, stamp: __, ...told } = page.state
  return {
    ...told,
    overview: mergedOverview(overviews),
    mentions: read.flatMap(({ state, from }) => state.mentions.map((one) => ({ ...one, index: one.index + from }))),
    current: on === undefined ? null : (on.state.current ?? 0) + on.from,
    limited: read.some(({ state }) => state.limited),
    restless: read.some(({ state }) => state.restless),
  }
}

/** What there is to tell of the marks is fetched when it is asked for, which takes a moment, or does not come at all. */
function withoutExcerpts(error: unknown): TabState {
  const isLate = error instanceof AskError && error.reason === 'no-answer'
  return isLate ? { name: 'reading' } : { name: 'failed', reason: 'no-answer' }
}

/**
 * How many allegations a tab mentions, in its page and its frames, each once; undefined where its page is not read. Rejects
 * as `tabState` does.
 */
export async function allegationsOfTab(tab: number): Promise<number | undefined> {
  const states = await frameStates(tab)
  if (states[0].state.name !== 'read') return undefined
  const named = states.flatMap(({ state }) => (state.name === 'read' ? state.outline.allegations : []))
  return new Set(named.map(({ id }) => id)).size
}

/** Scrolls to a mention of a tab, by its index in `tabState`, and makes it the current one. Out of range: nothing. */
export async function goToInTab(tab: number, index: number): Promise<void> {
  const states = await frameStates(tab)
  const found = states.findLast(({ state, from }) => state.name === 'read' && from <= index)
  if (found === undefined || index - found.from >= mentionsOf(found.state).length) return
  await goTo(tab, states, found.frame, index - found.from)
}

/** Scrolls to a place that the coverage of `tabState` names, in whichever frame. A place that is not there: nothing. */
export async function jumpInTab(tab: number, { passage, span }: PagePlace): Promise<void> {
  const at = Math.floor(passage / PASSAGES_OF_A_FRAME)
  const frame = at === 0 ? 0 : (await frameStates(tab))[at]?.frame
  if (frame !== undefined) await askFrame(tab, frame, 'jump', { passage: passage % PASSAGES_OF_A_FRAME, span })
}

/**
 * Goes to the next or previous painted mention of a tab, through its frames in their order and round the end, and
 * tells its index in `tabState`. Null where there is none. Rejects with an AskError.
 */
export async function stepInTab(tab: number, by: 1 | -1): Promise<number | null> {
  const states = await frameStates(tab)
  const isAlone = states.every(({ frame, state }) => frame === 0 || paintedOf(state).length === 0)
  const isNew = states.every(({ state }) => state.name !== 'read' || state.current === null)
  if (isAlone || (isNew && by === 1)) {
    // The page knows what is in sight, and waits until it is read.
    const index = await askReader(tab, 'step', by)
    if (isAlone || index !== null) return index
  }
  const all = states.flatMap(({ frame, state, from }) =>
    paintedOf(state).map(({ index }) => ({ frame, index, at: from + index, isOn: isCurrent(state, index) })),
  )
  const at = all.findIndex(({ isOn }) => isOn)
  const next = at === -1 ? all.at(by === 1 ? 0 : -1) : all.at((at + by) % all.length)
  if (next === undefined) return null
  await goTo(tab, states, next.frame, next.index)
  return next.at
}

/** The same, and opens the card of the mention that it went to. Rejects with an AskError. */
export async function goOnInTab(tab: number, by: 1 | -1): Promise<void> {
  if ((await stepInTab(tab, by)) !== null) await openInTab(tab)
}

/** Opens the card of the current mention of a tab, in whichever frame; where there is none, of the first in sight. */
export async function openInTab(tab: number): Promise<void> {
  const states = await frameStates(tab)
  const on = states.find(({ state }) => state.name === 'read' && state.current !== null)
  const first = states.find(({ state }) => paintedOf(state).length > 0)
  await askFrame(tab, (on ?? first)?.frame ?? 0, 'open')
}

async function goTo(tab: number, states: readonly FrameState[], frame: number, index: number): Promise<void> {
  const others = states.filter((one) => one.frame !== frame && one.state.name === 'read' && one.state.current !== null)
  await Promise.all(others.map((one) => askFrame(tab, one.frame, 'leave').catch(() => {})))
  await askFrame(tab, frame, 'goTo', index)
}

/** The page first, then its frames in order; `from` is where the mentions of each begin. */
async function frameStates(tab: number): Promise<[FrameState, ...FrameState[]]> {
  const page = await askReader(tab, 'state')
  const frames = page.name === 'read' ? await permittedFrames(tab) : []
  const asked = frames.filter(({ frame, hasReader }) => frame !== 0 && hasReader)
  const answers = await Promise.all(
    asked.map(async ({ frame }) => ({ frame, state: await askFrame(tab, frame, 'state').catch(() => undefined) })),
  )
  let from = mentionsOf(page).length
  const states: [FrameState, ...FrameState[]] = [{ frame: 0, state: page, from: 0 }]
  for (const { frame, state } of answers) {
    if (state === undefined) continue
    states.push({ frame, state, from })
    from += mentionsOf(state).length
  }
  return states
}

function mentionsOf(state: ReaderState): readonly MentionGlance[] {
  return state.name === 'read' ? state.mentions : []
}

function paintedOf(state: ReaderState): MentionGlance[] {
  return mentionsOf(state).filter(({ painted }) => painted)
}

function isCurrent(state: ReaderState, index: number): boolean {
  return state.name === 'read' && state.current === index
}

function moved({ allegations, actors }: Overview, from: number, passages: number): Overview {
  const on = (entry: OverviewEntry) => ({
    ...entry,
    mentions: entry.mentions.map((index) => index + from),
    coverage: entry.coverage.map((one) => ({
      ...one,
      reported: one.reported.map((place) => ({ ...place, passage: place.passage + passages })),
    })),
  })
  return { allegations: allegations.map(on), actors: actors.map(on) }
}

function mergedOverview(overviews: readonly Overview[]): Overview {
  return {
    allegations: mergedEntries(overviews.flatMap(({ allegations }) => allegations)),
    actors: mergedEntries(overviews.flatMap(({ actors }) => actors)),
  }
}

function mergedEntries(entries: readonly OverviewEntry[]): OverviewEntry[] {
  const merged = new Map<string, OverviewEntry>()
  for (const entry of entries) {
    const known = merged.get(entry.id)
    merged.set(entry.id, known === undefined ? entry : mergedEntry(known, entry))
  }
  return [...merged.values()]
}

function mergedEntry(one: OverviewEntry, other: OverviewEntry): OverviewEntry {
  const coverage = one.coverage.map((mine) => {
    const theirs = other.coverage.find(({ dataset }) => dataset === mine.dataset)
    return theirs === undefined ? mine : mergedCoverage(mine, theirs)
  })
  const mentions = [...one.mentions, ...other.mentions]
  return { ...one, mentions, sure: one.sure || other.sure, coverage }
}

/** What one of the two reports is not missing. */
function mergedCoverage(one: Coverage, other: Coverage): Coverage {
  const missing = one.missing.filter((id) => other.missing.includes(id))
  return { ...one, reported: [...one.reported, ...other.reported], missing }
}
