import type { Look } from '../engine/look.ts'
import type { Ground } from './ground.ts'

/** How marks look; `none` paints the current mark alone. */
export type MarkStyle = Look['style']

/** What words are painted with. A stretch may have several, but one line at most besides that of `current`. */
export type Ink = 'tint' | 'line' | 'dashes' | 'dots' | 'current'

export const INKS: readonly Ink[] = ['tint', 'line', 'dashes', 'dots', 'current']
export const GROUNDS: readonly Ground[] = ['light', 'dark', 'middle']

/**
 * On a colour of medium brightness none of ours keeps its contrast, so marks take that of the text, which the page has
 * chosen to be read there.
 */
const COLOURS: Record<Ground, Colours> = {
  light: {
    tint: (alpha) => `rgb(234 166 40 / ${alpha})`,
    line: '#b4690e',
    actor: '#5a6aa3',
    current: { tint: 'rgb(205 219 252 / 0.85)', line: '#2b55cc' },
  },
  dark: {
    tint: (alpha) => `rgb(240 179 90 / ${alpha})`,
    line: '#e6ae55',
    actor: '#9dabdf',
    current: { tint: 'rgb(52 70 128 / 0.85)', line: '#8fb0ff' },
  },
  middle: {
    tint: (alpha) => `color-mix(in srgb, currentColor ${Math.round(alpha * 40)}%, transparent)`,
    line: 'currentColor',
    actor: 'currentColor',
    current: { tint: 'color-mix(in srgb, currentColor 12%, transparent)', line: 'currentColor' },
  },
}

type Colours = { tint: (alpha: number) => string; line: string; actor: string; current: { tint: string; line: string } }

/**
 * In forced colours nothing but the system's own colours may carry a mark; the lines keep their kinds. Chromium paints
 * all highlights there like a selection, whatever is said here, so that the lines alone tell the kinds apart.
 */
const FORCED: Record<Ink, string> = {
  tint: 'background-color: Mark; color: MarkText',
  line: 'background-color: transparent; color: currentColor; text-decoration: underline solid currentColor 2px',
  dashes: 'background-color: Canvas; color: CanvasText; text-decoration: underline dashed CanvasText 2px',
  dots: 'background-color: Canvas; color: CanvasText; text-decoration: underline dotted CanvasText 2px',
  current: 'background-color: Highlight; color: HighlightText; text-decoration: overline solid HighlightText 3px',
}

/**
 * The style sheet for all marks. `selectorOf` names one ink on one ground; `important` is for elements, which have to
 * win over the page; `before` is put before each value.
 *
 * An allegation is tinted with a solid line, a likely one has a dashed line, an actor a dotted one: all hold without
 * colour, save that the `tint` look leaves the solid line away. The current mark has a tint of its own, under which the
 * others are not seen, and a line above, so that the line below still tells its kind. Nothing is printed.
 */
export function markStyle(
  style: MarkStyle,
  selectorOf: (ink: Ink, ground: Ground) => string,
  important = false,
  before = '',
): string {
  const rules = (bodyOf: (ink: Ink, ground: Ground) => string) =>
    INKS.flatMap((ink) =>
      GROUNDS.map((ground) => {
        const body = bodyOf(ink, ground).replaceAll(': ', `: ${before}`)
        return `${selectorOf(ink, ground)} { ${important ? body.replace(/(?=;|$)/g, ' !important') : body} }`
      }),
    ).join('\n')
  return `@media screen {
${rules((ink, ground) => bodyOf(ink, style, COLOURS[ground], important))}
@media (forced-colors: active) {
${rules((ink) => (style === 'none' && ink !== 'current' ? '' : FORCED[ink]))}
}
}`
}

function bodyOf(ink: Ink, style: MarkStyle, { tint, line, actor, current }: Colours, important: boolean): string {
  const lined = (what: string) => `text-decoration: underline ${what}; text-underline-offset: 3px`
  if (ink === 'current') {
    // An element has one text decoration, which is its kind's: there the line above is a shadow.
    const above = important
      ? `box-shadow: 0 -2px ${current.line}`
      : `text-decoration: overline solid ${current.line} 2px`
    return `background-color: ${current.tint}; ${above}`
  }
  if (style === 'none') return ''
  if (ink === 'dots') return lined(`dotted ${actor} 2px`)
  if (ink === 'dashes') return lined(`dashed ${line} 2px`)
  if (ink === 'line') return style === 'tint' ? '' : lined(`solid ${line} 2px`)
  return style === 'underline' ? '' : `background-color: ${tint(style === 'tint' ? 0.36 : 0.2)}`
}
