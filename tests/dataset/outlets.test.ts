import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { data } from '../../cli/data.ts'
import { canonicalOutletsText } from '../../dataset/canonical.ts'
import { isDatasetFile } from '../../dataset/data-files.ts'
import type { Outlets } from '../../dataset/outlets.ts'
import { parseOutlets } from '../../dataset/parse-outlets.ts'

const HARBOUR_POST = { name: 'The Harbour Post', sites: ['post.example'], country: 'NO', language: 'en' }
const KURIER = { name: 'Hafenkurier', sites: ['kurier.example', 'kurier.example.org'], country: 'DE', language: 'de' }

function listOf(...outlets: Outlets['outlets']): Outlets {
  return { format: 1, kind: 'outlets', updated: '2021-03-01', license: 'CC0-1.0', rule: 'All of the harbour.', outlets }
}

const faultsOf = (list: unknown) => {
  const parsed = parseOutlets(JSON.stringify(list))
  return parsed.ok ? [] : parsed.faults.map(({ path, message }) => `${path}: ${message}`)
}

describe('the list of news outlets', () => {
  it('is read where it is sound', () => {
    expect(parseOutlets(JSON.stringify(listOf(HARBOUR_POST)))).toEqual({ ok: true, outlets: listOf(HARBOUR_POST) })
  })

  it.each([
    ['*.post.example', 'host name'],
    ['https://post.example', 'host name'],
    ['post.example/news', 'host name'],
    ['Post.example', 'host name'],
    ['example', 'host name'],
    ['www.post.example', 'www.'],
    ['co.uk', 'belongs to no outlet'],
    ['com.au', 'belongs to no outlet'],
  ])('refuses %s for a site', (site, why) => {
    expect(faultsOf(listOf({ ...HARBOUR_POST, sites: [site] }))).toEqual([
      expect.stringMatching(new RegExp(`^outlets\\[0\\]\\.sites\\[0\\]: .*${why}`)),
    ])
  })

  it('refuses a country, a language, a kind or a field that it does not know', () => {
    expect(faultsOf({ ...listOf(HARBOUR_POST), kind: 'ranking' })).toEqual([
      expect.stringMatching(/^kind: .*"outlets"/),
    ])
    expect(faultsOf(listOf({ ...HARBOUR_POST, country: 'Norway' }))).toHaveLength(1)
    expect(faultsOf(listOf({ ...HARBOUR_POST, language: 'English' }))).toHaveLength(1)
    expect(faultsOf(listOf({ ...HARBOUR_POST, trust: 5 } as typeof HARBOUR_POST))).toHaveLength(1)
  })

  it('refuses an outlet or a site that stands twice', () => {
    expect(faultsOf(listOf(HARBOUR_POST, { ...HARBOUR_POST, sites: ['other.example'] }))).toEqual([
      'outlets[1].name: This outlet stands here twice.',
    ])
    expect(faultsOf(listOf(HARBOUR_POST, { ...KURIER, sites: ['post.example'] }))).toEqual([
      'outlets[1].sites[0]: This site stands here twice: one outlet has it.',
    ])
  })

  it('stands by country, then by name, each outlet on a line', () => {
    const written = canonicalOutletsText(
      listOf(HARBOUR_POST, { ...KURIER, name: 'Zeitung', sites: ['z.example'] }, KURIER),
    )
    const lines = written.split('\n').filter((line) => line.includes('"name"'))
    expect(lines.map((line) => /"name": "([^"]*)"/.exec(line)?.[1])).toEqual([
      'Hafenkurier',
      'Zeitung',
      HARBOUR_POST.name,
    ])
    expect(parseOutlets(written)).toMatchObject({ ok: true })
  })

  it('is no dataset of statements, and neither is the concept library', () => {
    const names = ['outlets.json', 'concepts.json', 'dataset.schema.json', 'README.md', 'harbour.json']
    expect(names.filter(isDatasetFile)).toEqual(['harbour.json'])
  })

  it('is checked by npm run data under its name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'outlets-'))
    const printed: string[] = []
    const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text))
    try {
      const file = join(folder, 'outlets.json')
      writeFileSync(file, canonicalOutletsText(listOf(HARBOUR_POST)))
      expect(await data([file])).toBe(0)
      writeFileSync(file, JSON.stringify(listOf(HARBOUR_POST)))
      expect(await data([file])).toBe(1)
      expect(printed.join('\n')).toContain('Not in canonical form')
    } finally {
      log.mockRestore()
      rmSync(folder, { recursive: true })
    }
  })
})
