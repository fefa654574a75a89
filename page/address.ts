type WithNavigation = { navigation?: EventTarget }

/** A hash that single-page applications use as a path. */
const ROUTE = /^#!?\//

/**
 * Tells when the address of a page becomes another without a load. Places within the same text (`#section`) don't count.
 *
 * Where the browser doesn't tell by itself, the function that it gives does, whenever it is called.
 */
export function watchAddress(document: Document, onNavigate: () => void, signal: AbortSignal): () => void {
  const view = document.defaultView
  let known = addressOf(document)
  const check = () => {
    const address = addressOf(document)
    if (signal.aborted || address === known) return
    known = address
    onNavigate()
  }
  view?.addEventListener('popstate', check, { signal })
  view?.addEventListener('hashchange', check, { signal })
  const { navigation } = (view ?? {}) as WithNavigation
  navigation?.addEventListener('currententrychange', check, { signal })
  return check
}

function addressOf({ location }: Document): string {
  if (!location) return ''
  const { origin, pathname, search, hash } = location
  return origin + pathname + search + (ROUTE.test(hash) ? hash : '')
}
