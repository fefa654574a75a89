import { browser } from 'wxt/browser'
import { askReader } from './ask.ts'

const LOOK = '/frame-look.js'
const SCRIPT = '/reader.js'
/** More frames than these are not read: each has a copy of the script. */
const MOST_FRAMES = 20

/** What `/frame-look.js` returns. */
export type FrameAnswer = { place: number[]; isWorthReading: boolean; hasReader: boolean }

/** A frame that the extension may read, the page itself among them. */
export type Frame = FrameAnswer & { frame: number }

/**
 * The frames of a tab that may be read, in the order in which they stand in the page: the page itself, and each frame
 * before those within it. The browser asks for access to each by its own address; one without is not listed.
 *
 * Where the tab cannot be looked into, there are none. Frames that still load are looked at as they are. Never rejects.
 */
export async function permittedFrames(tab: number): Promise<Frame[]> {
  try {
    const target = { tabId: tab, allFrames: true }
    const looks = await browser.scripting.executeScript({ target, files: [LOOK], injectImmediately: true })
    return looks
      .flatMap(({ frameId: frame, result }) => (isAnswer(result) ? [{ ...result, frame }] : []))
      .sort((one, other) => inOrder(one.place, other.place))
  } catch {
    return []
  }
}

/**
 * Puts the script into the permitted frames of a tab that are worth reading, where the page itself is read. Those that
 * have it already are left alone. Never rejects.
 */
export async function readFrames(tab: number): Promise<void> {
  const page = await askReader(tab, 'state').catch(() => undefined)
  if (page?.name !== 'read') return
  const frames = (await permittedFrames(tab)).filter(({ frame }) => frame !== 0)
  const room = MOST_FRAMES - frames.filter(({ hasReader }) => hasReader).length
  const wanted = frames.filter(({ hasReader, isWorthReading }) => isWorthReading && !hasReader)
  await Promise.all(wanted.slice(0, Math.max(0, room)).map(({ frame }) => injectFrame(tab, frame)))
}

/** Stops the script in all frames of a tab, but not in the page itself. Never rejects. */
export async function leaveFrames(tab: number): Promise<void> {
  // To all frames at once: those that may no longer be read could not be found one by one.
  await browser.tabs.sendMessage(tab, { verb: 'stopFrame' }).catch(() => {})
}

async function injectFrame(tab: number, frame: number): Promise<void> {
  // A frame that has gone meanwhile is no fault.
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [SCRIPT] }).catch(() => {})
}

function inOrder(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((step, index) => step !== other[index])
  if (at === -1) return one.length - other.length
  return (one[at] ?? 0) - (other[at] ?? -1)
}

/** A page cannot reach the script's world, but what it holds is asked of a renderer. */
function isAnswer(value: unknown): value is FrameAnswer {
  if (typeof value !== 'object' || value === null) return false
  const { place, isWorthReading, hasReader } = value as { [K in keyof FrameAnswer]?: unknown }
  const isPlace = Array.isArray(place) && place.every((step) => Number.isSafeInteger(step))
  return isPlace && typeof isWorthReading === 'boolean' && typeof hasReader === 'boolean'
}
