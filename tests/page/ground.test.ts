// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { groundOf } from '../../page/ground.ts'

const outer = (style: string, inner = '') => {
  document.body.innerHTML = `<div style="${style}"><p style="${inner}">Text</p></div>`
  return groundOf(document.querySelector('p') as Element)
}

describe('groundOf', () => {
  it.each([
    ['a white page', 'background-color: white; color: black', '', 'light'],
    ['a dark page', 'background-color: #12141a; color: #d8dbe4', '', 'dark'],
    ['white on a middle grey', 'background-color: #777; color: white', '', 'middle'],
    ['black on a middle grey', 'background-color: #777; color: black', '', 'middle'],
    [
      'a light box on a dark page',
      'background-color: black; color: white',
      'background-color: white; color: #222',
      'light',
    ],
    [
      'a background that is nearly clear',
      'background-color: white; color: black',
      'background-color: rgba(0, 0, 0, 0.1)',
      'light',
    ],
    ['white text on a picture over a white page', 'background-color: white; color: white', '', 'dark'],
    [
      'white text on a gradient',
      'background-color: white; color: white',
      'background-image: linear-gradient(red, blue)',
      'dark',
    ],
    ['white text on nothing', 'color: rgb(250, 250, 250)', '', 'dark'],
    ['black text on nothing', 'color: rgb(10, 10, 10)', '', 'light'],
  ])('knows %s', (_, style, inner, ground) => {
    expect(outer(style, inner)).toBe(ground)
  })

  it('is light without a layout', () => {
    const parsed = new DOMParser().parseFromString('<p style="color: white">Text</p>', 'text/html')
    expect(groundOf(parsed.querySelector('p') as Element)).toBe('light')
  })
})
