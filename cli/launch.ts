import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import type { FoundBrowser } from './find-browser.ts'

export type LaunchOptions = {
  headless: boolean
  /** The folder of a built extension; without one the browser runs bare. */
  extension?: string
  /** Whether every address but this machine's fails at once. */
  offline?: boolean
  /** What pages are told that the reader prefers. Without it, whatever the system says. */
  scheme?: 'light' | 'dark'
  /** More settings of Firefox (about:config), and more words for Chromium's command line. */
  preferences?: Record<string, string | number | boolean>
  switches?: string[]
  /** How long the browser may take to answer the driver, in milliseconds: three minutes where nothing is said. */
  answerLimit?: number
}

/** A running browser with a throw-away profile, which goes when it is closed. */
export type Launched = {
  browser: Browser
  name: FoundBrowser['name']
  /** Of the extension's own pages, without a slash at its end; empty without an extension. */
  extensionOrigin: string
  close(): Promise<void>
}

const VIEWPORT = { width: 1280, height: 900 }
const START_LIMIT = 60_000

/**
 * Starts a browser, with the extension loaded. Rejects within a minute where it does not start.
 *
 * Chrome and Edge ignore `--load-extension` since version 137, so the extension goes in by the debugging protocol.
 * Ctrl-C is left to the caller.
 */
export async function launch(found: FoundBrowser, options: LaunchOptions): Promise<Launched> {
  return found.name === 'firefox' ? launchFirefox(found.path, options) : launchChromium(found.path, options)
}

const SIGNALS_ARE_OURS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }

async function launchChromium(path: string, options: LaunchOptions): Promise<Launched> {
  const browser = await puppeteer.launch({
    ...SIGNALS_ARE_OURS,
    browser: 'chrome',
    executablePath: path,
    headless: options.headless,
    pipe: true,
    timeout: START_LIMIT,
    ...answersWithin(options),
    defaultViewport: options.headless ? VIEWPORT : null,
    enableExtensions: options.extension !== undefined,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(isRoot() ? ['--no-sandbox'] : []),
      ...(options.offline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'] : []),
      ...(options.scheme === undefined
        ? []
        : [`--blink-settings=preferredColorScheme=${options.scheme === 'dark' ? 0 : 1}`]),
      ...(options.switches ?? []),
    ],
  })
  return withExtension(browser, 'chromium', options, (id) => `chrome-extension://${id}`)
}

async function launchFirefox(path: string, options: LaunchOptions): Promise<Launched> {
  const uuid = randomUUID()
  const browser = await puppeteer.launch({
    ...SIGNALS_ARE_OURS,
    browser: 'firefox',
    executablePath: path,
    headless: options.headless,
    timeout: START_LIMIT,
    ...answersWithin(options),
    defaultViewport: options.headless ? VIEWPORT : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(options.extension === undefined
        ? {}
        : { 'extensions.webextensions.uuids': JSON.stringify({ [geckoId(options.extension)]: uuid }) }),
      'extensions.webextOptionalPermissionPrompts': false,
      ...(options.offline ? DEAD_PROXY : {}),
      ...(options.scheme === undefined
        ? {}
        : { 'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1 }),
      ...options.preferences,
    },
  })
  return withExtension(browser, 'firefox', options, () => `moz-extension://${uuid}`)
}

function answersWithin({ answerLimit }: LaunchOptions): { protocolTimeout?: number } {
  return answerLimit === undefined ? {} : { protocolTimeout: answerLimit }
}

async function withExtension(
  browser: Browser,
  name: FoundBrowser['name'],
  { extension }: LaunchOptions,
  originOf: (id: string) => string,
): Promise<Launched> {
  const close = () => browser.close()
  if (extension === undefined) return { browser, name, extensionOrigin: '', close }
  try {
    return { browser, name, extensionOrigin: originOf(await browser.installExtension(extension)), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Nothing listens on the discard port: every foreign address is refused at once. This machine's needs no proxy. */
const DEAD_PROXY = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.failover_direct': false,
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'))
  return String(manifest.browser_specific_settings.gecko.id)
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}
