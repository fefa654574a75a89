import { describe, expect, it, vi } from 'vitest'
import type { CardBox, CardContent, Opening } from '../../entrypoints/reader/card-box.tsx'
import { createLateCardBox } from '../../entrypoints/reader/late-card-box.ts'

const content = { entries: [], excerpts: () => [] } as unknown as CardContent
const words = (index: number) => ({ entries: [], excerpts: () => [], index })

function opening(how: Opening['how'], key = 1): Opening {
  return { mark: { key } as Opening['mark'], how }
}

/** A box of which only what it was asked is of interest, and the moments when its script and what it tells come. */
function late({ isCovered = true } = {}) {
  const more = { tell: vi.fn(), giveWay: vi.fn() }
  const real = { open: undefined as Opening | undefined, show: vi.fn(), close: vi.fn(), letGo: vi.fn(), ...more }
  const waiting: { resolve(box: CardBox): void; reject(error: Error): void }[] = []
  let here = isCovered
  let arrive = () => {}
  const arrival = {
    promise: new Promise<void>((done) => {
      arrive = done
    }),
    resolve: () => arrive(),
  }
  const fetch = vi.fn(
    (_closed: () => void) => new Promise<CardBox>((resolve, reject) => waiting.push({ resolve, reject })),
  )
  const settle = async (end: (last: (typeof waiting)[number]) => void) => {
    for (const one of waiting.slice(-1)) end(one)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return {
    real,
    fetch,
    box: createLateCardBox(fetch, {
      cover: () => here,
      arrival: () => (here ? Promise.resolve() : arrival.promise),
    }),
    excerptsCome: async (come = true) => {
      here = come
      arrival.resolve()
      await new Promise((resolve) => setTimeout(resolve))
    },
    comes: () => settle(({ resolve }) => resolve(real)),
    fails: () => settle(({ reject }) => reject(new Error('The message was not answered.'))),
  }
}

describe('a card whose script is on its way', () => {
  it('is fetched once, however often it is asked for', async () => {
    const { box, fetch, comes } = late()
    box.prepare()
    box.show(opening('click'), content)
    box.prepare()
    await comes()
    box.prepare()
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('opens nothing that was only prepared', async () => {
    const { box, real, comes } = late()
    box.prepare()
    await comes()
    expect(real.show).not.toHaveBeenCalled()
    expect(box.open).toBeUndefined()
    expect(box.isHere).toBe(true)
  })

  it('counts as open, and shows the last wish when it comes', async () => {
    const { box, real, comes } = late()
    box.show(opening('hover', 1), content)
    const last = opening('click', 2)
    box.show(last, content)
    expect(box.open).toBe(last)
    await comes()
    expect(real.show.mock.calls).toEqual([[last, content]])
  })

  it('shows nothing that was closed meanwhile', async () => {
    const { box, real, comes } = late()
    box.show(opening('key'), content)
    box.close()
    expect(box.open).toBeUndefined()
    await comes()
    expect(real.show).not.toHaveBeenCalled()
  })

  it('shows nothing that the pointer has left, but what was clicked on', async () => {
    const hovered = late()
    hovered.box.show(opening('hover'), content)
    hovered.box.letGo()
    await hovered.comes()
    expect(hovered.real.show).not.toHaveBeenCalled()

    const clicked = late()
    clicked.box.show(opening('click'), content)
    clicked.box.letGo()
    await clicked.comes()
    expect(clicked.real.show).toHaveBeenCalledTimes(1)
  })

  it('is given up where it does not come, and asked for again by the next wish', async () => {
    const { box, real, fetch, fails, comes } = late()
    box.show(opening('click'), content)
    await fails()
    expect(box.open).toBeUndefined()
    box.show(opening('click'), content)
    await comes()
    expect(fetch).toHaveBeenCalledTimes(2)
    expect(real.show).toHaveBeenCalledTimes(1)
  })

  it('tells the last of what was to be heard, where no card was asked for', async () => {
    const { box, real, comes } = late()
    box.tell(words(1), { index: 1, of: 2 })
    const last = words(2)
    box.tell(last, { index: 2, of: 2 })
    await comes()
    expect(real.tell.mock.calls).toEqual([[last, { index: 2, of: 2 }]])
  })

  it('is not waited for any longer where something else was closed or pressed', async () => {
    const { box, real, fetch, comes, excerptsCome } = late({ isCovered: false })
    box.show(opening('click'), content)
    box.stopWaiting()
    await comes()
    await excerptsCome()
    expect(real.show).not.toHaveBeenCalled()
    const [closed] = fetch.mock.calls[0] ?? []
    const other = late({ isCovered: false })
    other.box.show(opening('click'), content)
    await other.comes()
    const [otherClosed] = other.fetch.mock.calls[0] ?? []
    otherClosed?.()
    await other.excerptsCome()
    expect(other.real.show).not.toHaveBeenCalled()
    expect(closed).toBeTypeOf('function')
  })

  it('waits for what it tells, too, and opens then', async () => {
    const { box, real, comes, excerptsCome } = late({ isCovered: false })
    const wish = opening('click')
    box.show(wish, content)
    await comes()
    expect(real.show).not.toHaveBeenCalled()
    expect(box.open).toBe(wish)
    await excerptsCome()
    expect(real.show.mock.calls).toEqual([[wish, content]])
  })

  it('opens where what it tells has failed to come, to say so', async () => {
    const { box, real, comes, excerptsCome } = late({ isCovered: false })
    box.show(opening('click'), content)
    await comes()
    await excerptsCome(false)
    expect(real.show).toHaveBeenCalledTimes(1)
  })

  it('hands everything on once it is there', async () => {
    const { box, real, comes } = late()
    box.prepare()
    await comes()
    box.show(opening('click'), content)
    box.letGo()
    box.giveWay()
    box.close()
    real.open = opening('click')
    expect(box.open).toBe(real.open)
    for (const one of [real.show, real.letGo, real.giveWay, real.close]) expect(one).toHaveBeenCalledTimes(1)
  })
})
