import { type ComponentChildren, render } from 'preact'
import { WordsContext, wordsOf } from '../../components/words.ts'
import { ownLocale, ownMessage } from '../../platform/own-words.ts'

/** Renders one of our own pages into its `#root`, in the reader's language and direction. */
export function renderOwnPage(page: ComponentChildren): void {
  const root = document.getElementById('root')
  const words = wordsOf(ownMessage, ownLocale())
  document.documentElement.lang = words.locale
  document.documentElement.dir = words.direction
  if (root !== null) render(<WordsContext.Provider value={words}>{page}</WordsContext.Provider>, root)
}
