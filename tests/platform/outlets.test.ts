import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { bundledIds, bundledOutlets } from '../../platform/bundle.ts'

const served = (files: Record<string, string>) =>
  vi.stubGlobal('fetch', async (address: URL) => new Response(files[address.pathname.replace('/data/', '')] ?? '{}'))

it('the bundled list of news outlets is read, and is taken for no dataset', async () => {
  served({
    'outlets.json': readFileSync('data/outlets.json', 'utf8'),
    'files.json': JSON.stringify(['concepts.json', 'harbour.json', 'outlets.json']),
  })
  expect((await bundledOutlets()).length).toBeGreaterThan(30)
  expect(await bundledIds()).toEqual(['harbour'])
})

it('a broken list is told and not shown', async () => {
  served({ 'outlets.json': '{"format": 1}' })
  await expect(bundledOutlets()).rejects.toThrow('The list of news outlets is broken')
})
