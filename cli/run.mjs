import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * `node cli/run.mjs NAME …` runs cli/NAME.ts (ROOM/NAME runs what stands in another room), on a fresh clone too: this
 * file alone needs nothing but Node. It installs the dependencies where they are missing or are not those of the lock
 * file, then lets tsx read TypeScript. Progress goes to stderr, so that a command may be piped.
 */

const OLDEST_NODE = [20, 19]
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const [name = '', ...words] = process.argv.slice(2)
if (isNodeTooOld()) {
  console.error(`This needs Node ${OLDEST_NODE.join('.')} or newer; here runs ${process.versions.node}.`)
  process.exit(1)
}
process.chdir(ROOT)
if (!areDependenciesThere()) {
  console.error('Installing the dependencies of package-lock.json (needed once; some seconds to a few minutes) …')
  runOrExit(npm(), ['ci', '--no-audit', '--no-fund'], 'The dependencies could not be installed: npm ci failed.')
}
if (!existsSync(join('.wxt', 'tsconfig.json'))) {
  const wxt = [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare']
  runOrExit([process.execPath], wxt, 'The types could not be prepared: wxt prepare failed.')
}
const { register } = await import('tsx/esm/api')
register()
const command = await import(new URL(name.includes('/') ? `../${name}.ts` : `./${name}.ts`, import.meta.url).href)
const run = command[basename(name)]
if (typeof run === 'function') process.exitCode = await run(words)

function isNodeTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])
}

/** Whether every package of the lock file is installed in its version; those for other systems may be missing. */
function areDependenciesThere() {
  const installedList = join('node_modules', '.package-lock.json')
  if (!existsSync(installedList)) return false
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    return installed[path] ? installed[path].version === version && existsSync(path) : optional === true
  })
}

function npm() {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? [process.execPath, script] : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

function runOrExit([program, ...first], rest, complaint) {
  const options = { stdio: ['inherit', 2, 2], shell: program.endsWith('.cmd') }
  const { status } = spawnSync(program, [...first, ...rest], options)
  if (status === 0) return
  console.error(complaint)
  process.exit(1)
}
