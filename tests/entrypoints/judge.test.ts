// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { createJudge } from '../../entrypoints/reader/judge.ts'
import { structuredData } from '../../page/structured-data.ts'

const ARTICLE = '<script type="application/ld+json">{ "@type": "NewsArticle" }</script>'

const objection = (judge: ReturnType<typeof createJudge>, isAlways = false) =>
  judge.objection(structuredData(document), isAlways)

afterEach(() => {
  document.head.innerHTML = ''
})

describe('a page that runs by itself', () => {
  it('is read where it is a news article', () => {
    document.head.innerHTML = ARTICLE
    expect(objection(createJudge(document))).toBeUndefined()
  })

  it('is passed over where it is none, with the reason', () => {
    expect(objection(createJudge(document))).toBe('root')
  })

  it('is read where every page of its site is', () => {
    expect(objection(createJudge(document), true)).toBeUndefined()
  })

  it('is read once the reader has asked for it, until it is another page', () => {
    const judge = createJudge(document)
    judge.ask()
    expect(objection(judge)).toBeUndefined()
    judge.forget()
    expect(objection(judge)).toBe('root')
  })

  it('is judged again after a change, but not for ever', () => {
    const judge = createJudge(document)
    let verdicts = 0
    while (judge.mayChange && verdicts < 100) {
      expect(objection(judge)).toBe('root')
      verdicts++
    }
    expect(verdicts).toBeGreaterThan(1)
    expect(verdicts).toBeLessThan(20)
    judge.forget()
    expect(judge.mayChange).toBe(true)
  })
})
