import { describe, expect, it } from 'vitest'
import type { Article } from '../../cli/eval/corpus.ts'
import { countMarks } from '../../cli/eval/counts.ts'

const FIRST = 'The buoys were moved in the night.'
const SECOND = 'This was denied.'
const THIRD = 'Nobody saw a ship.'
const TEXT = `${FIRST} ${SECOND} ${THIRD}`

type Annotated = [sentence: string, allegations: string[], weak?: string[]]

function article(annotated: Annotated[], kind: Article['kind'] = 'on', text = TEXT): Article {
  const sentences = annotated.map(([words, allegations, weak = []]) => {
    const start = text.indexOf(words)
    return { start, end: start + words.length, allegations, weak }
  })
  const rest = { document: { passages: [], warnings: [] }, names: undefined, denials: undefined }
  return { id: 'x', kind, outlet: 'Courier', date: '', text, sentences, ...rest }
}

const mark = (from: number, to: number, id = 'buoys') => ({ id, start: from, end: to, quote: '' })
const whole = (words: string, text = TEXT) => mark(text.indexOf(words), text.indexOf(words) + words.length)

function counted(one: Article, ...marks: ReturnType<typeof mark>[]) {
  const { sentences, pages, falseMarks } = countMarks(one, marks)
  const told = (count: { right: number; wrong: number; missed: number } | undefined) =>
    count === undefined ? 'not counted' : `${count.right} right, ${count.wrong} wrong, ${count.missed} missed`
  return { sentences: told(sentences.buoys), page: told(pages.buoys), falseMarks }
}

describe('counting marks', () => {
  const on = article([[FIRST, ['buoys']]])

  it('finds a sentence by half of the shorter of mark and sentence', () => {
    expect(counted(on, mark(0, 5)).sentences).toBe('1 right, 0 wrong, 0 missed')
    const end = FIRST.length
    // Of these ten characters five stand in the sentence, then four.
    expect(counted(on, mark(end - 5, end + 5)).sentences).toBe('1 right, 0 wrong, 0 missed')
    expect(counted(on, mark(end - 4, end + 6)).sentences).toBe('0 right, 1 wrong, 1 missed')
  })

  it('counts two marks of one sentence as one that was found', () => {
    expect(counted(on, mark(0, 5), mark(10, 20)).sentences).toBe('1 right, 0 wrong, 0 missed')
  })

  it('counts a mark of another allegation as false', () => {
    const { sentences, falseMarks } = countMarks(on, [mark(0, 20, 'other')])
    expect(sentences.other).toEqual({ right: 0, wrong: 1, missed: 0 })
    expect(sentences.buoys).toEqual({ right: 0, wrong: 0, missed: 1 })
    expect(falseMarks).toBe(1)
  })

  it('counts a mark neither way where it touches weak sentences alone', () => {
    const weak = article([[SECOND, [], ['buoys']]])
    expect(counted(weak, whole(SECOND))).toEqual({
      sentences: '0 right, 0 wrong, 0 missed',
      page: 'not counted',
      falseMarks: 0,
    })
    expect(counted(weak, whole(`${SECOND} ${THIRD}`)).sentences).toBe('0 right, 1 wrong, 0 missed')
    expect(counted(weak, whole(THIRD)).falseMarks).toBe(1)
  })

  it('does not ask for weak sentences', () => {
    expect(counted(article([[SECOND, [], ['buoys']]])).sentences).toBe('not counted')
  })

  it('cuts a mark at 700 characters', () => {
    const long = `${'A'.repeat(690)}. ${FIRST}`
    const one = article([[FIRST, ['buoys']]], 'on', long)
    expect(counted(one, mark(0, long.length)).sentences).toBe('0 right, 1 wrong, 1 missed')
    expect(counted(one, mark(600, long.length)).sentences).toBe('1 right, 0 wrong, 0 missed')
  })

  it('counts pages once, whichever sentence the mark stands in', () => {
    expect(counted(on, whole(THIRD)).page).toBe('1 right, 0 wrong, 0 missed')
    expect(counted(on).page).toBe('0 right, 0 wrong, 1 missed')
    expect(counted(article([]), whole(FIRST), whole(THIRD)).page).toBe('0 right, 1 wrong, 0 missed')
  })

  it.each(['near', 'off'] as const)('lets %s articles add false ones alone', (kind) => {
    const one = article([[FIRST, ['buoys']]], kind)
    expect(counted(one).sentences).toBe('0 right, 0 wrong, 0 missed')
    expect(counted(one, whole(FIRST)).sentences).toBe('0 right, 0 wrong, 0 missed')
    expect(counted(one, whole(THIRD)).sentences).toBe('0 right, 1 wrong, 0 missed')
  })

  it('reads articles in other languages and counts nothing but their marks', () => {
    const counts = countMarks(article([], 'other-lang'), [whole(FIRST)])
    expect({ marks: counts.marks, false: counts.falseMarks, sentences: counts.sentences }).toEqual({
      ...{ marks: 1, false: 0, sentences: {} },
    })
  })

  it('knows sentences without the blank lines between them', () => {
    expect(countMarks(article([], 'off', `A title\n\n\n\n${TEXT}\n`), []).sentenceCount).toBe(4)
  })
})
