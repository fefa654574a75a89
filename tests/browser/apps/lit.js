import { html, LitElement, render } from 'lit'
import { storyOf } from './stories.js'

/** A page of web components: an open shadow root, with a slot for what the page gives it. */
class NewsPage extends LitElement {
  static properties = { edition: { type: Number } }

  constructor() {
    super()
    this.edition = 1
  }

  render() {
    const { title, lead, items, note } = storyOf(this.edition)
    return html`<article><h1>${title}</h1><p>${lead[0]}${lead[1]}<em>${lead[2]}</em>${lead[3]}</p>${
      note ? html`<aside>${note}</aside>` : ''
    }<ul>${items.map((item) => html`<li>${item}</li>`)}</ul><slot></slot></article>`
  }
}

const slotted = (edition) => html`<p id="count">Edition ${edition} of this page by Dmitry Peskov.</p>`
const textOf = (page) => page.shadowRoot.textContent + page.textContent

async function draw(target, edition) {
  render(html`<news-page .edition=${edition}>${slotted(edition)}</news-page>`, target)
  const page = target.querySelector('news-page')
  await page.updateComplete
  return page
}

/** The page's script: the test says when the elements get their meaning and what to show. */
globalThis.app = {
  async hydrate() {
    customElements.define('news-page', NewsPage)
    await draw(document.getElementById('root'), 1)
  },
  async show(edition) {
    await draw(document.getElementById('root'), edition)
  },
  async expected(edition) {
    const box = document.createElement('div')
    document.head.append(box)
    const text = textOf(await draw(box, edition))
    box.remove()
    return text
  },
  text: () => textOf(document.querySelector('news-page')),
}
