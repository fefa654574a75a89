import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import type { BrowserName } from './find-browser.ts'

const FONTS = ['fonts-liberation', 'fonts-noto-core']

const APT_PACKAGE: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' }

/** What to type to get a browser on this system: one line. */
export function installLine(name: BrowserName): string {
  if (process.platform === 'darwin') return `brew install --cask ${name === 'firefox' ? 'firefox' : 'google-chrome'}`
  if (process.platform === 'win32') return `winget install ${name === 'firefox' ? 'Mozilla.Firefox' : 'Google.Chrome'}`
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (/^ID(?:_LIKE)?=.*\b(?:fedora|rhel)\b/m.test(system)) return `sudo dnf install ${name}`
  if (/^ID(?:_LIKE)?=.*\barch\b/m.test(system)) return `sudo pacman -S ${name}`
  if (/^ID(?:_LIKE)?=.*\bubuntu\b/m.test(system)) return `sudo snap install ${name}`
  return `sudo apt-get install ${APT_PACKAGE[name]}`
}

/** Whether a browser can be installed here without asking anybody: Debian or one of its kin, as root. */
export function canInstallBrowser(): boolean {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
}

/** Installs browsers, and fonts to show pages with, by apt-get. False where apt-get fails; it says why by itself. */
export function installBrowsers(names: readonly BrowserName[]): boolean {
  const packages = [...names.map((name) => APT_PACKAGE[name]), ...FONTS]
  console.log(`Installing ${packages.join(', ')} with apt-get …`)
  const options = { stdio: 'inherit' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0']
  if (spawnSync('apt-get', [...quiet, 'update'], options).status !== 0) {
    console.log('apt-get update failed; trying with the lists that are there.')
  }
  return spawnSync('apt-get', [...quiet, 'install', '-y', '--no-install-recommends', ...packages], options).status === 0
}
