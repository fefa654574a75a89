/** An address that may become a link: where it leads, and the host as the browser parsed it (punycode shown). */
export type CheckedUrl = { href: string; host: string }

/**
 * Checks an address from a dataset.
 *
 * Undefined for anything but plain http and https: other protocols, white space or control characters inside, no
 * protocol, a user name or password before the host, or what cannot be parsed.
 */
export function checkedUrl(address: string | undefined): CheckedUrl | undefined {
  if (typeof address !== 'string' || !/^https?:\/\/[^\s\\\p{Cc}]+$/iu.test(address)) return undefined
  const url = parsed(address)
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  return { href: url.href, host: url.host.replace(/^www\./, '') }
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}
