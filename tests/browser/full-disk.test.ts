import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../../cli/until.ts'
import { DISTRICT } from './district.ts'
import { paintedMarks } from './marks.ts'
import { inEachBrowser } from './world.ts'

/** Kilobytes that Firefox gives to all sites together: enough for what the extension brings along, not for a district. */
const ROOM = 3000
const LONG = 20_000

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'full-disk-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

inEachBrowser(
  'a device without room',
  (world) => {
    it('F16 an import that finds no room fails as a whole and says so; the old datasets stay in force (Firefox)', async () => {
      if (world().name === 'chromium') return
      const page = await world().openOurs('options.html')
      const file = join(folder, 'district.json')
      writeFileSync(file, JSON.stringify(DISTRICT))
      const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
      await input.uploadFile(file)
      expect(await until(() => textOf(page), has('no room left'), LONG)).toContain('no room left on this device')
      const later = await world().openOurs('options.html')
      const text = await until(() => textOf(later), has('Doha'))
      expect(text).toContain('Doha')
      expect(text).not.toContain(DISTRICT.title)
      expect(await paintedMarks(await world().open('doha-agreement.html'))).not.toEqual([])
    })

    it('F16 Chromium cannot be made to have no room: the quota that its protocol takes does not bind an extension', async () => {
      if (world().name === 'firefox') return
      const page = await world().openOurs('options.html')
      const quota = () => page.evaluate(async () => (await navigator.storage.estimate()).quota ?? 0)
      const session = await page.createCDPSession()
      const quotaSize = 1_000_000
      await session.send('Storage.overrideQuotaForOrigin', { origin: world().launched.extensionOrigin, quotaSize })
      expect(await quota()).toBeGreaterThan(100 * quotaSize)
    })
  },
  () => ({ preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': ROOM } }),
)

function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText)
}

function has(words: string): (text: string) => boolean {
  return (text) => text.includes(words)
}
