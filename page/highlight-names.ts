import type { Ground } from './ground.ts'
import { GROUNDS, INKS, type Ink } from './mark-style.ts'

const PREFIX = 'on-the-record'

/**
 * The name that a highlight is registered and styled under. `owner` tells copies of the extension apart, is the same in
 * each life of one copy, and has no hyphen.
 */
export function highlightName(owner: string, ink: Ink, ground: Ground): string {
  return `${PREFIX}-${owner}-${ink}-${ground}`
}

/** Every name that a copy can have registered. */
export function highlightNames(owner: string): string[] {
  return INKS.flatMap((ink) => GROUNDS.map((ground) => highlightName(owner, ink, ground)))
}
