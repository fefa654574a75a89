// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mountHost } from '../../page/host.ts'
import { readPassages } from '../../page/passages.ts'
import { Unseen } from '../../page/unseen.ts'
import { type PageWatch, watchPage } from '../../page/watch.ts'
import { fakeSheets } from './fake-highlights.ts'

let controller: AbortController
let watch: PageWatch
const onChange = vi.fn<(changed: Element[]) => void>()
const onNavigate = vi.fn<() => void>()
const onRestless = vi.fn<() => void>()

beforeEach(() => {
  fakeSheets()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  document.body.innerHTML = '<main><p id="a">One <b>two</b></p><p id="b">Three</p></main>'
})

afterEach(() => {
  controller.abort()
  vi.useRealTimers()
  history.replaceState(null, '', '/')
})

function start(): void {
  controller = new AbortController()
  watch = watchPage(document, { onChange, onNavigate, onRestless }, controller.signal)
}

/** Lets observers run, then time pass. */
async function pass(milliseconds: number): Promise<void> {
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(milliseconds)
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`No element ${id}.`)
  return element
}

describe('what is told', () => {
  beforeEach(start)

  it('is nothing while nothing changes', async () => {
    await pass(5_000)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('is the block whose text changed, once the page rests', async () => {
    const node = document.querySelector('b')?.firstChild as Text
    node.data = 'four'
    await pass(200)
    expect(onChange).not.toHaveBeenCalled()
    await pass(60)
    expect(onChange.mock.calls).toEqual([[[byId('a')]]])
  })

  it('is the block that was added, not what it was added to', async () => {
    const added = document.createElement('p')
    added.textContent = 'New'
    document.querySelector('main')?.append(added)
    await pass(300)
    expect(onChange.mock.calls).toEqual([[[added]]])
  })

  it('is the block around an inline element that was added', async () => {
    byId('b').append(document.createElement('i'))
    byId('b').lastElementChild?.append('more')
    await pass(300)
    expect(onChange.mock.calls).toEqual([[[byId('b')]]])
  })

  it('is one block for changes within one another', async () => {
    byId('a').append('x')
    document.querySelector('main')?.append('loose')
    await pass(300)
    expect(onChange.mock.calls).toEqual([[[document.querySelector('main')]]])
  })

  it('is an empty list where a block was taken away', async () => {
    byId('a').remove()
    await pass(300)
    expect(onChange.mock.calls).toEqual([[[]]])
  })

  it('comes after a second at the latest', async () => {
    for (let time = 0; time < 10; time++) {
      byId('b').append('x')
      await pass(100)
    }
    await pass(20)
    expect(onChange).toHaveBeenCalledTimes(1)
  })

  it('is nothing for white space, comments, the head and our own nodes', async () => {
    const host = mountHost(document)
    host?.element.append('x')
    byId('b').append(' ', document.createComment('x'))
    document.head.append(document.createElement('style'))
    document.title = 'Another'
    await pass(2_000)
    host?.remove()
    await pass(2_000)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('is nothing for what is done quietly, and what the page did before is', async () => {
    byId('b').append('x')
    watch.quietly(() => byId('a').append('ours'))
    await pass(300)
    expect(onChange.mock.calls).toEqual([[[byId('b')]]])
  })

  it('is what a reader opens', async () => {
    document.body.innerHTML = '<details id="d"><p>Text</p></details>'
    await pass(300)
    onChange.mockClear()
    byId('d').setAttribute('open', '')
    byId('d').dispatchEvent(new Event('toggle'))
    await pass(300)
    expect(onChange.mock.calls).toEqual([[[byId('d')]]])
  })

  it('is nothing any more once undone', async () => {
    byId('b').append('x')
    await pass(10)
    controller.abort()
    byId('b').append('y')
    await pass(5_000)
    expect(onChange).not.toHaveBeenCalled()
  })
})

describe('what was hidden when the page was read', () => {
  const shown = async () => {
    controller = new AbortController()
    const unseen = new Unseen()
    document.body.innerHTML =
      '<p id="a">One</p><div id="b" style="display: none"><p>Two</p></div><p hidden id="c">Three</p>'
    const passages = await readPassages(document, { signal: controller.signal, unseen, sliceMs: 1e9 })
    watch = watchPage(document, { onChange, onNavigate, unseen }, controller.signal)
    return passages.map(({ text }) => text)
  }

  beforeEach(() => vi.useRealTimers())

  it('is read when it is shown, as after a press, and once', async () => {
    expect(await shown()).toEqual(['One'])
    byId('a').click()
    byId('b').style.display = ''
    await vi.waitFor(() => expect(onChange.mock.calls).toEqual([[[byId('b')]]]), 3_000)
    byId('a').click()
    await new Promise((resolve) => setTimeout(resolve, 900))
    expect(onChange).toHaveBeenCalledTimes(1)
  })

  it('is nothing where the press shows nothing, and once it has left the page', async () => {
    await shown()
    byId('c').remove()
    await new Promise((resolve) => setTimeout(resolve, 400))
    onChange.mockClear()
    byId('a').click()
    await new Promise((resolve) => setTimeout(resolve, 900))
    expect(onChange).not.toHaveBeenCalled()
  })
})

describe('open shadow roots', () => {
  it('are watched once they are followed', async () => {
    document.body.innerHTML = '<x-one></x-one>'
    const shadow = document.querySelector('x-one')?.attachShadow({ mode: 'open' })
    if (!shadow) throw new Error('No shadow root.')
    shadow.innerHTML = '<p>One</p>'
    start()
    shadow.querySelector('p')?.append('x')
    await pass(300)
    expect(onChange).not.toHaveBeenCalled()
    watch.follow(shadow)
    watch.follow(shadow)
    shadow.querySelector('p')?.append('y')
    await pass(300)
    expect(onChange.mock.calls).toEqual([[[shadow.querySelector('p')]]])
  })
})

describe('unrest', () => {
  beforeEach(start)

  it('F9 leaves a clock alone, and goes on with the rest of the page', async () => {
    for (let second = 0; second < 20; second++) {
      byId('b').textContent = `${second} seconds`
      await pass(1_000)
    }
    const calls = onChange.mock.calls.length
    expect(calls).toBeLessThan(15)
    byId('b').textContent = 'later'
    byId('a').append('x')
    await pass(300)
    expect(onChange.mock.calls.slice(calls)).toEqual([[[byId('a')]]])
    expect(onRestless).not.toHaveBeenCalled()
  })

  it('reads a block that it left alone when that rests', async () => {
    for (let time = 0; time < 15; time++) {
      byId('b').textContent = `row ${time}`
      await pass(600)
    }
    const calls = onChange.mock.calls.length
    expect(calls).toBeLessThanOrEqual(10)
    await pass(1_300)
    expect(onChange.mock.calls.slice(calls)).toEqual([[[byId('b')]]])
    await pass(60_000)
    expect(onChange).toHaveBeenCalledTimes(calls + 1)
  })

  it('reads a block that never rests after half a minute all the same', async () => {
    for (let second = 0; second < 50; second++) {
      byId('b').textContent = `${second} seconds`
      await pass(1_000)
    }
    expect(onChange.mock.calls.length).toBeGreaterThan(10)
    expect(onChange.mock.calls.length).toBeLessThan(25)
  })

  it('F21 follows a highlighter that puts the same words into other nodes again and again', async () => {
    for (let time = 0; time < 30; time++) {
      byId('b').innerHTML = time % 2 === 0 ? '<mark>Three</mark>' : 'Three'
      await pass(300)
    }
    expect(onChange).toHaveBeenCalledTimes(30)
  })

  it('F9 stands down also where timers come a little early, as browsers round their delays down', async () => {
    const exact = globalThis.setTimeout
    vi.stubGlobal('setTimeout', (work: () => void, delay: number) => exact(work, Math.max(0, delay - 1)))
    for (let time = 0; time < 15 * 50; time++) {
      byId('b').textContent = `${time} votes`
      await pass(20)
    }
    vi.unstubAllGlobals()
    expect(onRestless).toHaveBeenCalledTimes(1)
  })

  it('F9 stands down on a page that never rests, says so once, and begins again at another address', async () => {
    const change = async (seconds: number) => {
      for (let time = 0; time < seconds * 10; time++) {
        const added = document.createElement('p')
        added.textContent = `Post ${time}`
        document.querySelector('main')?.append(added)
        await pass(100)
      }
    }
    await change(30)
    expect(onRestless).toHaveBeenCalledTimes(1)
    const calls = onChange.mock.calls.length
    expect(calls).toBeLessThan(20)
    await change(5)
    expect(onChange).toHaveBeenCalledTimes(calls)
    history.pushState(null, '', '/another')
    window.dispatchEvent(new Event('popstate'))
    expect(onNavigate).toHaveBeenCalledTimes(1)
    byId('b').append('x')
    await pass(300)
    expect(onChange.mock.calls.at(-1)).toEqual([[byId('b')]])
  })
})

describe('another address', () => {
  beforeEach(start)

  it('F8 is told with the change that comes with it', async () => {
    history.pushState(null, '', '/story/2')
    byId('a').append('x')
    await pass(300)
    expect(onNavigate).toHaveBeenCalledTimes(1)
    expect(onNavigate.mock.invocationCallOrder[0]).toBeLessThan(onChange.mock.invocationCallOrder[0] ?? 0)
  })

  it('F8 is no place within the same text, but a route in the hash', () => {
    history.pushState(null, '', '#section')
    window.dispatchEvent(new Event('hashchange'))
    expect(onNavigate).not.toHaveBeenCalled()
    history.pushState(null, '', '#/story/3')
    window.dispatchEvent(new Event('hashchange'))
    expect(onNavigate).toHaveBeenCalledTimes(1)
  })
})
