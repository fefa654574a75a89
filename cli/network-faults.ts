/** A file of a build, by its name in it. */
export type BuiltFile = { name: string; text: string }

/** Whatever could carry something away, or fetch something, by another way than `fetch`. */
const CARRIERS =
  /\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts)\b|\bnew Image\b|\.src\s*=(?!=)/g
/** The one request that is made: for a file of the extension, by its own address. */
const OWN_FILE = /^fetch\(new URL\(\w+,[\w.$]*\bruntime\.getURL\([`'"]\/[`'"]\)\)\)/
const FETCHES = /(?<![\w$])fetch\b/g
/** Loaded by a page or a style sheet from elsewhere. */
const FOREIGN = /(?:src|href)=["']?(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\/|@import\s+["'](?:https?:)?\/\//g
const MARGIN = 60

/**
 * What of a build could reach the network, beyond files of the extension: its code by the names of the browser's
 * interfaces, its pages and style sheets by foreign addresses, and its content security policy, which is to forbid it.
 * Empty where nothing could.
 */
export function networkFaults(files: readonly BuiltFile[], policy: unknown): string[] {
  return [...policyFaults(policy), ...files.flatMap(fileFaults)]
}

function fileFaults({ name, text }: BuiltFile): string[] {
  if (/\.(?:html|css)$/.test(name)) {
    return [...text.matchAll(FOREIGN)].map(({ index }) => `${name} loads from elsewhere: ${around(text, index)}`)
  }
  if (!name.endsWith('.js')) return []
  const carriers = [...text.matchAll(CARRIERS)].map(
    ({ 0: what }) => `${name} has ${what}, which could reach the network.`,
  )
  const fetches = [...text.matchAll(FETCHES)].filter(
    ({ index }) => name === 'reader.js' || !OWN_FILE.test(text.slice(index)),
  )
  return [...carriers, ...fetches.map(({ index }) => `${name} fetches more than its own files: ${around(text, index)}`)]
}

function policyFaults(policy: unknown): string[] {
  const rules =
    typeof policy === 'object' && policy !== null && 'extension_pages' in policy ? policy.extension_pages : ''
  const directives = String(rules)
    .split(';')
    .map((one) => one.trim().split(/\s+/))
  const valuesOf = (name: string) => directives.find(([first]) => first === name)?.slice(1)
  const isSame = (values: readonly string[] | undefined, wanted: string) => values?.join(' ') === wanted
  const foreign = directives.flatMap(([name = '', ...values]) =>
    values.filter((value) => value !== "'self'" && value !== "'none'").map((value) => `${name} ${value}`),
  )
  return [
    ...(isSame(valuesOf('default-src'), "'none'") ? [] : ["Its policy does not say default-src 'none'."]),
    ...(isSame(valuesOf('connect-src'), "'self'") ? [] : ["Its policy does not say connect-src 'self'."]),
    ...foreign.map((rule) => `Its policy allows ${rule}.`),
  ]
}

function around(text: string, index: number): string {
  return text.slice(index, index + MARGIN)
}
