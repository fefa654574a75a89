import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const INTO = 'node_modules/.cache/bench/engine-figures.mjs'

/**
 * What is measured, bundled as the extension is: one module, and no name that the loader of TypeScript would put on every
 * inner function each time that it is made, which costs the engine a fifth of its time.
 */
export async function bundledEngine(): Promise<typeof import('./engine-figures.ts')> {
  await build({
    ...{ entryPoints: ['bench/engine-figures.ts'], outfile: INTO, bundle: true, packages: 'external' },
    ...{ platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' },
  })
  return import(pathToFileURL(resolve(INTO)).href)
}
