import { createElement as h, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { News } from './react-news.js'

let change = () => {}

function App() {
  const [edition, setEdition] = useState(1)
  change = setEdition
  return h(News, { edition })
}

/** The page's script: the test says when to hydrate and what to show. */
globalThis.app = {
  hydrate() {
    hydrateRoot(document.getElementById('root'), h(App), {
      onRecoverableError: (error) => globalThis.problems.push(`recovered: ${error.message}`),
    })
  },
  show(edition) {
    flushSync(() => change(edition))
  },
  expected(edition) {
    const box = document.createElement('div')
    flushSync(() => createRoot(box).render(h(News, { edition })))
    return box.textContent
  },
}
