// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { passagesInSight } from '../../page/in-sight.ts'
import { readHtml } from './read-html.ts'

const { signal } = new AbortController()

afterEach(() => vi.restoreAllMocks())

/** Blocks stand below each other, as far as their numbers say, in pixels. */
function layOut(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, Number(this.id), 100, 20)
  })
}

it('gives what stands in the viewport or within half of its height, in the order given', async () => {
  layOut()
  const half = window.innerHeight / 2
  const tops = [-half - 21, -half - 19, 0, window.innerHeight + half - 1, window.innerHeight + half + 1]
  const passages = readHtml(tops.map((top) => `<p id="${top}">At ${top}</p>`).join(''))
  const seen = await passagesInSight(passages, { signal, sliceMs: 0 })
  expect(seen).toEqual(passages.slice(1, 4))
})

it('gives nothing of nothing', async () => {
  expect(await passagesInSight([], { signal })).toEqual([])
})

it('rejects with the reason of the signal', async () => {
  const passages = readHtml('<p>One</p>')
  await expect(passagesInSight(passages, { signal: AbortSignal.abort('over') })).rejects.toBe('over')
})
