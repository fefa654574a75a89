import { createElement as h } from 'react'
import { storyOf } from './stories.js'

/** The page as React draws it: text of several nodes in one element, a list by keys, a part that comes and goes. */
export function News({ edition }) {
  const { title, lead, items, note } = storyOf(edition)
  return h(
    'article',
    null,
    h('h1', null, title),
    h('p', null, lead[0], lead[1], h('em', null, lead[2]), lead[3]),
    note && h('aside', null, note),
    h('ul', null, ...items.map((item) => h('li', { key: item }, item))),
    h('p', { id: 'count' }, 'Edition ', edition, ' of this page by Dmitry Peskov.'),
  )
}
