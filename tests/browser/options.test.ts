import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../../cli/until.ts'
import type { Dataset } from '../../dataset/model.ts'
import { paintedWords } from './marks.ts'
import { inEachBrowser } from './world.ts'

const SOON = 1000
const LONG = 25_000

const PIERS: Dataset = {
  format: 1,
  id: 'piers',
  title: 'Piers of the harbour',
  description: 'Streets by the water.',
  version: '1.0.0',
  updated: '2021-03-11',
  language: 'en',
  license: 'CC0-1.0',
  maintainers: ['The harbour office'],
  sources: [],
  actors: [
    {
      id: 'pier-street',
      kind: 'place',
      name: 'Pier Street',
      description: 'The street of the cinema.',
      aliases: [{ text: 'Pier Street' }],
    },
  ],
  allegations: [],
}

/** A dataset of 20,000 actors, 4 MB of JSON. */
function manyPiers(id: string, title: string): Dataset {
  const [pier] = PIERS.actors
  if (pier === undefined) throw new Error('the fixture is empty')
  const actors = Array.from({ length: 20_000 }, (_, number) => {
    const name = `Pier${number} Street${number}`
    return { ...pier, id: `pier-${number}`, name, aliases: [{ text: name }] }
  })
  return { ...PIERS, id, title, actors }
}

const textOf = (page: Page) => page.evaluate(() => document.body.textContent ?? '')

async function choose(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
  await input.uploadFile(file)
}

/** From now on, how long the page takes from one turn to the next, in milliseconds. */
async function watchGaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const begun = performance.now()
    const gaps = { last: begun, longest: 0, begun }
    Object.assign(globalThis, { gaps })
    setInterval(() => {
      const now = performance.now()
      gaps.longest = Math.max(gaps.longest, now - gaps.last)
      gaps.last = now
    }, 5)
  })
}

function gapsOf(page: Page): Promise<{ longest: number; all: number }> {
  return page.evaluate(() => {
    const { gaps } = globalThis as unknown as { gaps: { last: number; longest: number; begun: number } }
    const now = performance.now()
    return { longest: Math.max(gaps.longest, now - gaps.last), all: now - gaps.begun }
  })
}

inEachBrowser('the options', (world) => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'options-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const written = (name: string, content: unknown) => {
    const file = join(folder, name)
    writeFileSync(file, JSON.stringify(content, null, 2))
    return file
  }

  it('refuse a file with faults: each is listed with its place, and nothing is stored', async () => {
    const page = await world().openOurs('options.html')
    await page.waitForSelector('input[type=file]')
    const [actor] = PIERS.actors
    const broken = { ...PIERS, version: 'new', actors: [{ ...actor, kind: 'street', memberOf: ['nobody'] }] }
    await choose(page, written('broken.json', broken))
    const text = await until(
      () => textOf(page),
      (words) => words.includes('version'),
    )
    expect(text).toMatch(/version/)
    expect(text).toMatch(/actors\[0\]\.kind/)
    const later = await world().openOurs('options.html')
    expect(
      await until(
        () => textOf(later),
        (words) => words.includes('Doha'),
      ),
    ).not.toContain(PIERS.title)
  })

  it('take in a sound file; open pages follow within a second, and it can be removed and put back', async () => {
    const article = await world().open('other-bounties.html')
    expect(await paintedWords(article)).toEqual([])
    const page = await world().openOurs('options.html')
    await choose(page, written('piers.json', PIERS))
    const text = await until(
      () => textOf(page),
      (words) => words.includes(PIERS.title),
    )
    expect(text).toContain(PIERS.title)
    const marked = () => paintedWords(article)
    expect(await until(marked, (words) => words.length > 0, SOON)).toEqual(['Pier Street'])

    const row = `//li[contains(., "${PIERS.title}")]`
    await (await page.waitForSelector(`::-p-xpath(${row}//button[contains(., "Remove")])`))?.click()
    expect(await until(marked, (words) => words.length === 0, 2 * SOON)).toEqual([])
    await (await page.waitForSelector('::-p-xpath(//button[contains(., "Undo")])'))?.click()
    expect(await until(marked, (words) => words.length > 0, 2 * SOON)).toEqual(['Pier Street'])
  })

  it('keep a choice', async () => {
    const page = await world().openOurs('options.html')
    const doha = '::-p-xpath(//button[@role="switch"][contains(., "Doha")])'
    const isOn = () => page.$eval(doha, (button) => button.getAttribute('aria-checked'))
    await (await page.waitForSelector(doha))?.click()
    expect(await until(isOn, (on) => on === 'false')).toBe('false')
    const later = await world().openOurs('options.html')
    await later.waitForSelector(doha)
    expect(await later.$eval(doha, (button) => button.getAttribute('aria-checked'))).toBe('false')
  })

  it('answer while a large file is checked: that is the work of a worker', async () => {
    const page = await world().openOurs('options.html')
    await page.waitForSelector('input[type=file]')
    const file = written('many.json', manyPiers('many-piers', 'Many piers'))
    await watchGaps(page)
    await choose(page, file)
    const checked = /Trying its own examples|Compiling it|Storing it|Many piers/
    expect(
      await until(
        () => textOf(page),
        (words) => checked.test(words),
        LONG,
      ),
    ).toMatch(checked)
    const { longest, all } = await gapsOf(page)
    // On one thread the checking is one gap. A slow machine makes all of it longer.
    expect(longest).toBeLessThan(Math.max(500, all / 2))
  })

  it('let an import be cancelled by keyboard while it is at work: the list is as before, and it can be tried again', async () => {
    const page = await world().openOurs('options.html')
    const titles = (shown: Page) => shown.$$eval('.dataset-title', (all) => all.map((one) => one.textContent))
    const before = await until(
      () => titles(page),
      (shown) => shown.length > 0,
    )
    const file = written('more.json', manyPiers('more-piers', 'More piers'))
    await choose(page, file)
    const button = await page.waitForSelector('.importing button:not([aria-disabled="true"])')
    await button?.focus()
    await watchGaps(page)
    await page.keyboard.press('Enter')
    const cancelled = await until(
      () => textOf(page),
      (words) => words.includes('The import was cancelled.'),
    )
    expect(cancelled).toContain('The import was cancelled. Nothing was changed.')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    expect(await until(focused, (words) => words === 'Choose a file…')).toBe('Choose a file…')
    const { longest, all } = await gapsOf(page)
    expect(longest).toBeLessThan(Math.max(500, all / 2))
    expect(await titles(page)).toEqual(before)
    const later = await world().openOurs('options.html')
    expect(
      await until(
        () => titles(later),
        (shown) => shown.length >= before.length,
      ),
    ).toEqual(before)

    await choose(page, file)
    const again = await until(
      () => titles(page),
      (shown) => shown.includes('More piers'),
      LONG,
    )
    expect(again.sort()).toEqual([...before, 'More piers'].sort())
  })
})
