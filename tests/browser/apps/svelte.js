import { flushSync, hydrate, mount } from 'svelte'
import News from './News.svelte'

let change = () => {}
const onReady = (set) => {
  change = set
}

/** The page's script: the test says when to hydrate and what to show. */
globalThis.app = {
  hydrate() {
    // Without this it mends a mismatch in silence, by drawing anew.
    hydrate(News, { target: document.getElementById('root'), props: { onReady }, recover: false })
    flushSync()
  },
  show(edition) {
    flushSync(() => change(edition))
  },
  expected(edition) {
    const box = document.createElement('div')
    mount(News, { target: box, props: { start: edition } })
    flushSync()
    return box.textContent
  },
}
