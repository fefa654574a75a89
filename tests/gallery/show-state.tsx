import { options, render } from 'preact'
import cardCss from '../../components/card.css?inline'
import optionsCss from '../../components/options.css?inline'
import panelCss from '../../components/panel.css?inline'
import popupCss from '../../components/popup.css?inline'
import welcomeCss from '../../components/welcome.css?inline'
import { WordsContext } from '../../components/words.ts'
import { galleryWords } from './gallery-words.ts'
import { STATES, type State } from './states.tsx'

/** What to show of the gallery: a state, on light or dark, in a language. */
export type Shown = { name: string; theme: 'light' | 'dark'; language: string }

/** The names of all states, in the order of the list. */
export const stateNames: readonly string[] = Object.keys(STATES)

const SHEETS: Record<State['surface'], string> = {
  card: cardCss,
  popup: popupCss,
  panel: panelCss,
  options: optionsCss,
  welcome: welcomeCss,
  marks: '',
}
const UNFOLDS =
  '.more[aria-expanded=false], .quiet[aria-expanded=false], .here > .link, .places-toggle[aria-expanded=false]'
/** The names of all components that were rendered since the gallery was opened. */
export const renderedNames: Set<string> = new Set()
options.diffed = ((before) => (vnode) => {
  if (typeof vnode.type === 'function') renderedNames.add(vnode.type.name)
  before?.(vnode)
})(options.diffed)

const MOST_ROUNDS = 4

/**
 * Gives an element that shows one state in an open shadow root, unfolded where the state says so. It is put into
 * `where`, or the body, while it unfolds. Throws for a name that is not in the list.
 */
export async function showState(
  { name, theme, language }: Shown,
  where: Element = document.body,
): Promise<HTMLElement> {
  const state = STATES[name]
  if (state === undefined) throw new Error(`The gallery has no state "${name}".`)
  const words = galleryWords(language)
  const frame = document.createElement('div')
  frame.className = `frame ${state.surface} ${theme}`
  frame.dataset.theme = theme
  frame.dir = words.direction
  where.append(frame)
  const root = frame.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(SHEETS[state.surface])
  root.adoptedStyleSheets = [sheet]
  render(<WordsContext.Provider value={words}>{state.view(theme)}</WordsContext.Provider>, root)
  await rested()
  if (state.presses !== undefined) {
    root.querySelector<HTMLElement>(state.presses)?.click()
    await rested()
  }
  for (let round = 0; state.opened && round < MOST_ROUNDS; round++) {
    const folded = root.querySelectorAll<HTMLElement>(UNFOLDS)
    if (folded.length === 0) break
    for (const button of folded) button.click()
    await rested()
  }
  return frame
}

function rested(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
