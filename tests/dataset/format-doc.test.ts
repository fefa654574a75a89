import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { data } from '../../cli/data.ts'
import { FIELD_HELP } from '../../dataset/field-help.ts'
import { LIMITS } from '../../dataset/limits.ts'
import { parseDataset } from '../../dataset/parse.ts'
import * as schema from '../../dataset/schema.ts'

const PAGE = readFileSync('docs/dataset-format.md', 'utf8')
const EXAMPLE = /```json\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? ''

describe('docs/dataset-format.md', () => {
  it('has an example that is a dataset', () => {
    expect(parseDataset(EXAMPLE)).toMatchObject({ ok: true })
  })

  it('has an example that passes every check but the number of examples', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dataset-'))
    const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
    try {
      const file = join(folder, 'example.json')
      writeFileSync(file, EXAMPLE)
      await data([file, '--json'])
      const [checked] = JSON.parse(String(printed.mock.calls[0]?.[0])).files
      expect(checked.faults.map((fault: { path: string }) => fault.path)).toEqual([
        'allegations[0].examples.match',
        'allegations[0].examples.noMatch',
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('lists every field with its help', () => {
    for (const help of Object.values(FIELD_HELP))
      for (const [field, sentence] of Object.entries(help)) expect(PAGE).toContain(`| \`${field}\` | ${sentence} |`)
  })

  it('names every word that a field may hold', () => {
    for (const { options } of [schema.ActorKind, schema.Stance, schema.SecondHand, schema.LetterCase])
      for (const option of options) expect(PAGE).toContain(`\`${option}\``)
  })

  it('tells the limits that hold', () => {
    for (const limit of [LIMITS.records, LIMITS.values, LIMITS.depth, LIMITS.fields])
      expect(PAGE).toContain(`| ${limit} |`)
  })
})
