/**
 * Where a full name begins whose surname begins at a place: behind the given name and initials ("Ada Q. Dorn"), or a
 * nickname in quotation marks ("Ada “Lightning” Dorn"). Undefined where the given name is not that of `fullName`.
 */
export function givenAndInitials(text: string, surname: number, fullName: string): number | undefined {
  if (!MAY_END.test(text.charAt(surname - 2))) return undefined
  const from = Math.max(0, surname - LONGEST)
  const before = text.slice(from, surname)
  const found = INITIALS.exec(before) ?? NICKNAME.exec(before)
  const given = found?.[1]
  if (found === null || given === undefined) return undefined
  if (plain(given) !== plain(fullName.split(/\s/, 1)[0] ?? '')) return undefined
  return from + found.index
}

/** Where a name ends that goes on with "Jr.", "Sr." or a number; the place itself where it does not. */
export function suffixBehind(text: string, end: number): number {
  const first = text.charAt(end)
  if (first !== ',' && first !== ' ') return end
  const found = SUFFIX.exec(text.slice(end, end + 8))
  return end + (found?.[0].length ?? 0)
}

const LONGEST = 60
/** What an initial or a nickname ends with: few surnames have it before them, and the rest need no closer look. */
const MAY_END = /[.”"’')\s]/
const INITIALS = /(?<![\p{L}\p{M}’'-])(\p{Lu}[\p{L}\p{M}’'-]+)\s+(?:\p{Lu}\.\s*){1,2}$/u
const NICKNAME = /(?<![\p{L}\p{M}’'-])(\p{Lu}[\p{L}\p{M}’'-]+)\s+[“"‘'(]\p{Lu}[\p{L}\p{M}]+[”"’')]\s+$/u
const SUFFIX = /^,? (?:[JS]r(?:\.|(?![\p{L}\p{M}]))|I{2,3}(?!\p{L})|IV(?!\p{L}))/u

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
