import type { Page } from 'puppeteer-core'
import type { Launched } from './launch.ts'

/** Does something in a new tab, which is closed again in any case. What a page asks in a dialog is dismissed. */
export async function inTab<Result>({ browser }: Launched, use: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage()
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined))
  try {
    return await use(page)
  } finally {
    await page.close().catch(() => undefined)
  }
}
