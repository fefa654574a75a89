import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { BrowserName } from './find-browser.ts'

/** The store build asks for no host; the demo build may read localhost, and answers `figures`. */
export type BuildMode = 'store' | 'demo'

/** Builds the extension and gives the folder it is in. Throws with the builder's words where that fails. */
export async function buildExtension(name: BrowserName, mode: BuildMode): Promise<string> {
  const script = join('node_modules', 'wxt', 'bin', 'wxt.mjs')
  const words = [script, 'build', '--browser', name === 'firefox' ? 'firefox' : 'chrome']
  const { code, said } = await run([...words, ...(mode === 'demo' ? ['--mode', 'demo'] : [])])
  if (code !== 0) throw new Error(`The extension could not be built.\n${said}`)
  return builtFolder(name, mode)
}

/** Where a build lies. */
export function builtFolder(name: BrowserName, mode: BuildMode): string {
  const folder = name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'
  return join(process.cwd(), '.output', mode === 'demo' ? `${folder}-demo` : folder)
}

function run(words: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
    const said: string[] = []
    child.stdout.on('data', (piece) => said.push(String(piece)))
    child.stderr.on('data', (piece) => said.push(String(piece)))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said: said.join('') }))
  })
}
