import type { browser as Browser } from 'wxt/browser'

type Api = typeof Browser
const world = globalThis as unknown as { browser?: Api; chrome: Api }

/**
 * The browser's interface as scripts in pages have it, where it takes the place of `wxt/browser` (see wxt.config.ts).
 *
 * It is asked for when it is used: Firefox makes it at the first question, which takes ten to twenty milliseconds in a
 * new process, and a script that only waits for its page needs none of it.
 */
export const browser: Api = new Proxy({} as Api, {
  get: (_, name) => here()[name as keyof Api],
})

/** Asked by the build and not by what is there: an element of the page whose id is "browser" goes by that name too. */
function here(): Api {
  return import.meta.env.FIREFOX ? (world.browser as Api) : world.chrome
}
