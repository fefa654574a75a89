import { type Fault, pathText } from '../fault.ts'
import { readJson } from './read.ts'

/**
 * Gives each fault the line and column of its place in the file's text, and puts them in the order of their places.
 *
 * A path that the file does not hold (a missing field) gets the place of the nearest thing around it. Lines end with
 * LF, CR LF or CR. The text is read once, however many faults there are; it must be JSON.
 */
export function locateFaults(text: string, faults: readonly Fault[]): Fault[] {
  if (faults.length === 0) return []
  const root: Place = { offset: undefined, inner: new Map() }
  const placed = faults.map((fault) => ({ fault, places: placesOf(root, fault.path) }))
  findOffsets(text, root)
  return placeFaults(
    text,
    placed
      .map(({ fault, places }) => ({ fault, offset: innermost(places) }))
      .sort((one, other) => one.offset - other.offset),
  )
}

/** Gives faults the line and column of their offsets. Order is kept. */
export function placeFaults(text: string, placed: readonly { fault: Fault; offset: number }[]): Fault[] {
  const starts = lineStarts(text)
  return placed.map(({ fault, offset }) => {
    const line = lastAtOrBefore(starts, offset)
    return { path: fault.path, message: fault.message, line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  })
}

/** A value of the file, as far as faults point to it or into it. Keys are single steps of a path, as written. */
type Place = { offset: number | undefined; inner: Map<string | number, Place> }

/** The places on the way to a path, outermost first; they are made where they are missing. */
function placesOf(root: Place, path: string): Place[] {
  const places = [root]
  let place = root
  for (const [step, name, index] of path.matchAll(/\.?([\w$]+)|\[(\d+)\]|\["(?:[^"\\]|\\.)*"\]/g)) {
    const key = index === undefined ? (name ?? step) : Number(index)
    const next = place.inner.get(key) ?? { offset: undefined, inner: new Map() }
    place.inner.set(key, next)
    place = next
    places.push(place)
  }
  return places
}

function findOffsets(text: string, root: Place): void {
  // The places of the values that are being read, by depth: undefined where no fault points.
  const open: (Place | undefined)[] = []
  readJson(text, (path, offset) => {
    const step = path.at(-1)
    const around = open[path.length - 1]?.inner
    const place = step === undefined ? root : (around?.get(step) ?? oddKey(around, step))
    open[path.length] = place
    if (place && place.offset === undefined) place.offset = offset
  })
}

/** A key that is no plain name stands in a path in quotes. */
function oddKey(around: Place['inner'] | undefined, step: string | number): Place | undefined {
  return around && typeof step === 'string' ? around.get(pathText([step])) : undefined
}

function innermost(places: readonly Place[]): number {
  return places.reduce((offset, place) => place.offset ?? offset, 0)
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length)
  return starts
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
