import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildMode, buildExtension } from './build.ts'
import { type Outcome, runCommand, said } from './check-step.ts'
import type { BrowserName } from './find-browser.ts'
import { type BuiltFile, networkFaults } from './network-faults.ts'

type Manifest = {
  manifest_version?: number
  permissions?: string[]
  host_permissions?: string[]
  content_scripts?: unknown[]
  web_accessible_resources?: unknown[]
  content_security_policy?: unknown
  sidebar_action?: { open_at_install?: boolean }
}

/** What each browser is asked for. Firefox has a side panel without asking. */
const PERMISSIONS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['activeTab', 'scripting', 'sidePanel', 'storage'],
  firefox: ['activeTab', 'scripting', 'storage'],
}
const LOCALHOST = ['http://127.0.0.1/*', 'http://localhost/*']

/**
 * Builds for both browsers, for the store and for the demonstration, and checks what each manifest asks for, that nothing
 * in a build could reach the network, and that the store build for Chromium keeps to the sizes of .size-limit.js.
 */
export async function checkBuilds(): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, skipped: [], failures: [] }
  for (const name of ['chromium', 'firefox'] as const) {
    for (const mode of ['store', 'demo'] as const) {
      const faults = await faultsOfBuild(name, mode).catch((error: unknown) => [said(error)])
      console.log(`${faults.length === 0 ? '✓' : '✗'} ${name}, ${mode} build`)
      for (const fault of faults) console.log(`    ${fault}`)
      if (faults.length === 0) outcome.passed++
      else outcome.failures.push(`${name}, ${mode} build: ${faults.join(' ')}`)
    }
  }
  const sizes = await runCommand('size-limit/bin.js', [])
  return {
    ...outcome,
    passed: outcome.passed + sizes.passed,
    failures: [...outcome.failures, ...sizes.failures],
  }
}

async function faultsOfBuild(name: BrowserName, mode: BuildMode): Promise<string[]> {
  const folder = await buildExtension(name, mode)
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  return [
    ...manifestFaults(manifest, name, mode),
    ...networkFaults(builtFiles(folder), manifest.content_security_policy),
  ]
}

function builtFiles(folder: string): BuiltFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:js|html|css)$/.test(name),
  )
  if (names.length === 0) throw new Error(`There is no code in ${folder}.`)
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

/** What a manifest asks for beyond what it may. */
export function manifestFaults(manifest: Manifest, name: BrowserName, mode: BuildMode): string[] {
  const { permissions = [], host_permissions: hosts = [] } = manifest
  const mayAsk = PERMISSIONS[name]
  const mayRead = mode === 'store' ? [] : LOCALHOST
  const rules: [boolean, string][] = [
    [manifest.manifest_version === 3, 'It is no manifest of version 3.'],
    [same(permissions, mayAsk), `It asks for other permissions than ${mayAsk}: ${permissions}.`],
    [same(hosts, mayRead), `It asks for the hosts ${hosts || 'none'} and may ask for ${mayRead.join(', ') || 'none'}.`],
    [(manifest.content_scripts ?? []).length === 0, 'It puts a script into pages without being asked.'],
    [manifest.sidebar_action?.open_at_install !== true, 'It opens its panel at installation.'],
    [(manifest.web_accessible_resources ?? []).length === 0, 'It has files that pages can see.'],
  ]
  return rules.flatMap(([holds, fault]) => (holds ? [] : [fault]))
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry) => other.includes(entry))
}
