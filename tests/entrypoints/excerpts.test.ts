import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Outline, OutlineEntry } from '../../engine/overview.ts'
import type { Findings } from '../../engine/reading.ts'
import { createExcerpts, type Excerpts } from '../../entrypoints/reader/excerpts.ts'

let asked: string[][]
let answer: () => unknown

beforeEach(() => {
  fakeBrowser.reset()
  fakeBrowser.runtime.id = 'test-extension-id'
  asked = []
  answer = () => ({ ok: true, value: [`{"of":"${asked.length}"}`] })
  fakeBrowser.runtime.sendMessage = (async ({ data }: { data: { targets: { id: string }[] } }) => {
    asked.push(data.targets.map(({ id }) => id))
    return answer()
  }) as never
})

/** The page has these things now, and they are asked for. */
function fetched(excerpts: Excerpts, findings: Findings, revision: number): Promise<void> {
  excerpts.follow(findings, revision)
  return excerpts.arrival()
}

function found(...ids: string[]): Findings {
  const mentions = ids.map((id, passage) => {
    const targets = [{ dataset: 'd', kind: 'actor' as const, id }]
    return { kind: 'actor' as const, passage, span: { start: 0, end: 1 }, quote: id, targets, sure: true, why: [] }
  })
  return { mentions, coverage: [] }
}

function entry(id: string): OutlineEntry {
  return { kind: 'actor', id, datasets: ['d'], mentions: [0], sure: true, coverage: [] }
}

function outline(...ids: string[]): Outline {
  return { allegations: [], actors: ids.map(entry) }
}

describe('what the datasets hold on a page', () => {
  it('is asked for once for all that is there, each thing once', async () => {
    const excerpts = createExcerpts()
    expect(excerpts.cover([entry('ada')])).toBe(false)
    await fetched(excerpts, found('ada', 'bo', 'ada'), 1)
    await fetched(excerpts, found('bo'), 1)
    expect(asked).toEqual([['ada', 'bo']])
    expect(excerpts.cover([entry('ada'), entry('bo')])).toBe(true)
    expect(excerpts.texts).toEqual(['{"of":"1"}'])
  })

  it('is asked for as a whole again where something new is there, and has another stamp then', async () => {
    const excerpts = createExcerpts()
    await fetched(excerpts, found('ada'), 1)
    const { stamp } = excerpts.stampFor(outline('ada'))
    expect(stamp).toMatch(/./)
    expect(excerpts.stampFor(outline('ada', 'bo'))).toEqual({})
    await fetched(excerpts, found('ada', 'bo'), 1)
    expect(asked).toEqual([['ada'], ['ada', 'bo']])
    const now = excerpts.stampFor(outline('ada', 'bo')).stamp
    expect(now).toMatch(/./)
    expect(now).not.toBe(stamp)
  })

  it('is asked for again where the datasets are others', async () => {
    const excerpts = createExcerpts()
    await fetched(excerpts, found('ada'), 1)
    const again = fetched(excerpts, found('ada'), 2)
    expect(excerpts.cover([entry('ada')])).toBe(false)
    await again
    expect(asked).toHaveLength(2)
    expect(excerpts.cover([entry('ada')])).toBe(true)
  })

  it('is not asked for where nothing was found', async () => {
    const excerpts = createExcerpts()
    await fetched(excerpts, found(), 1)
    await expect(excerpts.settled()).rejects.toThrow('no excerpts')
    expect(asked).toEqual([])
  })

  it('is not asked for before it is wanted', async () => {
    const excerpts = createExcerpts()
    excerpts.follow(found('ada'), 1)
    await Promise.resolve()
    expect(asked).toEqual([])
    expect(excerpts.cover([entry('ada')])).toBe(false)
    await excerpts.arrival()
    expect(asked).toEqual([['ada']])
    expect(excerpts.cover([entry('ada')])).toBe(true)
  })

  it('that comes for an earlier reading is dropped', async () => {
    const excerpts = createExcerpts()
    const late = fetched(excerpts, found('ada'), 1)
    await Promise.all([late, fetched(excerpts, found('bo'), 1)])
    expect(excerpts.cover([entry('ada')])).toBe(false)
    expect(excerpts.cover([entry('bo')])).toBe(true)
  })

  it('is waited for through what takes the place of what was on its way', async () => {
    const excerpts = createExcerpts()
    const first = fetched(excerpts, found('ada'), 1)
    const waiter = excerpts.settled()
    const second = fetched(excerpts, found('bo'), 1)
    expect((await waiter).excerpts).toEqual(excerpts.texts)
    expect(excerpts.cover([entry('bo')])).toBe(true)
    await Promise.all([first, second])
  })

  it.each([['the same things'], ['other things']])(
    'is waited for where the page is read again meanwhile and has %s, though nobody asks anew',
    async (what) => {
      const excerpts = createExcerpts()
      excerpts.follow(found('ada'), 1)
      const waiter = excerpts.settled()
      const next = what === 'other things' ? 'bo' : 'ada'
      excerpts.follow(found(next), 2)
      expect((await waiter).excerpts).toEqual(['{"of":"2"}'])
      expect(excerpts.cover([entry(next)])).toBe(true)
      expect(asked).toEqual([['ada'], [next]])
    },
  )

  it('F2 that does not come is told, and asked for again by who waits for it', async () => {
    const excerpts = createExcerpts()
    answer = () => ({ ok: false })
    await fetched(excerpts, found('ada'), 1)
    expect(excerpts.cover([entry('ada')])).toBe(false)
    await expect(excerpts.settled()).rejects.toThrow('no excerpts')
    answer = () => ({ ok: true, value: ['{}'] })
    await excerpts.arrival()
    expect(excerpts.cover([entry('ada')])).toBe(true)
  })

  it('is forgotten with the page', async () => {
    const excerpts = createExcerpts()
    await fetched(excerpts, found('ada'), 1)
    excerpts.forget()
    expect(excerpts.texts).toBeUndefined()
    expect(excerpts.cover([entry('ada')])).toBe(false)
    const late = fetched(excerpts, found('ada'), 1)
    excerpts.forget()
    await late
    expect(excerpts.texts).toBeUndefined()
  })
})
