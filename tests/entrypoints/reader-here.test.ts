import { afterEach, expect, it, vi } from 'vitest'
import { newReaderHere, readerHere } from '../../entrypoints/reader/reader-here.ts'

afterEach(() => readerHere()?.life.abort())

it('begins its work once, however often it is asked, and gives what the work gives', async () => {
  const work = vi.fn(async () => {})
  const here = newReaderHere(work)
  expect(work).not.toHaveBeenCalled()
  expect(here.begin()).toBe(here.begin())
  expect(work).toHaveBeenCalledExactlyOnceWith(here.life)
})

it('is found by whoever comes later, until its life ends', () => {
  const here = newReaderHere(() => {})
  expect(readerHere()).toBe(here)
  here.life.abort()
  expect(readerHere()).toBeUndefined()
})

it('ends the one before it', () => {
  const before = newReaderHere(() => {})
  const after = newReaderHere(() => {})
  expect(before.life.signal.aborted).toBe(true)
  expect(readerHere()).toBe(after)
})

it('does nothing any longer where it has ended before it began', () => {
  const work = vi.fn()
  const here = newReaderHere(work)
  here.life.abort()
  here.begin()
  expect(work).not.toHaveBeenCalled()
})
