import { createElement as h } from 'react'
import { renderToString } from 'react-dom/server'
import { News } from './react-news.js'

/** The first edition as the server sends it. */
export function html() {
  return renderToString(h(News, { edition: 1 }))
}
