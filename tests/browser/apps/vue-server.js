import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { News } from './vue-news.js'

/** The first edition as the server sends it. */
export function html() {
  return renderToString(createSSRApp(News, { edition: 1 }))
}
