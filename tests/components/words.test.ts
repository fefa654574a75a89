import { describe, expect, it } from 'vitest'
import { announcement } from '../../components/announcement.ts'
import { wordsOf } from '../../components/words.ts'
import { ENGLISH, getEnglish } from './english.ts'
import { CONTRACT, entry } from './fixtures.ts'

describe('dates', () => {
  it.each([
    ['2020-06-27', '27 June 2020'],
    ['2020-06', 'June 2020'],
    ['2020', '2020'],
    ['soon', 'soon'],
  ])('%s is written as %s', (date, written) => {
    expect(ENGLISH.date(date)).toBe(written)
  })

  it('follow the locale and can be short', () => {
    expect(wordsOf(getEnglish, 'en-US').date('2020-06-27')).toBe('June 27, 2020')
    expect(ENGLISH.date('2020-06-27', 'short')).toBe('27 Jun 2020')
    expect(wordsOf(getEnglish, 'de').date('2020-06')).toBe('Juni 2020')
  })
})

describe('counting', () => {
  it('uses the plural form of the number, and writes the number as the locale does', () => {
    expect(ENGLISH.count('denials', 1)).toBe('1 denial')
    expect(ENGLISH.count('denials', 1200)).toBe('1,200 denials')
  })

  it('uses the rarer forms of a language, and the general form where one is missing', () => {
    const russian: Record<string, string> = { denials_one: '$1 a', denials_few: '$1 b', denials_other: '$1 c' }
    const words = wordsOf((key, substitutions = []) => (russian[key] ?? '').replace('$1', substitutions[0] ?? ''), 'ru')
    expect([1, 2, 5, 21].map((n) => words.count('denials', n))).toEqual(['1 a', '2 b', '5 c', '21 a'])
  })
})

describe('substitutions', () => {
  it('never read a dollar sign in a text as a placeholder', () => {
    expect(ENGLISH.t('versionIs', '$1 $& $$ $VERSION$')).toBe('Version $1 $& $$ $VERSION$')
  })

  it('isolate text of the other direction and leave the rest alone', () => {
    expect(ENGLISH.t('versionIs', 'עברית')).toBe('Version \u2068עברית\u2069')
    expect(wordsOf(getEnglish, 'ar').t('versionIs', '1')).toBe('Version \u20681\u2069')
  })

  it('put nodes where the language wants them', () => {
    expect(ENGLISH.rich('whySlot', 'a payment', 'cash')).toEqual(['a payment', ' (', 'cash', ')'])
    expect(ENGLISH.list(['a', 'b', 'c']).join('')).toBe('a, b and c')
    expect(ENGLISH.list([])).toEqual([])
  })
})

describe('locales', () => {
  it('tell the direction', () => {
    expect(['en', 'ar-EG', 'he', 'fa', 'fr'].map((one) => wordsOf(getEnglish, one).direction)).toEqual([
      'ltr',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
    ])
  })

  it('fall back to English where the browser does not know one', () => {
    expect(wordsOf(getEnglish, 'no_such locale').date('2020')).toBe('2020')
  })

  it('show the key of a message that is missing', () => {
    expect(wordsOf(() => '', 'en').t('close')).toBe('close')
  })
})

describe('announcements', () => {
  it('tell which mark it is, its title, and how many denials the page reports', () => {
    expect(announcement(ENGLISH, [CONTRACT], { index: 2, of: 7 })).toBe(
      'Allegation 2 of 7. Coastline Works paid port officials for the harbour contract. 1 denial reported on this page.',
    )
    expect(announcement(ENGLISH, [entry('actor', 'brandt')])).toBe('Actor. Teo Brandt.')
  })

  it('tell how many things the words may mean, and nothing where there is nothing', () => {
    expect(announcement(ENGLISH, [CONTRACT, entry('actor', 'brandt')])).toBe('2 possibilities')
    expect(announcement(ENGLISH, [])).toBe('')
  })
})
