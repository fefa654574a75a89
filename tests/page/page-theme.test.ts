// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest'
import { pageTheme } from '../../page/page-theme.ts'

afterEach(() => {
  document.body.removeAttribute('style')
  document.body.replaceChildren()
})

function themeOn(paper: string, ink: string, body = ''): string | undefined {
  document.body.setAttribute('style', body)
  document.body.innerHTML = `<p style="background-color: ${paper}; color: ${ink}">Words</p>`
  const [words] = document.body.children
  return words && pageTheme(words)
}

it.each([
  ['white', 'black', '', 'light'],
  ['rgb(20, 22, 28)', 'white', '', 'dark'],
  ['white', 'black', 'background-color: rgb(20, 22, 28); color: white', 'light'],
])('words in %s on %s (body: "%s") have a card that is %s', (paper, ink, body, theme) => {
  expect(themeOn(paper, ink, body)).toBe(theme)
})

it('words on a ground of medium brightness have that of the page', () => {
  const grey = 'rgb(128, 128, 128)'
  expect(themeOn(grey, 'black', 'background-color: rgb(10, 10, 10); color: white')).toBe('dark')
  expect(themeOn(grey, 'black', `background-color: ${grey}; color: black`)).toBeUndefined()
})
