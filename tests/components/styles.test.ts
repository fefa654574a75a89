import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const sheets = readdirSync('components')
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(join('components', name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }))
const tokens = sheets.find((one) => one.name === 'tokens.css')?.css ?? ''

describe('colours', () => {
  const [light = {}, dark = {}, forced = {}] = [...tokens.matchAll(/\{([^{}]*)\}/g)].map((match) =>
    valuesOf(match[1] ?? ''),
  )
  const texts = ['ink', 'soft', 'accent', 'alleges', 'supports', 'questions', 'denies', 'comments']

  it('are the same in the dark whoever asked for it', () => {
    expect(dark).toEqual(forced)
    expect(Object.keys(dark).length).toBeGreaterThan(12)
  })

  it.each(texts)('%s is readable on paper and on the wash, light and dark', (name) => {
    for (const theme of [light, dark]) {
      for (const ground of ['paper', 'wash']) expect(contrast(theme[name], theme[ground])).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('keep the outline of a control and the text on the accent visible', () => {
    for (const theme of [light, dark]) {
      expect(contrast(theme.edge, theme.paper)).toBeGreaterThanOrEqual(3)
      expect(contrast(theme['on-accent'], theme.accent)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(theme['mark-line'], theme.paper)).toBeGreaterThanOrEqual(3)
      expect(contrast(theme['actor-line'], theme.paper)).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('style sheets', () => {
  it.each(sheets)('$name mirrors for right-to-left: logical properties alone', ({ css }) => {
    const physical =
      /(?:^|[;{\s])(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|(?:margin|padding|border)-(?:left|right|top|bottom))\s*:|(?:text-align|float)\s*:\s*(?:left|right)/g
    expect([...css.matchAll(physical)].map((match) => match[0])).toEqual([])
  })

  it.each(sheets.filter((one) => one.name !== 'tokens.css'))(
    '$name uses tokens that exist, and no colour of its own',
    ({ css }) => {
      const unknown = [...css.matchAll(/var\((--[\w-]+)/g)].filter((match) => !tokens.includes(`${match[1]}:`))
      expect(unknown.map((match) => match[1])).toEqual([])
      expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|\brgb\(/i)
    },
  )
})

function valuesOf(block: string): Record<string, string> {
  const pairs = [...block.matchAll(/--otr-([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? ''])
  return Object.fromEntries(pairs) as Record<string, string>
}

/** The contrast ratio of WCAG 2 of two colours written as #rrggbb. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x)
  return (a + 0.05) / (b + 0.05)
}

function luminance(colour: string | undefined): number {
  const parts = /^#(..)(..)(..)$/.exec(colour ?? '')?.slice(1)
  if (parts === undefined) throw new Error(`no colour: ${colour}`)
  const [r = 0, g = 0, b = 0] = parts.map((part) => {
    const share = Number.parseInt(part, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
