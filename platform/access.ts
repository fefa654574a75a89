import { browser } from 'wxt/browser'

const EVERYWHERE = ['http://*/*', 'https://*/*']

/**
 * What may be read of a tab. `unreadable`: no extension may read it, or it is no web page. Otherwise the host, and what
 * the reader has granted: nothing beyond a click (`click`), this site, or every site.
 */
export type Access =
  | { name: 'unreadable'; reason: 'browser-page' | 'not-web' }
  | { name: 'readable'; host: string; granted: 'click' | 'site' | 'everywhere' }

/**
 * Tells what may be read at an address. An address that the browser hides from us (undefined) belongs to a page of the
 * browser itself. A local file has an empty host.
 */
export async function accessTo(address: string | undefined): Promise<Access> {
  const url = parsed(address)
  if (url === undefined) return { name: 'unreadable', reason: 'browser-page' }
  if (url.protocol === 'file:') return { name: 'readable', host: '', granted: 'click' }
  const pattern = sitePattern(url.href)
  if (pattern === undefined) {
    const isBrowsers = /^(?:chrome|edge|about|moz-extension|chrome-extension|resource|view-source):/.test(url.protocol)
    return { name: 'unreadable', reason: isBrowsers ? 'browser-page' : 'not-web' }
  }
  const granted = async (origins: string[]) => browser.permissions.contains({ origins })
  if (await granted(EVERYWHERE)) return { name: 'readable', host: url.hostname, granted: 'everywhere' }
  return { name: 'readable', host: url.hostname, granted: (await granted([pattern])) ? 'site' : 'click' }
}

/**
 * The match pattern of one host under one protocol, whatever its port; undefined for an address that is not http or
 * https. Subdomains are other sites.
 */
export function sitePattern(address: string): string | undefined {
  const url = parsed(address)
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return undefined
  return `${url.protocol}//${url.hostname}/*`
}

/**
 * Asks the reader for access to the site of an address, to patterns, or to all sites, in one question, and tells whether
 * it was given. To be called straight from a click, before anything is awaited: browsers allow no asking otherwise.
 */
export async function requestAccess(
  what: { address: string } | { patterns: readonly string[] } | 'everywhere',
): Promise<boolean> {
  const origins = originsOf(what)
  if (origins.length === 0) return false
  return browser.permissions.request({ origins })
}

/** The match patterns that stand for the sites of a news outlet: each host and what is beneath it, over https. */
export function outletPatterns(sites: readonly string[]): string[] {
  return sites.map((site) => `https://*.${site}/*`)
}

/** Whether all these sites are covered by what is granted. */
export function coversSites(granted: readonly string[], sites: readonly string[]): boolean {
  const isEverywhere = granted.some((one) => one === '<all_urls>' || /^(?:https|\*):\/\/\*\/\*$/.test(one))
  return isEverywhere || outletPatterns(sites).every((pattern) => granted.includes(pattern))
}

/** Gives access back: to one of `grantedOrigins`. True where it is gone now. */
export async function revokeAccess(origin: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [origin] })
}

/** The match patterns of all web pages that may be read without a click, sorted. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.filter((origin) => origin === '<all_urls>' || /^(?:https?|\*):\/\//.test(origin)).sort()
}

/** The browser's permissions besides sites, by name, sorted. */
export async function grantedPermissions(): Promise<string[]> {
  const { permissions = [] } = await browser.permissions.getAll()
  return [...permissions].sort()
}

/** Calls back after access was given or withdrawn, until the signal aborts. */
export function watchAccess(changed: () => void, signal: AbortSignal): void {
  const listener = () => changed()
  if (signal.aborted) return
  browser.permissions.onAdded.addListener(listener)
  browser.permissions.onRemoved.addListener(listener)
  signal.addEventListener(
    'abort',
    () => {
      browser.permissions.onAdded.removeListener(listener)
      browser.permissions.onRemoved.removeListener(listener)
    },
    { once: true },
  )
}

function originsOf(what: Parameters<typeof requestAccess>[0]): string[] {
  if (what === 'everywhere') return EVERYWHERE
  if ('patterns' in what) return [...what.patterns]
  return [sitePattern(what.address) ?? []].flat()
}

function parsed(address: string | undefined): URL | undefined {
  try {
    return address === undefined ? undefined : new URL(address)
  } catch {
    return undefined
  }
}
