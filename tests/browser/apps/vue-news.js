import { h } from 'vue'
import { storyOf } from './stories.js'

/** The page as Vue draws it. */
export const News = {
  props: ['edition'],
  render() {
    const { title, lead, items, note } = storyOf(this.edition)
    return h('article', [
      h('h1', title),
      h('p', [lead[0], lead[1], h('em', lead[2]), lead[3]]),
      note ? h('aside', note) : null,
      h(
        'ul',
        items.map((item) => h('li', { key: item }, item)),
      ),
      h('p', { id: 'count' }, ['Edition ', String(this.edition), ' of this page by Dmitry Peskov.']),
    ])
  },
}
