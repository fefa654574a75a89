import { expect, it, vi } from 'vitest'
import { bundledIds } from '../../platform/bundle.ts'

it('the list of news outlets and the concept library are taken for no datasets', async () => {
  const files = JSON.stringify(['concepts.json', 'harbour.json', 'outlets.json'])
  vi.stubGlobal('fetch', async () => new Response(files))
  expect(await bundledIds()).toEqual(['harbour'])
})
