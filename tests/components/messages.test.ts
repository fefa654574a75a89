import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import messages from '../../public/_locales/en/messages.json' with { type: 'json' }
import { literalTexts } from './literal-texts.ts'

type Entry = {
  message: string
  description: string
  placeholders?: Record<string, { content: string; example: string }>
}

const entries = Object.entries(messages as Record<string, Entry>)
const sources = ['components', 'entrypoints', 'platform', 'page', 'wxt.config.ts'].flatMap(readTree)
const components = readTree('components')
const PLURAL = /_(?:zero|one|two|few|many|other)$/

describe('the messages of the interface', () => {
  it('are all used', () => {
    const text = sources.map((one) => one.text).join('\n')
    const used = (key: string) => text.includes(`'${key}'`) || text.includes(`__MSG_${key}__`)
    expect(entries.map(([key]) => key.replace(PLURAL, '')).filter((key) => !used(key))).toEqual([])
  })

  it('are all there', () => {
    const keys = new Set(entries.map(([key]) => key.replace(PLURAL, '')))
    const asked = components.flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:t|rich|count)\(([^,)]*)/g)].flatMap(([, asked = '']) =>
        [...asked.matchAll(/(?<!== )'(\w+)'/g)].map(([, key = '']) => ({ file, key })),
      ),
    )
    expect(asked.length).toBeGreaterThan(80)
    expect(asked.filter(({ key }) => !keys.has(key))).toEqual([])
  })

  it('explain themselves to translators, with an example for each placeholder', () => {
    const bare = entries.filter(
      ([, one]) => !one.description || Object.values(one.placeholders ?? {}).some((p) => !p.example),
    )
    expect(bare.map(([key]) => key)).toEqual([])
  })

  it('declare or explain every placeholder that they use', () => {
    const faulty = entries.filter(([, one]) => {
      const used = [...one.message.matchAll(/\$(\w+)\$/g)].map((match) => match[1]?.toLowerCase())
      const declared = Object.keys(one.placeholders ?? {})
      const bare = [...one.message.matchAll(/\$\d/g)].map((match) => match[0])
      const unexplained = bare.some((name) => !one.description.includes(name))
      return unexplained || used.some((name) => !declared.includes(name ?? ''))
    })
    expect(faulty.map(([key]) => key)).toEqual([])
  })

  it('hold every word that is shown: none stands in code', { timeout: 30_000 }, () => {
    expect(sources.length).toBeGreaterThan(100)
    const keys = new Set(entries.map(([key]) => key))
    const stray = sources.flatMap(({ file, text }) => literalTexts(file, text, keys).map((one) => `${file}:${one}`))
    expect(stray).toEqual([])
  })
})

function readTree(path: string): { file: string; text: string }[] {
  if (/\.tsx?$/.test(path)) return [{ file: path, text: readFileSync(path, 'utf8') }]
  if (/\.\w+$/.test(path)) return []
  return readdirSync(path).flatMap((name) => readTree(join(path, name)))
}
