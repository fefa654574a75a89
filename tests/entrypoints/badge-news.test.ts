import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { createBadgeNews } from '../../entrypoints/reader/badge-news.ts'
import type { Reading } from '../../entrypoints/reader/reading.ts'

let sent: unknown[]
let answer: () => unknown

beforeEach(() => {
  fakeBrowser.reset()
  fakeBrowser.runtime.id = 'test-extension-id'
  sent = []
  answer = () => ({ ok: true, value: null })
  fakeBrowser.runtime.sendMessage = (async (message: { data: unknown }) => {
    sent.push(message.data)
    return answer()
  }) as never
})

const reading = (allegations: number, mentions: number) =>
  ({
    outline: { allegations: Array.from({ length: allegations }) },
    findings: { mentions: Array.from({ length: mentions }) },
  }) as Reading

describe('the badge', () => {
  it('is told once, however often the same is read', () => {
    const badge = createBadgeNews()
    for (let time = 0; time < 20; time++) badge.tell(reading(2, 5))
    expect(sent).toEqual([2])
  })

  it('is told of other allegations, and of more mentions of the same', () => {
    const badge = createBadgeNews()
    badge.tell(reading(2, 5))
    badge.tell(reading(2, 6))
    badge.tell(reading(1, 6))
    badge.tell(undefined)
    expect(sent).toEqual([2, 2, 1, 0])
  })

  it('is told again where the browser may have cleared it', () => {
    const badge = createBadgeNews()
    badge.tell(reading(2, 5))
    badge.forget()
    badge.tell(reading(2, 5))
    expect(sent).toEqual([2, 2])
  })

  it('is told again where telling has failed', async () => {
    const badge = createBadgeNews()
    answer = () => ({ ok: false })
    badge.tell(reading(2, 5))
    await new Promise((resolve) => setTimeout(resolve))
    badge.tell(reading(2, 5))
    expect(sent).toEqual([2, 2])
  })
})
