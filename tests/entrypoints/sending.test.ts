import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_LOOK } from '../../engine/look.ts'
import type { Mention } from '../../engine/reading.ts'
import { movedTo, type Reading, sameMention } from '../../entrypoints/reader/reading.ts'
import { bearingOn, firstSight, pageText, withinLimits } from '../../entrypoints/reader/sending.ts'
import type { Passage } from '../../page/passage.ts'

function passage(text: string, more: Partial<Passage> = {}): Passage {
  return { text, block: null as never, segments: [], ...more }
}

function mention(index: number, id = 'a', start = 0): Mention {
  const targets = [{ dataset: 'd', kind: 'actor' as const, id }]
  return { kind: 'actor', passage: index, span: { start, end: start + 1 }, quote: 'x', targets, sure: true, why: [] }
}

function reading(sent: Passage[], mentions: Mention[]): Reading {
  const outline = { allegations: [], actors: [] }
  return { sent, findings: { mentions, coverage: [] }, outline, marks: new Map() }
}

const long = 'x'.repeat(60_000)

describe('what is sent', () => {
  it('holds the text and nothing that a page could smuggle in', () => {
    const sent = pageText([passage('a', { role: 'title', language: 'x'.repeat(41) })], undefined)
    expect(sent).toEqual({ passages: [{ text: 'a', role: 'title' }] })
  })

  it('is cut where one message would be too large', () => {
    const many = Array.from({ length: 90 }, () => passage(long))
    expect(withinLimits(many)).toHaveLength(83)
    const short = Array.from({ length: 50_001 }, () => passage(''))
    expect(withinLimits(short)).toHaveLength(50_000)
    expect(withinLimits(many.slice(0, 3))).toHaveLength(3)
  })
})

describe('what is sent first', () => {
  const all = async (passages: readonly Passage[]) => passages

  it('is nothing by itself on a page of ordinary size, where nobody looks what is in sight', async () => {
    const look = vi.fn(all)
    expect(await firstSight([passage(long), passage(long)], look)).toEqual([])
    expect(look).not.toHaveBeenCalled()
  })

  it('is what is in sight of a large page, with the headline', async () => {
    const title = passage('t', { role: 'title' })
    const seen = passage(long)
    const page = [title, passage(long), seen, passage(long), passage(long)]
    expect(await firstSight(page, async () => [seen])).toEqual([title, seen])
  })

  it('is nothing where all of a large page is in sight', async () => {
    const page = Array.from({ length: 4 }, () => passage(long))
    expect(await firstSight(page, all)).toEqual([])
  })
})

describe('what is sent after a change', () => {
  it('is everything on a small page', () => {
    const all = [passage('a'), passage('b')]
    expect(bearingOn(all, new Set(all), reading(all, []))).toEqual(all)
  })

  it('is what is new, what held a mention, and the headings of a large page', () => {
    const [title, told, plain, fresh] = [passage(long, { role: 'title' }), passage(long), passage(long), passage('n')]
    const before = reading([title, told, plain], [mention(1)])
    const known = new Set([title, told, plain])
    expect(bearingOn([title, told, plain, fresh], known, before)).toEqual([title, told, fresh])
  })
})

describe('a mention in another reading', () => {
  const [one, two] = [passage('one'), passage('two')]

  it('is the one on the same words of the same passage', () => {
    const before = reading([one, two], [mention(0), mention(1)])
    const after = reading([two], [mention(0, 'b'), mention(0)])
    expect(sameMention(before, 1, after)).toBe(1)
  })

  it('is gone where its passage or its words are', () => {
    const before = reading([one], [mention(0)])
    expect(sameMention(before, 0, reading([two], [mention(0)]))).toBeNull()
    expect(sameMention(before, 0, reading([one], [mention(0, 'a', 2)]))).toBeNull()
    expect(sameMention(before, 9, before)).toBeNull()
  })
})

describe('the same words in other nodes', () => {
  const before = reading([passage('one'), passage('two', { language: 'de' })], [mention(1)])

  it('need not be asked for: what was found stands on them', () => {
    const sent = [passage('one'), passage('two', { language: 'de' })]
    const after = movedTo(before, sent, DEFAULT_LOOK)
    expect(after?.marks.get(0)?.passage).toBe(sent[1])
    expect(after && sameMention(before, 0, after)).toBe(0)
  })

  it('are other words where a text, a language or the number of passages is another', () => {
    for (const sent of [[], [passage('one'), passage('two')], [passage('one'), passage('too', { language: 'de' })]]) {
      expect(movedTo(before, sent, DEFAULT_LOOK)).toBeUndefined()
    }
  })
})
