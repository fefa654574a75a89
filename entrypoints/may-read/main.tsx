import '../../components/welcome.css'
import { render } from 'preact'
import { WordsContext, wordsOf } from '../../components/words.ts'
import { ownLocale, ownMessage } from '../../platform/own-words.ts'
import { Reach } from './Reach.tsx'

const root = document.getElementById('root')
const words = wordsOf(ownMessage, ownLocale())
document.documentElement.lang = words.locale
document.documentElement.dir = words.direction

if (root !== null) {
  render(
    <WordsContext.Provider value={words}>
      <Reach />
    </WordsContext.Provider>,
    root,
  )
}
