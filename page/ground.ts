import { laidOutParent } from './flat-tree.ts'

/** Whether text stands on something light, something dark, or a colour on which neither pale nor deep inks show. */
export type Ground = 'light' | 'dark' | 'middle'

const OPAQUE = 0.5
const MIDDLE = 0.36
/**
 * Between these luminances the inks of neither ground reach a contrast of 3 to 1: the deepest of the light ones needs
 * more than the second, the palest of the dark ones less than the first.
 */
const DARKEST_MIDDLE = 0.1
const LIGHTEST_MIDDLE = 0.72
/** Below this contrast the text can't stand on that background: a picture must lie between. */
const LEAST_CONTRAST = 1.5

/** The luminance of what lies under elements that were asked about; null where a picture does, or nothing. */
export type KnownGrounds = Map<Element, number | null>

/**
 * What an element's text stands on, by its own colour and the nearest background under it.
 *
 * Where no background is set, or a picture lies there, the text's colour tells: the canvas stays white for a reader who
 * prefers dark unless the page agrees, so that preference alone would mislead. Without a layout: light. Who asks about
 * many elements at once gives the same `known` each time, for most of them stand on the same.
 */
export function groundOf(element: Element, known: KnownGrounds = new Map()): Ground {
  const view = element.ownerDocument.defaultView
  if (view === null) return 'light'
  const text = luminance(view.getComputedStyle(element).color)
  const under = backgroundUnder(element, view, known)
  if (text === null) return under !== null && under < MIDDLE ? 'dark' : 'light'
  if (under === null || contrast(text, under) < LEAST_CONTRAST) return text > MIDDLE ? 'dark' : 'light'
  if (under > DARKEST_MIDDLE && under < LIGHTEST_MIDDLE) return 'middle'
  return under > text ? 'light' : 'dark'
}

function backgroundUnder(element: Element, view: Window, known: KnownGrounds): number | null {
  const passed: Element[] = []
  let found: number | null = null
  for (let one: Element | null = element; one !== null; one = laidOutParent(one)) {
    const before = known.get(one)
    passed.push(one)
    if (before !== undefined) found = before
    if (before !== undefined) break
    const { backgroundColor, backgroundImage } = view.getComputedStyle(one)
    if (backgroundImage !== '' && backgroundImage !== 'none') break
    if (alpha(backgroundColor) < OPAQUE) continue
    found = luminance(backgroundColor)
    break
  }
  for (const one of passed) known.set(one, found)
  return found
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** Of a colour as `getComputedStyle` writes it, from 0 to 1; null for a way of writing that is not known. */
function luminance(colour: string): number | null {
  const [name = '', first = 0, second = 0, third = 0] = partsOf(colour)
  if (name === 'rgb' || name === 'rgba') return mixed(first / 255, second / 255, third / 255)
  if (/^color\((?:srgb|display-p3) /.test(colour)) return mixed(first, second, third)
  if (name === 'oklch' || name === 'oklab') return first ** 3
  if (name === 'lch' || name === 'lab') return (first / 100) ** 2.4
  return null
}

function mixed(red: number, green: number, blue: number): number {
  const linear = (value: number) => (value <= 0.04 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function alpha(colour: string): number {
  if (colour === '' || colour === 'transparent') return 0
  const [name, , , , fourth] = partsOf(colour)
  return name === '' ? 0 : (fourth ?? 1)
}

function partsOf(colour: string): [name: string, ...numbers: number[]] {
  const open = colour.indexOf('(')
  const inside = colour.slice(open + 1).replace(/^(?:srgb|display-p3) /, '')
  return [colour.slice(0, Math.max(open, 0)), ...(inside.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)]
}
