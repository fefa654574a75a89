// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { groundOf } from '../../page/ground.ts'
import { markStyle } from '../../page/mark-style.ts'

const LEAST = 3
const LINES = ['line', 'dashes', 'dots', 'current'] as const

describe('the lines of marks', () => {
  it.each(Array.from({ length: 52 }, (_, step) => step * 5))(
    'keep a contrast of 3 to 1 on a page of the grey %i, or have the colour of its text',
    (grey) => {
      const text = grey > 118 ? 'black' : 'white'
      document.body.innerHTML = `<p style="background-color: rgb(${grey}, ${grey}, ${grey}); color: ${text}">Text</p>`
      const ground = groundOf(document.querySelector('p') as Element)
      const css = markStyle('both', (ink, on) => `.${ink}-${on}`)
      for (const ink of LINES) {
        const rule = css.slice(css.indexOf(`.${ink}-${ground} {`))
        const colour = /text-decoration: (?:und|ov)erline \w+ (#\w+|currentColor)/.exec(rule)?.[1] ?? 'none'
        if (colour === 'currentColor') continue
        expect(contrast(luminance(colour), linear(grey))).toBeGreaterThanOrEqual(LEAST)
      }
    },
  )

  it('are left away where only ticks are wanted, save that of the current mark', () => {
    const rules = markStyle('none', (ink, on) => `.${ink}-${on}`)
    expect(rules).toMatch(/\.line-light \{\s*\}/)
    expect(rules).toMatch(/\.current-light \{ background/)
  })
})

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
