import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { data } from '../../cli/data.ts'
import { canonicalText } from '../../dataset/canonical.ts'
import { allegationOf, smallDataset } from './small-dataset.ts'

describe('npm run data', () => {
  let folder = ''
  let printed: string[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dataset-'))
    printed = []
    vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text))
    vi.spyOn(console, 'error').mockImplementation((text: string) => void printed.push(text))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('passes a sound dataset, runs its examples and prints its figures', async () => {
    expect(await data([file(canonicalText(smallDataset()))])).toBe(0)
    const text = printed.join('\n')
    expect(text).toContain('1 allegations, 3 statements, 4 actors, 3 sources')
    expect(text).toContain('1 alleges, 0 supports, 1 questions, 1 denies, 0 comments; 2 official')
    expect(text).toContain('Norland 1, Strait Courier 1, Sudland 1')
    expect(text).toContain('1 primary, 2 report, 0 opinion; 1 second-hand; 2 with a link, 1 without')
    expect(text).toContain('10 that must match, 10 that must not; all pass')
    expect(text).toContain('No faults.')
  })

  it('names file, path and line of a fault and ends with 1', async () => {
    const dataset = smallDataset()
    allegationOf(dataset).title = 'The buoy hoax'
    const path = file(canonicalText(dataset))
    const line =
      canonicalText(dataset)
        .split('\n')
        .findIndex((text) => text.includes('hoax')) + 1
    expect(await data([path])).toBe(1)
    expect(printed.join('\n')).toContain(
      `${path}: allegations[0].title (line ${line}): “hoax” judges in the dataset’s own voice`,
    )
  })

  it('tells which examples the engine does not judge as they say', async () => {
    const dataset = smallDataset()
    allegationOf(dataset).examples.match.push('Nothing was moved by anybody.')
    allegationOf(dataset).examples.noMatch.push('The buoy affair goes on.')
    expect(await data([file(canonicalText(dataset))])).toBe(1)
    const text = printed.join('\n')
    expect(text).toContain('Not recognised as “moved-buoys”: Nothing was moved by anybody.')
    expect(text).toContain('Recognised as “moved-buoys”: The buoy affair goes on.')
    expect(text).toContain('11 that must match, 11 that must not; 2 fail')
  })

  it('prints the faults of a file that is no dataset', async () => {
    expect(await data([file('{"format": 1,}')])).toBe(1)
    expect(printed.join('\n')).toContain('(line 1): A comma stands before the closing }: remove it.')
  })

  it('writes the canonical bytes where it is asked to, and leaves a broken file as it is', async () => {
    const path = file(JSON.stringify(smallDataset()))
    expect(await data([path])).toBe(1)
    expect(readFileSync(path, 'utf8')).toBe(JSON.stringify(smallDataset()))
    expect(await data([path, '--write'])).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe(canonicalText(smallDataset()))
    const broken = file('{"format": 1}')
    expect(await data([broken, '--write'])).toBe(1)
    expect(readFileSync(broken, 'utf8')).toBe('{"format": 1}')
  })

  it('gives the same as JSON', async () => {
    const path = file('{"format": 1}')
    expect(await data([path, '--json'])).toBe(1)
    expect(JSON.parse(printed.join('\n')).files[0].faults[0]).toEqual({
      path: 'id',
      message: 'The field “id” is missing.',
      line: 1,
      column: 1,
    })
  })

  it('ends with 2 where it does not know what to do', async () => {
    expect(await data([join(folder, 'missing.json')])).toBe(2)
    expect(await data(['--what'])).toBe(2)
  })

  function file(text: string): string {
    const path = join(folder, 'small.json')
    writeFileSync(path, text)
    return path
  }
})
