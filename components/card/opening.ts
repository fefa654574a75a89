/** So long, in characters, may a text be without being cut, and may an opening become. */
const SHORT = 240

/**
 * The first sentences of a text, at least one and as many as are short together; a text that is not much longer comes
 * whole. Sentences are told by their marks: one that ends with an abbreviation or a short word is kept with the next.
 */
export function opening(text: string): string {
  const whole = String(text)
  if (whole.length <= SHORT * 1.25) return whole
  const [first = '', ...more] = whole.split(/(?<=[\p{Ll}\d]{4}[.!?][”’"]?) (?=[\p{Lu}\d“‘"])/u)
  let start = first
  for (const sentence of more) {
    if (start.length + sentence.length >= SHORT) break
    start += ` ${sentence}`
  }
  return start
}
