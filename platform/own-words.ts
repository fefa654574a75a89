import { browser } from 'wxt/browser'

/** A message of `_locales` in the language of the browser; '' where there is none. */
export function ownMessage(key: string, substitutions?: string[]): string {
  return (browser.i18n.getMessage as (key: string, substitutions?: string[]) => string)(key, substitutions)
}

/**
 * The language of our words, BCP 47: with the reader's region where the browser speaks the same language, else as it is.
 *
 * A browser in a language that we do not speak has us speak English, and a Chromium may have its own words from another
 * list of languages than ours: dates and the direction of the text go with the words that are shown.
 */
export function ownLocale(): string {
  const browsers = browser.i18n.getUILanguage()
  const ours = ownMessage('languageTag')
  return ours === '' || primary(ours) === primary(browsers) ? browsers : ours
}

function primary(tag: string): string {
  return (tag.split(/[-_]/)[0] ?? '').toLowerCase()
}
