import './gallery.css'
import { GALLERY_LANGUAGES } from './gallery-words.ts'
import { renderedNames, type Shown, showState, stateNames } from './show-state.tsx'

/*
 * The gallery: all states as one page, each in light and dark and in both directions. A program may ask for one alone:
 * `gallery.names`, `gallery.languages`, `gallery.rendered()`, and `gallery.showAlone({ name, theme, language })`.
 */

const root = document.getElementById('root')
const THEMES = ['light', 'dark'] as const

const gallery = {
  names: stateNames,
  languages: GALLERY_LANGUAGES,
  rendered: () => [...renderedNames],
  async showAlone(shown: Shown): Promise<void> {
    root?.classList.add('alone')
    root?.replaceChildren(await showState(shown))
  },
}
Object.assign(globalThis, { gallery })

if (location.hash !== '#alone') void showAll()

async function showAll(): Promise<void> {
  const title = document.createElement('h1')
  title.textContent = `Gallery: ${stateNames.length} states`
  const contents = document.createElement('nav')
  root?.append(title, contents)
  for (const name of stateNames) {
    const section = document.createElement('section')
    section.className = 'state'
    section.id = name.replace(/\W+/g, '-')
    const heading = document.createElement('h2')
    heading.textContent = name
    const sides = document.createElement('div')
    sides.className = 'sides'
    section.append(heading, sides)
    root?.append(section)
    const link = document.createElement('a')
    link.href = `#${section.id}`
    link.textContent = name
    const line = document.createElement('div')
    line.append(link)
    contents.append(line)
    for (const language of ['en', 'ar']) {
      for (const theme of THEMES) sides.append(await showState({ name, theme, language }, sides))
    }
  }
}
