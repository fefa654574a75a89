import type { Settings } from '../../platform/messages.ts'

/** What the reader has said of a page and of its site. */
export type SiteChoice = {
  /** Nothing is to be read. */
  readonly isOff: boolean
  /** Every page of the site is to be read, also one that is no news article. */
  readonly isAlways: boolean
  /** The settings as they are now. What is said of the site after what was said of the page is what holds. */
  hear(fresh: Settings): void
  /** Switches this page off or on, until it is loaded again. */
  switchHere(on: boolean): void
}

/** The choice for pages of a host; on, until something else is heard. */
export function createSiteChoice(host: string): SiteChoice {
  let settings: Settings | undefined
  let here: boolean | undefined
  return {
    get isOff() {
      return here === undefined ? settings?.sitesOff.includes(host) === true : !here
    },
    get isAlways() {
      return settings?.sitesAlways.includes(host) === true
    },
    hear(fresh) {
      if (settings?.sitesOff.includes(host) === !fresh.sitesOff.includes(host)) here = undefined
      settings = fresh
    },
    switchHere(on) {
      here = on
    },
  }
}
