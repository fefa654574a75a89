import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { coverageLines } from '../../components/card/coverage-lines.ts'
import { SAMPLE_PLACES } from '../../components/sample-places.ts'
import { wordsOf } from '../../components/words.ts'
import { dossierOf } from '../../dataset/dossier.ts'
import { sampleDataset } from '../../entrypoints/welcome/sample-dataset.ts'
import { SAMPLE_DAY, sampleFindings } from '../../entrypoints/welcome/sample-findings.ts'
import { messageFrom } from '../components/message-from.ts'

const LOCALES = readdirSync('public/_locales')

function wordsIn(locale: string) {
  return wordsOf(messageFrom(JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'))), locale)
}

describe.each(LOCALES)('the sample of the welcome page, in %s', (locale) => {
  const words = wordsIn(locale)
  const [union, claim, again, bought, likely] = SAMPLE_PLACES.map((place) => words.t(place.words))
  const article = [
    words.t('sampleHeadline'),
    words.rich('sampleFirst', union, claim, again).join(''),
    words.rich('sampleSecond', bought, likely).join(''),
  ].map((text) => ({ text }))
  const { mentions, coverage } = sampleFindings(article, words)

  it('finds every place in its words, in reading order', () => {
    expect(mentions).toHaveLength(SAMPLE_PLACES.length)
    for (const { passage, span, quote } of mentions) {
      expect(article[passage]?.text.slice(span.start, span.end)).toBe(quote)
    }
    const order = mentions.map(({ passage, span }) => passage * 1000 + span.start)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('has a dossier for whatever is marked', () => {
    const dataset = sampleDataset(words)
    const untold = mentions.filter(
      ({ kind, targets: [first] }) => dossierOf(dataset, kind, first?.id ?? '') === undefined,
    )
    expect(untold).toEqual([])
  })

  it('shows a denial that it reports, one that it does not, and what was said since', () => {
    const contract = dossierOf(sampleDataset(words), 'allegation', 'contract')
    const [covered] = coverage
    if (contract?.kind !== 'allegation' || covered === undefined) throw new Error('The sample has no allegation.')
    const lines = coverageLines(contract, covered, SAMPLE_DAY).map(({ stance, places }) => [stance, places.length])
    expect(lines).toEqual([
      ['alleges', 1],
      ['denies', 1],
      ['denies', 0],
    ])
    expect(contract.statements.filter(({ date }) => date > SAMPLE_DAY)).toHaveLength(1)
  })
})

it('refuses an article that lacks words that are to be marked', () => {
  expect(() => sampleFindings([{ text: 'Nothing of the kind.' }], wordsIn('en'))).toThrow('does not say')
})
