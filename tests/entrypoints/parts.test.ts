import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** The files of ours and the packages that end up in a script; imports of types leave none. */
async function inputsOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'silent',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['*.css?inline'],
    outdir: 'unwritten',
  })
  return Object.entries(metafile.outputs).flatMap(([, { inputs }]) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )
}

const matching = (inputs: string[], pattern: RegExp) => inputs.filter((path) => pattern.test(path))

describe('the parts of the script in pages', () => {
  it.each(['card', 'elements'])('%s keeps no state of the reader, and says nothing to the browser', async (part) => {
    const inputs = await inputsOf(`entrypoints/${part}.ts`)
    expect(inputs).toContain('entrypoints/reader/parts.ts')
    expect(matching(inputs, /^platform\/|page\/own-nodes\.ts|webextension-polyfill|wxt\/dist\/browser/)).toEqual([])
  })

  it('the reader has neither the card nor mark.js in it', async () => {
    const inputs = await inputsOf('entrypoints/reader/index.ts')
    expect(inputs).toContain('page/highlight-painter.ts')
    expect(matching(inputs, /preact|floating-ui|mark\.js\/|^components\/|element-painter/)).toEqual([])
  })
})
