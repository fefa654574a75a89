import '../../components/popup.css'
import { render } from 'preact'
import { Popup } from '../../components/Popup.tsx'
import { WordsContext, wordsOf } from '../../components/words.ts'
import { activeTab } from '../../platform/active-page.ts'
import { ownLocale, ownMessage } from '../../platform/own-words.ts'
import { PageOfTab } from './PageOfTab.tsx'

const root = document.getElementById('root')
const words = wordsOf(ownMessage, ownLocale())
document.documentElement.lang = words.locale
document.documentElement.dir = words.direction

void activeTab().then((tab) => {
  if (root === null) return
  render(
    <WordsContext.Provider value={words}>
      <PageOfTab tab={tab} Surface={Popup} />
    </WordsContext.Provider>,
    root,
  )
})
