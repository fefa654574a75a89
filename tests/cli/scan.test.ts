import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { scan } from '../../cli/scan.ts'

// Some of these start a process, on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 30_000 })

describe('npm run scan', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'scan-'))
    writeFileSync(join(folder, 'a.txt'), 'A quiet day\n\nZabihullah Mujahid said nothing at all.\n')
    writeFileSync(join(folder, 'b.html'), '<h1>Another quiet day</h1><p>Nobody of note said a word.</p>')
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true, force: true })
  })

  type Ran = { code: number; records: ReturnType<typeof JSON.parse>[]; said: string }
  const run = (...words: string[]) =>
    new Promise<Ran>((resolve) => {
      const child = execFile(process.execPath, ['cli/run.mjs', 'scan', ...words], (_, out, said) => {
        const records = out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
        resolve({ code: child.exitCode ?? -1, records, said })
      })
    })

  it('prints one line of JSON for each document of a folder, by name', async () => {
    const { code, records } = await run(folder)
    expect(code).toBe(0)
    expect(records.map((one) => one.document)).toEqual([join(folder, 'a.txt'), join(folder, 'b.html')])
    for (const record of records) expect(Object.keys(record)).toEqual(['document', 'mentions', 'coverage', 'warnings'])
  })

  it('gives the offsets of the decoded file', async () => {
    const { records } = await run(join(folder, 'a.txt'))
    const mention = records[0].mentions.find((one: { id: string }) => one.id === 'zabihullah-mujahid')
    expect(mention).toMatchObject({ kind: 'actor', start: 13, end: 31, quote: 'Zabihullah Mujahid' })
  })

  it('goes on after a file that cannot be read, and exits with 1', async () => {
    symlinkSync(join(folder, 'nowhere'), join(folder, 'aa.txt'))
    writeFileSync(join(folder, 'c.txt'), 'One more\n')
    const { code, records, said } = await run(join(folder, 'a.txt'), folder)
    expect(code).toBe(1)
    expect(said).toContain('aa.txt')
    expect(records).toHaveLength(4)
  })

  it.each([
    ['an unknown option', ['--colour', 'x.txt'], '--colour'],
    ['an unknown format', ['--format', 'xml', 'cli'], 'xml'],
    ['a file that is not there', ['nowhere.txt'], 'nowhere.txt'],
    ['a file of another kind', ['package.json'], 'package.json'],
    ['a dataset that is not there', ['--dataset', 'nobody', 'cli/site'], 'nobody'],
    ['no file at all', [], 'Which file'],
  ])('refuses %s, says so, and exits with 2', async (_, words, named) => {
    const said: string[] = []
    vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line))
    const printed = vi.spyOn(process.stdout, 'write')
    expect(await scan(words)).toBe(2)
    expect(printed).not.toHaveBeenCalled()
    expect(said.join()).toContain(named)
  })
})
