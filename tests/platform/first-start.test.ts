import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { isFirstStart } from '../../platform/first-start.ts'
import { ownName } from '../../platform/own-name.ts'

beforeEach(() => fakeBrowser.reset())

describe('the first start', () => {
  it('is told once in a life of the extension, whose session storage the browser empties', async () => {
    expect(await isFirstStart()).toBe(true)
    expect(await isFirstStart()).toBe(false)
    fakeBrowser.reset()
    expect(await isFirstStart()).toBe(true)
  })

  it('F20 is not told where there is no session storage', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValueOnce(new Error('no session'))
    expect(await isFirstStart()).toBe(false)
  })
})

describe('the name of a copy', () => {
  it('F21 is the same each time, another for another id, and fits into the name of a highlight', () => {
    const nameOf = (id: string) => {
      Object.assign(fakeBrowser.runtime, { id })
      return ownName()
    }
    expect(nameOf('on-the-record@extensions.example')).toBe(nameOf('on-the-record@extensions.example'))
    expect(nameOf('second-copy@extensions.example')).not.toBe(nameOf('on-the-record@extensions.example'))
    expect(nameOf('abcdefghijklmnopabcdefghijklmnop')).toMatch(/^[a-z0-9]{7}$/)
  })
})
