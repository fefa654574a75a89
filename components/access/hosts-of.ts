/** Patterns by their host, for a site may be granted over http and https; undefined stands for every host. */
export function hostsOf(patterns: readonly string[]): Map<string | undefined, string[]> {
  const hosts = new Map<string | undefined, string[]>()
  for (const pattern of patterns) hosts.set(readable(pattern), [...(hosts.get(readable(pattern)) ?? []), pattern])
  return hosts
}

/** The host of a match pattern without its decoration; undefined where it stands for every host. */
function readable(pattern: string): string | undefined {
  const host = /^[^:]+:\/\/([^/]*)/.exec(pattern)?.[1]?.replace(/^\*\./, '')
  return pattern === '<all_urls>' || host === '*' ? undefined : (host ?? pattern)
}
