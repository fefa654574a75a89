import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { bundledFiles } from '../../cli/datasets.ts'
import { openExtensionPage } from '../../cli/extension-page.ts'
import type { FoundBrowser } from '../../cli/find-browser.ts'
import { type Launched, launch } from '../../cli/launch.ts'
import type { OnLeave } from '../../cli/leaving.ts'
import { withDatasets } from '../../cli/with-datasets.ts'
import { nameDataset } from '../name-dataset.ts'
import { namesOf } from '../names.ts'
import { type BenchPages, SEED } from './bench-pages.ts'
import { untilStored } from './until-stored.ts'

/** What every part of the bench of pages stands upon: one browser, a demo build for it, and pages to read. */
export type Ground = {
  found: FoundBrowser
  built: string
  pages: BenchPages
  /** Hears what comes next. */
  tell(line: string): void
  onLeave: OnLeave
  stopped: AbortSignal
}

/** A browser with the extension, whose store holds the bundled datasets and so many names. */
export type OurBrowser = Launched & {
  /** A page of the extension, to ask readers from. */
  ours: Page
}

const SWITCHES = {
  // Each tab a process of its own, as it is where memory is not short: else the heaps of tabs could not be told apart.
  switches: ['--renderer-process-limit=200'],
  preferences: {
    // Firefox lets nobody stop a background but stops an idle one, by default after half a minute.
    'extensions.background.idle.timeout': 1000,
    // Else its clock tells whole milliseconds, and not even those that passed.
    'privacy.reduceTimerPrecision': false,
  },
}

/** Starts a browser with the bundled datasets and so many names more, and waits until all is compiled and stored. */
export async function startOurs(ground: Ground, names: number): Promise<OurBrowser> {
  const { found, built, onLeave } = ground
  const folder = mkdtempSync(join(tmpdir(), 'bench-names-'))
  onLeave(() => rmSync(folder, { recursive: true, force: true }))
  const more = join(folder, 'bench.json')
  if (names > 0) writeFileSync(more, JSON.stringify(nameDataset(namesOf(names, SEED))))
  const extension = withDatasets(built, names > 0 ? [...bundledFiles(), more] : bundledFiles(), onLeave)
  const launched = await launch(found, { headless: true, offline: true, extension, ...SWITCHES })
  onLeave(launched.close)
  const ours = await openExtensionPage(launched, 'may-read.html')
  // Firefox takes a background that compiles for idle, and stops it: there the options page does it, which needs the store.
  const stores = found.name === 'firefox' ? await openExtensionPage(launched, 'options.html') : undefined
  await untilStored(ours)
  await stores?.close()
  return { ...launched, ours }
}

/** Starts the same browser without the extension. */
export async function startBare({ found, onLeave }: Ground): Promise<Launched> {
  const launched = await launch(found, { headless: true, offline: true, ...SWITCHES })
  onLeave(launched.close)
  return launched
}

/**
 * Starts the same browser with an extension that puts an empty script into each page, as early as ours: what no extension
 * can do without.
 */
export async function startEmpty({ found, onLeave }: Ground): Promise<Launched> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-empty-'))
  onLeave(() => rmSync(folder, { recursive: true, force: true }))
  const manifest = {
    ...{ manifest_version: 3, name: 'Empty', version: '1', host_permissions: ['http://127.0.0.1/*'] },
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['empty.js'], run_at: 'document_start' }],
    browser_specific_settings: { gecko: { id: 'empty@bench.example' } },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'empty.js'), '')
  const launched = await launch(found, { headless: true, offline: true, extension: folder, ...SWITCHES })
  onLeave(launched.close)
  return launched
}
