import fc from 'fast-check'
import { expect, it } from 'vitest'
import { afterTexts, bytesOf, textAt, writeText } from '../../engine/byte-text.ts'

/** Of each length in bytes, the bounds between them, both halves of a character alone, and what a mark might be. */
const UNITS = ['\0', 'a', '\x7f', '\x80', 'ÿ', '\u07ff', '\u0800', '港', '\ud83d', '\udc00', '\uffff']

it('gives back any string, lone halves of characters too', () => {
  const short = fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 8 })
  const long = fc.tuple(short, fc.integer({ min: 84, max: 520 })).map(([text, count]) => text.padEnd(count, '港a'))
  const text = fc.oneof(short, long)
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      const bytes = new Uint8Array(texts.reduce((sum, one) => sum + bytesOf(one), 0))
      const end = texts.reduce((place, one) => writeText(bytes, place, one), 0)
      expect(end).toBe(bytes.length)
      expect(texts.map((_, number) => textAt(bytes, afterTexts(bytes, 0, number)))).toEqual(texts)
    }),
  )
})

it('gives an empty text behind the last', () => {
  const bytes = new Uint8Array(bytesOf('quay'))
  writeText(bytes, 0, 'quay')
  expect(textAt(bytes, bytes.length)).toBe('')
  expect(afterTexts(bytes, 0, 5)).toBe(bytes.length)
})
