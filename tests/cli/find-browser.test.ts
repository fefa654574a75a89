import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser } from '../../cli/find-browser.ts'

describe('findBrowser', () => {
  let machine: string

  beforeEach(() => {
    machine = mkdtempSync(join(tmpdir(), 'machine-'))
  })
  afterEach(() => rmSync(machine, { recursive: true, force: true }))

  const install = (path: string) => {
    const file = join(machine, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, '')
    chmodSync(file, 0o755)
    return file
  }
  const search = (variables: NodeJS.ProcessEnv, wanted?: 'chromium' | 'firefox', platform: NodeJS.Platform = 'aix') =>
    findBrowser(wanted, { variables, platform, home: machine })

  it('takes what the environment names before what is on PATH', () => {
    const named = install('named/browser')
    install('bin/chromium')
    expect(search({ CHROMIUM: named, PATH: join(machine, 'bin') })).toEqual({ name: 'chromium', path: named })
  })

  it('tells by the name of BROWSER_PATH which kind it is', () => {
    const named = install('named/firefox-nightly')
    expect(search({ BROWSER_PATH: named })).toEqual({ name: 'firefox', path: named })
    expect(search({ BROWSER_PATH: named }, 'firefox')?.path).toBe(named)
  })

  it('takes Chromium and its kin before Firefox, in every folder of PATH', () => {
    install('a/firefox')
    const chrome = install('b/google-chrome')
    const PATH = [join(machine, 'a'), join(machine, 'b')].join(delimiter)
    expect(search({ PATH })).toEqual({ name: 'chromium', path: chrome })
  })

  it('prefers the extended support release of Firefox', () => {
    install('bin/firefox')
    const esr = install('bin/firefox-esr')
    expect(search({ PATH: join(machine, 'bin') }, 'firefox')?.path).toBe(esr)
  })

  it('looks into the applications of a Mac and the programs of Windows', () => {
    const mac = install('Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(search({}, 'chromium', 'darwin')?.path).toBe(mac)
    const edge = install('Programs/Microsoft/Edge/Application/msedge.exe')
    expect(search({ ProgramFiles: join(machine, 'Programs') }, 'chromium', 'win32')?.path).toBe(edge)
  })

  it('refuses a variable that names no file, and says which', () => {
    expect(() => search({ FIREFOX: join(machine, 'gone') }, 'firefox')).toThrow(/FIREFOX/)
  })

  it('takes no folder for a browser', () => {
    mkdirSync(join(machine, 'bin', 'firefox'), { recursive: true })
    expect(search({ PATH: join(machine, 'bin') }, 'firefox', 'win32')).toBeUndefined()
  })
})
