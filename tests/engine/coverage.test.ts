import { describe, expect, it } from 'vitest'
import type { Allegation, Statement } from '../../dataset/model.ts'
import { compile } from '../../engine/compile.ts'
import type { Coverage } from '../../engine/reading.ts'
import { recognise } from '../../engine/recognise.ts'
import { HARBOUR, HARBOUR_INDEX, LIBRARY } from './fixture.ts'
import { readMarked } from './marked-text.ts'

const CLAIM = 'It is said that Kestria paid harbour officials.'

function coverage(notation: string, published?: string): Coverage[] {
  const { page } = readMarked(notation)
  return recognise(HARBOUR_INDEX, published === undefined ? page : { ...page, published }).coverage
}

function reported(notation: string, published?: string): string[] {
  return coverage(notation, published).flatMap((one) => one.reported.map(({ statement }) => statement))
}

function table(rule: string, expected: readonly (readonly [page: string, ...statements: string[]])[]): void {
  describe(rule, () => {
    it.each(expected.map(([page, ...statements]) => ({ page, statements })))(
      '$page → $statements',
      ({ page, statements }) => {
        expect(reported(page)).toEqual(statements)
      },
    )
  })
}

table('a statement is reported where its speaker takes its stance in the sentence', [
  ['Mina Varo denied that Kestria paid harbour officials.', 'varo-denies'],
  ['Velmark alleges that Kestria paid harbour officials.', 'velmark-alleges'],
  ['Zoë Łukasz questions whether Kestria paid harbour officials.', 'lukasz-questions'],
])

table('… or in one of the two sentences behind it', [
  [`${CLAIM} Suhel Dorn denied it.`, 'dorn-denies'],
  [`${CLAIM} The bay was calm. Suhel Dorn denied it.`, 'dorn-denies'],
  [`${CLAIM} The bay was calm. It rained. Suhel Dorn denied it.`],
  [`${CLAIM} ¶ Suhel Dorn denied it.`, 'dorn-denies'],
  [`Suhel Dorn denied it. ${CLAIM}`],
])

table('behind a mention only a denial or a doubt is an answer', [
  [`${CLAIM} Zoë Łukasz questioned it.`, 'lukasz-questions'],
  [`${CLAIM} Velmark alleges much.`],
])

table('the speaker is the nearest name before the cue, else the first behind it, else of the sentence before', [
  [`${CLAIM} The bay was calm, denied Suhel Dorn.`, 'dorn-denies'],
  [`${CLAIM} Suhel Dorn spoke. He denied it.`, 'dorn-denies'],
  [`${CLAIM} Velmark heard that Suhel Dorn denied it.`, 'dorn-denies'],
  [`${CLAIM} Suhel Dorn heard that Velmark denied it.`, 'otto-denies-late'],
  ['That Kestria paid harbour officials was denied by Suhel Dorn.', 'dorn-denies'],
  [`${CLAIM} Kestria was pleased when the claim was denied by Suhel Dorn.`, 'dorn-denies'],
  [`${CLAIM} It was denied.`],
  [`${CLAIM} ¶ It was denied.`],
])

table('whose claim is called a lie is reported to make it', [
  [`${CLAIM} Velmark insists that Suhel Dorn is lying when he says that this was not so.`, 'dorn-denies'],
  [`${CLAIM} Velmark insists that Suhel Dorn is lying about everything.`, 'otto-denies-late'],
])

table('a body reports the statement that was said for it', [
  [`${CLAIM} The Sandmouth Port Authority denied it.`, 'dorn-denies'],
  [`${CLAIM} Kestria denied it.`, 'varo-denies'],
  [`${CLAIM} Velmark denied it.`, 'otto-denies-late'],
  [`${CLAIM} Water Watch denied it.`],
])

table('a body does not report what a member said for nobody but himself', [[`${CLAIM} Water Watch questioned it.`]])

table('another person of the same body does not', [[`${CLAIM} Ida Weiß denied it.`]])

table('the stance must be that of the statement', [
  [`${CLAIM} Suhel Dorn questioned it.`],
  ['Suhel Dorn alleges that Kestria paid harbour officials.'],
  [`${CLAIM} Suhel Dorn did not deny it.`],
])

describe('the dates decide', () => {
  const [allegation, ...others] = HARBOUR.allegations
  const found = (statements: Statement[], published: string) => {
    const changed = { ...HARBOUR, allegations: [{ ...(allegation as Allegation), statements }, ...others] }
    const page = { ...readMarked(`${CLAIM} Mina Varo denied it.`).page, published }
    return recognise(compile([changed], LIBRARY), page).coverage.flatMap((one) =>
      one.reported.map((it) => it.statement),
    )
  }
  const denial = allegation?.statements.find((one) => one.id === 'varo-denies') as Statement
  const later = { ...denial, id: 'varo-denies-again', date: '2031-07-02' }

  it('whatever the order of the dataset', () => {
    expect(found([later, denial], '2031-08-01')).toEqual(['varo-denies-again'])
    expect(found([denial, later], '2031-08-01')).toEqual(['varo-denies-again'])
  })

  it('and a day that is none of the calendar counts as unknown', () => {
    expect(found([later, denial], '2031-13-45')).toEqual(['varo-denies'])
  })
})

describe('a statement that is younger than the article', () => {
  const page = `${CLAIM} Otto Varo denied it.`

  it.each([
    [undefined, ['otto-denies-late']],
    ['2032-01-15', ['otto-denies-late']],
    ['2032-02-01', ['otto-denies-late']],
    ['2032-01-14', ['otto-denies-late']],
    ['2032-01-13', []],
    ['2031-06-28', []],
  ])('published %s: %j', (published, statements) => {
    expect(reported(page, published)).toEqual(statements)
  })
})

describe('what is not reported is missing, in the dataset’s order', () => {
  it('all but what is reported', () => {
    expect(coverage(`${CLAIM} Suhel Dorn denied it.`).map((one) => one.missing)).toEqual([
      ['varo-denies', 'velmark-alleges', 'lukasz-questions', 'otto-denies-late'],
    ])
  })

  it('all, where the page reports none', () => {
    expect(coverage(CLAIM)).toEqual([
      {
        dataset: 'grey-harbour',
        allegation: 'harbour-bribes',
        reported: [],
        missing: ['varo-denies', 'dorn-denies', 'velmark-alleges', 'lukasz-questions', 'otto-denies-late'],
      },
    ])
  })
})

describe('coverage is told', () => {
  it('for allegations that the page surely mentions, and for no others', () => {
    expect(coverage('')).toEqual([])
    expect(coverage('Kestria denied it.')).toEqual([])
    expect(coverage('The ledger story. Kestria denied it.')).toEqual([])
    expect(coverage(`${CLAIM} Halden dumped sludge in the bay.`).map((one) => one.allegation)).toEqual([
      'harbour-bribes',
      'bay-dumping',
    ])
  })

  it('for each dataset that knows the allegation', () => {
    const index = compile([HARBOUR, { ...HARBOUR, id: 'second' }], LIBRARY)
    const { page } = readMarked(`${CLAIM} Suhel Dorn denied it.`)
    const found = recognise(index, page).coverage
    expect(found.map((one) => [one.dataset, one.reported.map(({ statement }) => statement)])).toEqual([
      ['grey-harbour', ['dorn-denies']],
      ['second', ['dorn-denies']],
    ])
  })

  it('with the sentence that reports it', () => {
    const { page } = readMarked(`The bay is wide. ${CLAIM} ¶ It rained. Suhel Dorn denied it. They left.`)
    const [first] = recognise(HARBOUR_INDEX, page).coverage[0]?.reported ?? []
    expect(first?.passage).toBe(1)
    expect(page.passages[1]?.text.slice(first?.span.start, first?.span.end)).toBe('Suhel Dorn denied it.')
  })

  it('once, however often the page reports the statement', () => {
    expect(reported(`${CLAIM} Suhel Dorn denied it. ${CLAIM} Suhel Dorn denied it.`)).toEqual(['dorn-denies'])
  })
})
