/** The elements that frameworks fill on a server and take over in the browser. */
const ROOTS = [
  '#__next',
  '#__nuxt',
  '#___gatsby',
  '#root:not(:empty)',
  '#app:not(:empty)',
  '[data-reactroot]',
  '[data-server-rendered]',
  '[data-svelte-h]',
  '[ng-server-context]',
  '[q\\:container]',
  'astro-island',
].join(', ')

/** What React, Vue and Svelte write between texts and around parts that come and go. */
const SIGN = /^(?:| |\/?\$[?!~]?|\[(?:-?\d+|!)?|\])$/
const SHOW_COMMENT = 128

/**
 * Whether a framework may take over the page's own HTML, now or later: it then compares node by node, and an element of
 * ours among them is a fault of the page. When it has done so can't be seen from here, so the answer stays the same.
 */
export function mayHydrate(document: Document): boolean {
  const { body } = document
  if (body === null) return false
  if (document.querySelector(ROOTS) !== null) return true
  const comments = document.createTreeWalker(body, SHOW_COMMENT)
  for (let node = comments.nextNode(); node !== null; node = comments.nextNode()) {
    if (SIGN.test(node.nodeValue ?? '')) return true
  }
  return false
}
