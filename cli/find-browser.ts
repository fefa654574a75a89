import { existsSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, join } from 'node:path'

export type BrowserName = 'chromium' | 'firefox'

/** A browser of this machine. Chrome, Edge and Chromium are all `chromium`. */
export type FoundBrowser = { name: BrowserName; path: string }

/** What of the machine the search depends on. */
export type Surroundings = { variables: NodeJS.ProcessEnv; platform: NodeJS.Platform; home: string }

const COMMANDS: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
}

const VARIABLES: Record<BrowserName, string[]> = { chromium: ['CHROMIUM', 'CHROME_PATH'], firefox: ['FIREFOX'] }

/**
 * Finds a browser: named in the environment (CHROMIUM, CHROME_PATH, FIREFOX, or BROWSER_PATH for either), on PATH, or
 * in the usual places of the system. Without `wanted` Chromium and its kin come first, then Firefox.
 *
 * Undefined where there is none. Throws where a variable names a file that is not there.
 */
export function findBrowser(wanted?: BrowserName, surroundings: Partial<Surroundings> = {}): FoundBrowser | undefined {
  const here = { variables: process.env, platform: process.platform, home: homedir(), ...surroundings }
  const names: BrowserName[] = wanted === undefined ? ['chromium', 'firefox'] : [wanted]
  const named = names.flatMap((name) => fromVariables(name, here.variables))[0]
  if (named !== undefined) return named
  for (const name of names) {
    const path = [...onPath(name, here), ...usualPlaces(name, here)].find(isFile)
    if (path !== undefined) return { name, path }
  }
  return undefined
}

function fromVariables(name: BrowserName, variables: NodeJS.ProcessEnv): FoundBrowser[] {
  const either = variables.BROWSER_PATH
  const isMine = either !== undefined && /firefox/i.test(basename(either)) === (name === 'firefox')
  const found = [...VARIABLES[name], ...(isMine ? ['BROWSER_PATH'] : [])].flatMap((variable) => {
    const path = variables[variable]
    if (path === undefined || path === '') return []
    if (!isFile(path)) throw new Error(`The environment variable ${variable} names ${path}, which is no file.`)
    return [{ name, path }]
  })
  return found.slice(0, 1)
}

function onPath(name: BrowserName, { variables, platform }: Surroundings): string[] {
  const folders = (variables.PATH ?? variables.Path ?? '').split(delimiter).filter((folder) => folder !== '')
  const ending = platform === 'win32' ? '.exe' : ''
  return COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command + ending)))
}

function usualPlaces(name: BrowserName, { variables, platform, home }: Surroundings): string[] {
  if (platform === 'darwin') {
    const apps =
      name === 'firefox'
        ? ['Firefox.app/Contents/MacOS/firefox', 'Firefox ESR.app/Contents/MacOS/firefox']
        : [
            'Chromium.app/Contents/MacOS/Chromium',
            'Google Chrome.app/Contents/MacOS/Google Chrome',
            'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
          ]
    return ['/Applications', join(home, 'Applications')].flatMap((folder) => apps.map((app) => join(folder, app)))
  }
  if (platform === 'win32') {
    const programs =
      name === 'firefox'
        ? ['Mozilla Firefox/firefox.exe']
        : [
            'Chromium/Application/chrome.exe',
            'Google/Chrome/Application/chrome.exe',
            'Microsoft/Edge/Application/msedge.exe',
          ]
    const folders = [variables.ProgramFiles, variables['ProgramFiles(x86)'], variables.LOCALAPPDATA]
    return folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []))
  }
  return name === 'firefox'
    ? ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox', '/snap/bin/firefox']
    : [
        '/usr/lib/chromium/chromium',
        '/opt/google/chrome/chrome',
        '/opt/microsoft/msedge/msedge',
        '/snap/bin/chromium',
        '/usr/lib64/chromium-browser/chromium-browser',
      ]
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
