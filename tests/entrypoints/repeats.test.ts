import { expect, it } from 'vitest'
import { withoutRepeats } from '../../entrypoints/reader/repeats.ts'

it('gives back what it was given, with the same words', () => {
  const message = { a: 'one', b: ['one', 'two', { c: 'one', d: null, e: 3, f: undefined }], g: {} }
  const copy = structuredClone(message)
  expect(withoutRepeats(message)).toBe(message)
  expect(message).toEqual(copy)
})

it('gives back what is no record', () => {
  expect(withoutRepeats('words')).toBe('words')
  expect(withoutRepeats(null)).toBe(null)
  expect(withoutRepeats(undefined)).toBe(undefined)
})

it('looks each word up, and puts the first of equal ones in place of the others', () => {
  const words = new Map([['one', 'the first']])
  const message = { list: ['one', 'two'], again: { one: 'one' } }
  expect(withoutRepeats(message, words)).toEqual({ list: ['the first', 'two'], again: { one: 'the first' } })
  expect([...words.keys()]).toEqual(['one', 'two'])
})
