import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const TEXT = readFileSync('docs/reliability.md', 'utf8')
const ROWS = TEXT.split('\n').filter((line) => /^\| [FB]\d/.test(line))

it('every row of the table of reliability names a test that is there and speaks of the row', () => {
  const broken = ROWS.flatMap((row) => {
    const rows = (row.split('|')[1] ?? '').match(/[FB]\d+/g) ?? []
    const named = [...row.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = '']) => file)
    if (named.length === 0) return row.includes('not held') ? [] : [row]
    return named.flatMap((file) => {
      const told = existsSync(file) ? readFileSync(file, 'utf8') : ''
      return rows.filter((one) => !new RegExp(`\\b${one}\\b`).test(told)).map((one) => `${one}: ${file}`)
    })
  })
  expect(broken).toEqual([])
})

it('the table of reliability has every fault', () => {
  const told = ROWS.flatMap((row) => (row.split('|')[1] ?? '').match(/F\d+/g) ?? [])
  expect(told).toEqual(Array.from({ length: 25 }, (_, at) => `F${at + 1}`))
})
