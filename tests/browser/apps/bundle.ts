import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { compile } from 'svelte/compiler'

/** The frameworks that pages are built with here. */
export type Framework = 'react 18' | 'react 19' | 'vue 3' | 'svelte 5' | 'lit 3'

/** A page of a framework: what its server sends for the root element, and its script. */
export type App = { html: string; script: string }

const FOLDER = 'tests/browser/apps'
const NAMES: Record<Framework, string> = {
  'react 18': 'react',
  'react 19': 'react',
  'vue 3': 'vue',
  'svelte 5': 'svelte',
  'lit 3': 'lit',
}

/** Bundles a framework's page in its development form, which complains the loudest. */
export async function bundledApp(framework: Framework): Promise<App> {
  const name = NAMES[framework]
  const script = await bundle(`${FOLDER}/${name}.js`, framework, 'browser')
  // Without its registration a custom element is an ordinary one: what the page shows before its script runs.
  if (framework === 'lit 3') return { html: '<p>Dmitry Peskov is named before the script runs.</p>', script }
  const server = await bundle(`${FOLDER}/${name}-server.js`, framework, 'node')
  return { html: await run(server), script }
}

async function bundle(entry: string, framework: Framework, platform: 'browser' | 'node'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform,
    format: platform === 'node' ? 'cjs' : 'iife',
    // Lit's development form does nothing but say, on every page, that it is one.
    conditions: [framework === 'lit 3' ? 'production' : 'development', ...(platform === 'browser' ? ['browser'] : [])],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    alias: framework === 'react 18' ? { react: 'react18', 'react-dom': 'react-dom18' } : {},
    plugins: [sveltePlugin(platform === 'node' ? 'server' : 'client')],
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

function sveltePlugin(generate: 'server' | 'client'): Plugin {
  return {
    name: 'svelte',
    setup(pending) {
      pending.onLoad({ filter: /\.svelte$/ }, ({ path }) => {
        const { js } = compile(readFileSync(path, 'utf8'), { filename: path, generate, dev: true })
        return { contents: js.code, loader: 'js' }
      })
    },
  }
}

async function run(server: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'app-'))
  try {
    writeFileSync(join(folder, 'server.cjs'), server)
    const { html } = createRequire(import.meta.url)(join(folder, 'server.cjs')) as { html(): string | Promise<string> }
    return await html()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
