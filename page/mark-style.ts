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
const COLOURS: Record<Ground, { tint: (alpha: number) => string; line: string; actor: string }> = {
  light: { tint: (alpha) => `rgb(234 166 40 / ${alpha})`, line: '#b4690e', actor: '#5a6aa3' },
  dark: { tint: (alpha) => `rgb(240 179 90 / ${alpha})`, line: '#e6ae55', actor: '#9dabdf' },
  middle: {
    tint: (alpha) => `color-mix(in srgb, currentColor ${Math.round(alpha * 40)}%, transparent)`,
    line: 'currentColor',
    actor: 'currentColor',
  },
}

/**
 * In forced colours nothing but the system's own colours may carry a mark; the lines keep their kinds. Chromium paints
 * all highlights there like a selection, whatever is said here, so that the lines alone tell the kinds apart.
 */
const FORCED: Record<Ink, string> = {
  tint: 'background-color: Mark; color: MarkText',
  line: 'background-color: transparent; color: currentColor; text-decoration: underline solid currentColor 2px',
  dashes: 'background-color: Canvas; color: CanvasText; text-decoration: underline dashed CanvasText 2px',
  dots: 'background-color: Canvas; color: CanvasText; text-decoration: underline dotted CanvasText 2px',
  current: 'background-color: Highlight; color: HighlightText; text-decoration: underline solid HighlightText 3px',
}

/**
 * The style sheet for all marks. `selectorOf` names one ink on one ground; `important` lets it win over the page;
 * `before` is put before each value.
 *
 * An allegation is tinted with a solid line, a likely one has a dashed line, an actor a dotted one, the current mark a
 * stronger tint and a thicker line: all hold without colour, save that the `tint` look leaves the solid line away.
 * Nothing is printed.
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
${rules((ink, ground) => bodyOf(ink, style, COLOURS[ground]))}
@media (forced-colors: active) {
${rules((ink) => (style === 'none' && ink !== 'current' ? '' : FORCED[ink]))}
}
}`
}

function bodyOf(ink: Ink, style: MarkStyle, { tint, line, actor }: (typeof COLOURS)[Ground]): string {
  const tinted = (alpha: number) => `background-color: ${tint(alpha)}`
  const lined = (what: string) => `text-decoration: underline ${what}; text-underline-offset: 3px`
  if (style === 'none' && ink !== 'current') return ''
  if (ink === 'dots') return lined(`dotted ${actor} 2px`)
  if (ink === 'dashes') return lined(`dashed ${line} 2px`)
  if (ink === 'current') return `${tinted(0.5)}; ${lined(`solid ${line} 3px`)}`
  if (ink === 'line') return style === 'tint' ? '' : lined(`solid ${line} 2px`)
  return style === 'underline' ? '' : tinted(style === 'tint' ? 0.36 : 0.2)
}
