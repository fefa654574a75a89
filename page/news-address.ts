/** Folders that hold something else than news, in a path. Papers keep articles under `archive`, `issues`, `community`. */
const OTHER_FOLDERS = new Set(
  `forum forums board boards discussion discussions thread threads viewtopic questions answers pull
  docs doc documentation reference manual api wiki help support faq
  shop store product products cart checkout basket
  tag tags topic topics category categories author authors user users
  search suche recherche buscar`.split(/\s+/),
)

/** The same for the first name of a host. */
const OTHER_HOSTS = new Set(
  'forum forums community docs doc developer developers wiki help support shop store search'.split(' '),
)

const INDEX = /^\/(?:(?:index|default|home)\.\w{2,5})?$/
const ROUTE = /^#!?\/./
const EXTENSION = /\.\w{2,5}$/
const DATED_FOLDERS = /\/(?:19|20)\d\d\/(?:[01]?\d|[a-z]{3})\/(?:[0-3]?\d\/)?[^/]{3,}/i
const FEWEST_WORDS = 3

/** What an address says about its page: the root of a site, a place for other things, an article's slug, or nothing. */
export type AddressKind = 'root' | 'other' | 'slug' | 'plain'

/** Tells what kind of page stands under an address, by the address alone. */
export function newsAddress({ hostname, pathname, search, hash }: URL): AddressKind {
  const path = ROUTE.test(hash) ? hash.replace(/^#!?/, '') : pathname
  // Some systems name an article by a number in the query of the root: `/?p=123`.
  if (INDEX.test(path)) return /[?&](?:p|id|page_id)=\d/.test(search) ? 'plain' : 'root'
  const folders = decoded(path).toLowerCase().split('/').filter(Boolean)
  if (OTHER_HOSTS.has(hostname.split('.')[0] ?? '')) return 'other'
  if (folders.some((folder) => OTHER_FOLDERS.has(folder.replace(EXTENSION, '')))) return 'other'
  // The slug may be followed by a number or a letter code of its own.
  return folders.slice(-2).some(isSlug) || DATED_FOLDERS.test(path) ? 'slug' : 'plain'
}

function isSlug(folder: string): boolean {
  const words = folder.replace(EXTENSION, '').split(/[-_+ ]+/)
  if (words.length < FEWEST_WORDS) return false
  return words.filter(isWord).length >= FEWEST_WORDS && (/[a-z]{2}/.test(folder) || /\p{L}{2}/u.test(folder))
}

/** All of Unicode's letters are a table that takes the browser longer than the rest: most words need none of it. */
function isWord(word: string): boolean {
  return /[a-z0-9]/.test(word) || /[\p{L}\p{N}]/u.test(word)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
