import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { build } from 'vite'
import { type Serving, serve } from './serve.ts'

const SOURCE = join('tests', 'gallery')
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Builds the gallery (tests/gallery) and serves it on this machine. Throws with the builder's words where that fails. */
export async function serveGallery(): Promise<Serving> {
  const built = await build({
    configFile: false,
    root: SOURCE,
    base: './',
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: join(process.cwd(), '.output', 'gallery'),
      emptyOutDir: true,
      minify: false,
      chunkSizeWarningLimit: 2000,
    },
  })
  if (built === undefined) throw new Error('The gallery could not be built.')
  const folder = join('.output', 'gallery')
  const files = new Set(
    (Array.isArray(built) ? built : [built])
      .flatMap((one) => ('output' in one ? one.output : []))
      .map((one) => one.fileName),
  )
  return serve((path) => {
    const name = path === '/' ? 'index.html' : path.slice(1)
    if (!files.has(name)) return undefined
    return { body: readFileSync(join(folder, name)), type: TYPES[extname(name)] ?? 'application/octet-stream' }
  })
}
