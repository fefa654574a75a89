import type { ComponentChildren } from 'preact'

/** How deep a part of the card lies: one dataset's record stands at 3, one of several datasets' at 4. */
export type Level = 3 | 4

/** A heading of a part of the card. */
export function Heading({ level, children }: { level: Level; children: ComponentChildren }) {
  return level === 3 ? <h3 class="part">{children}</h3> : <h4 class="part">{children}</h4>
}
