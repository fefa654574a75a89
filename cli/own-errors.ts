import type { Page } from 'puppeteer-core'

/**
 * Collects the uncaught errors and console errors of a page that come from the extension's code, as they happen.
 *
 * What a page's own scripts get wrong is none of ours: ours are told by the extension's address in where they came from.
 */
export function watchOwnErrors(page: Page, extensionOrigin: string): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => {
    const told = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
    if (told.includes(extensionOrigin)) errors.push(`uncaught: ${told.split('\n')[0]}`)
  })
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const places = [message.location(), ...message.stackTrace()].map(({ url }) => url ?? '')
    const isOurs = places.some((url) => url.startsWith(extensionOrigin)) || message.text().includes(extensionOrigin)
    if (isOurs) errors.push(`console: ${message.text()}`)
  })
  return errors
}
