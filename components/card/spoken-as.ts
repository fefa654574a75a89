import type { ToldStatement } from '../../dataset/dossier.ts'

/** As whom something was said, where the speaker's name does not tell it: in a role, or for a body. */
export function spokenAs({ role, behalf, speaker }: ToldStatement): { role: string } | { behalf: string } | undefined {
  if (role !== undefined && !isIn(role, speaker.name)) return { role }
  return behalf !== undefined && behalf !== speaker.name ? { behalf } : undefined
}

/** Whether a role says nothing that the name does not: "official, unnamed" of "official (unnamed)". */
function isIn(role: string, name: string): boolean {
  const known = wordsIn(name)
  return wordsIn(role).every((word) => known.includes(word))
}

function wordsIn(text: string): string[] {
  return (
    String(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
