import type { Mention } from './reading.ts'

/** What the reader wants painted, and how. */
export type Look = {
  /** `none` paints nothing on the words: there are ticks alone. */
  style: 'underline' | 'tint' | 'both' | 'none'
  actors: boolean
  likely: boolean
  /** Every mention, or the first of each thing. */
  repeat: 'all' | 'first'
  /** Ticks at the edge of the window that show where the marks are. */
  ticks: boolean
}

/** How marks look until the reader says otherwise. */
export const DEFAULT_LOOK: Readonly<Look> = { style: 'both', actors: true, likely: true, repeat: 'all', ticks: false }

/** The mentions that are to be painted, as indexes into the list, in its order. */
export function paintedMentions(mentions: readonly Mention[], look: Look): number[] {
  const seen = new Set<string>()
  return mentions.flatMap((mention, index) => {
    if (mention.kind === 'actor' && !look.actors) return []
    if (!mention.sure && !look.likely) return []
    const name = `${mention.kind} ${mention.targets.map((target) => target.id).join(' ')}`
    if (look.repeat === 'first' && seen.has(name)) return []
    seen.add(name)
    return [index]
  })
}
