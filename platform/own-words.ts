import { browser } from 'wxt/browser'

/** A message of `_locales` in the language of the browser; '' where there is none. */
export function ownMessage(key: string, substitutions?: string[]): string {
  return (browser.i18n.getMessage as (key: string, substitutions?: string[]) => string)(key, substitutions)
}

/** The language in which the browser speaks to its reader, BCP 47. */
export function ownLocale(): string {
  return browser.i18n.getUILanguage()
}
