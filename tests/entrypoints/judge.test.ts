// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createJudge } from '../../entrypoints/reader/judge.ts'

const ARTICLE = '<script type="application/ld+json">{ "@type": "NewsArticle" }</script>'

const { signal } = new AbortController()

const objection = async (judge: ReturnType<typeof createJudge>, isAlways = false) => {
  const verdict = await judge.verdict(() => isAlways, { signal })
  return 'objection' in verdict ? verdict.objection : undefined
}

afterEach(() => {
  document.head.innerHTML = ''
})

describe('a page that runs by itself', () => {
  it('is read where it is a news article', async () => {
    document.head.innerHTML = ARTICLE
    expect(await objection(createJudge(document))).toBeUndefined()
  })

  it('is passed over where it is none, with the reason', async () => {
    expect(await objection(createJudge(document))).toBe('root')
  })

  it('is read where every page of its site is', async () => {
    expect(await objection(createJudge(document), true)).toBeUndefined()
  })

  it('is read once the reader has asked for it, until it is another page', async () => {
    const judge = createJudge(document)
    judge.ask()
    expect(await objection(judge)).toBeUndefined()
    judge.forget()
    expect(await objection(judge)).toBe('root')
  })

  it('is judged again after a change, but not for ever', async () => {
    const judge = createJudge(document)
    let verdicts = 0
    while (judge.mayChange && verdicts < 100) {
      expect(await objection(judge)).toBe('root')
      verdicts++
    }
    expect(verdicts).toBeGreaterThan(1)
    expect(verdicts).toBeLessThan(20)
    judge.forget()
    expect(judge.mayChange).toBe(true)
  })

  it('is read where the reader asks for it while it is judged', async () => {
    document.head.innerHTML = '<meta property="og:type" content="article"><meta name="date" content="2020-06-28">'
    history.replaceState(null, '', '/news/plain')
    const judge = createJudge(document)
    let slices = 0
    // The second slice ends before the text is read, of which this page has too little.
    const onSlice = () => ++slices === 2 && judge.ask()
    expect(await judge.verdict(() => false, { signal, sliceMs: 0, onSlice })).toEqual({ published: '2020-06-28' })
    expect(await objection(createJudge(document))).toBe('little-text')
    history.replaceState(null, '', '/')
  })

  it('tells when it was published, and reads its data once as long as it says the same', async () => {
    document.head.innerHTML = ARTICLE.replace('}', ', "datePublished": "2020-06-28" }')
    const parse = vi.spyOn(JSON, 'parse')
    const judge = createJudge(document)
    expect(await judge.verdict(() => false, { signal })).toEqual({ published: '2020-06-28' })
    expect(await judge.verdict(() => false, { signal })).toEqual({ published: '2020-06-28' })
    expect(parse).toHaveBeenCalledTimes(1)
    const script = document.querySelector('script')
    if (script) script.textContent = script.textContent.replace('2020', '2021')
    expect(await judge.verdict(() => false, { signal })).toEqual({ published: '2021-06-28' })
    parse.mockRestore()
  })
})
