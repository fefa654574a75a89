import { beforeEach, expect, it, vi } from 'vitest'
import { ownLocale } from '../../platform/own-words.ts'

const i18n = vi.hoisted(() => ({ getUILanguage: vi.fn<() => string>(), getMessage: vi.fn<(key: string) => string>() }))
vi.mock('wxt/browser', () => ({ browser: { i18n } }))

beforeEach(() => {
  i18n.getMessage.mockReset()
})

it.each([
  ['en-GB', 'en', 'en-GB', "the reader's region, for dates"],
  ['de', 'de', 'de', 'the same'],
  ['fa', 'en', 'en', 'English words from left to right, where the browser speaks a language that we do not'],
  ['en-US', 'ar', 'ar', 'Arabic words from right to left, whatever the browser says'],
  ['pt-BR', '', 'pt-BR', 'the language of the browser, where no words tell'],
])('a browser in %s with words in "%s" has the locale %s: %s', (browsers, ours, locale) => {
  i18n.getUILanguage.mockReturnValue(browsers)
  i18n.getMessage.mockImplementation((key) => (key === 'languageTag' ? ours : ''))
  expect(ownLocale()).toBe(locale)
})
