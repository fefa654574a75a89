/**
 * Makes equal words of a message one string each, within it, and gives it back. A message comes with a string of its own for
 * every word: of an article that names a thing a hundred times, a hundred copies of its id.
 */
export function withoutRepeats<Value>(message: Value, words = new Map<string, string>()): Value {
  if (typeof message !== 'object' || message === null) return message
  const record = message as Record<string, unknown>
  for (const key in record) {
    const value = record[key]
    if (typeof value !== 'string') {
      withoutRepeats(value, words)
      continue
    }
    const known = words.get(value)
    if (known === undefined) words.set(value, value)
    else record[key] = known
  }
  return message
}
