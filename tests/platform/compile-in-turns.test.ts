import { describe, expect, it } from 'vitest'
import { compile } from '../../engine/compile.ts'
import { compileInTurns } from '../../platform/compile-in-turns.ts'
import { datasetOf, HARBOUR, LIBRARY } from '../engine/fixture.ts'

const MANY = datasetOf({
  actors: Array.from({ length: 30_000 }, (_, number) => ({
    id: `a${number}`,
    kind: 'person',
    name: `Quay Line${number}`,
    description: 'Nobody.',
    aliases: [{ text: `Quay Line${number}` }],
  })),
})

describe('compiling in turns', () => {
  it('gives what compiling at once gives', async () => {
    expect(await compileInTurns([HARBOUR], LIBRARY)).toEqual(compile([HARBOUR], LIBRARY))
    expect(await compileInTurns([], LIBRARY)).toEqual(compile([], LIBRARY))
  })

  it('lets others have their turn, and tells a share that grows', async () => {
    let turns = 0
    const timer = setInterval(() => turns++)
    const shares: number[] = []
    await compileInTurns([MANY], LIBRARY, (share) => shares.push(share))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
    expect(shares.length).toBeGreaterThan(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
  })

  it('rejects where whoever is told fails', async () => {
    const told = () => Promise.reject(new Error('gone'))
    await expect(compileInTurns([MANY], LIBRARY, told)).rejects.toThrow('gone')
  })
})
