import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { said } from './check-step.ts'
import { findBrowser } from './find-browser.ts'
import { serveGallery } from './gallery-site.ts'
import { installLine } from './install-browser.ts'
import { launch } from './launch.ts'
import { leaving } from './leaving.ts'

const USAGE = `npm run gallery -- [--pictures FOLDER] [--state WORDS]
Serves every state of every component as one page; or writes a picture of each, light and dark, wide and at 320 px.`

const WIDTHS = [320, 800]
const THEMES = ['light', 'dark'] as const
const LANGUAGES = ['en', 'ar']

/**
 * `npm run gallery`: serves the gallery until Ctrl-C, and prints its address. With `--pictures` it writes pictures
 * into a folder instead, of the states whose names hold the words of `--state`. Exit code 2 where that cannot be done.
 */
export async function gallery(words: string[]): Promise<number> {
  let asked: { pictures?: string; state?: string }
  try {
    const options = { pictures: { type: 'string' }, state: { type: 'string' } } as const
    asked = parseArgs({ args: words, options }).values
  } catch (error) {
    console.error(`${said(error)}\n\n${USAGE}`)
    return 2
  }
  const { pictures, state = '' } = asked
  return leaving(async (onLeave, stopped) => {
    const site = await serveGallery()
    onLeave(site.close)
    if (pictures === undefined) {
      console.log(`The gallery is at ${site.origin}/ until you press Ctrl-C.`)
      return new Promise((resolve) => stopped.addEventListener('abort', () => resolve(130)))
    }
    const found = findBrowser('chromium')
    if (found === undefined) {
      console.error(`No Chromium was found here. This gets it: ${installLine('chromium')}`)
      return 2
    }
    const launched = await launch(found, { headless: true })
    onLeave(launched.close)
    const page = await launched.browser.newPage()
    await page.goto(`${site.origin}/#alone`)
    mkdirSync(pictures, { recursive: true })
    console.log(`${await photographStates(page, pictures, state)} pictures are in ${pictures}.`)
    return 0
  })
}

async function photographStates(page: Page, folder: string, wanted: string): Promise<number> {
  const names = await page.evaluate(() => (globalThis as unknown as Galleried).gallery.names)
  let taken = 0
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 640 })
    for (const name of names.filter((one) => one.includes(wanted))) {
      for (const theme of THEMES) {
        for (const language of LANGUAGES) {
          await page.evaluate((shown) => (globalThis as unknown as Galleried).gallery.showAlone(shown), {
            name,
            theme,
            language,
          })
          const file = `${name.replace(/\W+/g, '-')}.${theme}.${language}.${width}`
          const frame = await page.$('.frame')
          await frame?.screenshot({ path: `${join(folder, file)}.png` })
          taken++
        }
      }
    }
  }
  return taken
}

type Galleried = {
  gallery: { names: string[]; showAlone(shown: { name: string; theme: string; language: string }): Promise<void> }
}
