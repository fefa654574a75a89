import { type Fault, pathText } from './fault.ts'

const CHECKS: readonly [pattern: RegExp, message: string][] = [
  [/[\u202A-\u202E]/, 'This text turns the direction of writing for what follows it (U+202A to U+202E).'],
  [/\p{M}{9}/u, 'This text holds more than eight combining marks in a row.'],
  [/\p{Cs}/u, 'This text holds half of a character (a lone surrogate).'],
]

/** Faults of signs that no text of a dataset may hold, whatever field it stands in. Other signs are shown as text. */
export function characterFaults(value: unknown, path: readonly (string | number)[] = []): Fault[] {
  if (typeof value === 'string')
    return CHECKS.flatMap(([pattern, message]) => (pattern.test(value) ? [{ path: pathText(path), message }] : []))
  if (Array.isArray(value)) return value.flatMap((item, index) => characterFaults(item, [...path, index]))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => characterFaults(item, [...path, key]))
  return []
}
