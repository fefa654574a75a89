import { createApp, createSSRApp, h, nextTick, ref } from 'vue'
import { News } from './vue-news.js'

const edition = ref(1)

function watched(app) {
  app.config.errorHandler = (error) => globalThis.problems.push(`vue: ${error}`)
  app.config.warnHandler = (message) => globalThis.problems.push(`vue warns: ${message}`)
  return app
}

/** The page's script: the test says when to hydrate and what to show. */
globalThis.app = {
  hydrate() {
    watched(createSSRApp({ render: () => h(News, { edition: edition.value }) })).mount('#root')
  },
  async show(next) {
    edition.value = next
    await nextTick()
  },
  expected(one) {
    const box = document.createElement('div')
    watched(createApp(News, { edition: one })).mount(box)
    return box.textContent
  },
}
