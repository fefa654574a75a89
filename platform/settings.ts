import { browser } from 'wxt/browser'
import { DEFAULT_LOOK, type Look } from '../engine/look.ts'
import { extensionIsHere } from './ask.ts'
import type { Settings } from './messages.ts'

const AREA = 'local'
const FIELDS = ['look', 'sitesOff', 'sitesAlways', 'revision', 'withdrawnAt'] as const
const MOST_SITES = 5000
const LONGEST_HOST = 253
const STYLES: readonly Look['style'][] = ['underline', 'tint', 'both', 'none']

/**
 * Reads what the reader has chosen.
 *
 * Each field is checked by itself: one that is missing or junk has its default, the others keep what is stored. Storage
 * that cannot be read at all gives the defaults.
 */
export async function readSettings(): Promise<Settings> {
  try {
    return settingsFrom(await browser.storage.local.get([...FIELDS]))
  } catch {
    return settingsFrom({})
  }
}

/** Stores the look of the marks; every open page follows. */
export async function changeLook(look: Look): Promise<void> {
  await browser.storage.local.set({ look })
}

/** Switches reading on a site off or on. `host` is a host name; an empty one changes nothing. */
export async function switchSite(host: string, on: boolean): Promise<void> {
  const { sitesOff } = await readSettings()
  await browser.storage.local.set({ sitesOff: withHost(sitesOff, host, !on) })
}

/** Reads every page of a site by itself, or its news articles alone. An empty host changes nothing. */
export async function readEveryPage(host: string, every: boolean): Promise<void> {
  const { sitesAlways } = await readSettings()
  await browser.storage.local.set({ sitesAlways: withHost(sitesAlways, host, every) })
}

/** Tells every context that the datasets are others now. */
export async function bumpRevision(): Promise<void> {
  const { revision } = await readSettings()
  await browser.storage.local.set({ revision: Math.max(revision + 1, Date.now()) })
}

/** Takes down that access to some sites was given back just now, for pages that wait and hear nothing of it. */
export async function noteWithdrawal(): Promise<void> {
  await browser.storage.local.set({ withdrawnAt: Date.now() })
}

/** Calls back with the settings after each change of them, until the signal aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== AREA || !FIELDS.some((field) => field in changes)) return
    void readSettings().then((settings) => {
      if (!signal.aborted) changed(settings)
    })
  }
  if (signal.aborted) return
  browser.storage.onChanged.addListener(listener)
  const leave = () => extensionIsHere() && browser.storage.onChanged.removeListener(listener)
  signal.addEventListener('abort', leave, { once: true })
}

function settingsFrom(stored: Record<string, unknown>): Settings {
  const { revision, sitesOff, sitesAlways, withdrawnAt } = stored
  return {
    look: lookFrom(stored.look),
    sitesOff: hostsFrom(sitesOff),
    sitesAlways: hostsFrom(sitesAlways),
    revision: wholeFrom(revision),
    withdrawnAt: wholeFrom(withdrawnAt),
  }
}

function wholeFrom(stored: unknown): number {
  return typeof stored === 'number' && Number.isSafeInteger(stored) && stored >= 0 ? stored : 0
}

function withHost(hosts: readonly string[], host: string, isIn: boolean): string[] {
  const others = hosts.filter((one) => one !== host)
  return isIn && isHost(host) ? [...others, host].slice(-MOST_SITES) : others
}

function hostsFrom(stored: unknown): string[] {
  return Array.isArray(stored) ? [...new Set(stored.filter(isHost))].slice(-MOST_SITES) : []
}

function lookFrom(stored: unknown): Look {
  const { style, actors, likely, repeat, ticks } = (typeof stored === 'object' && stored !== null ? stored : {}) as {
    [K in keyof Look]?: unknown
  }
  return {
    style: STYLES.find((one) => one === style) ?? DEFAULT_LOOK.style,
    actors: typeof actors === 'boolean' ? actors : DEFAULT_LOOK.actors,
    likely: typeof likely === 'boolean' ? likely : DEFAULT_LOOK.likely,
    repeat: repeat === 'all' || repeat === 'first' ? repeat : DEFAULT_LOOK.repeat,
    ticks: typeof ticks === 'boolean' ? ticks : DEFAULT_LOOK.ticks,
  }
}

function isHost(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_HOST && /^[^\s/?#@\\]+$/.test(value)
}
