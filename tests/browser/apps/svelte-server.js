import { render } from 'svelte/server'
import News from './News.svelte'

/** The first edition as the server sends it. */
export function html() {
  return render(News).body
}
