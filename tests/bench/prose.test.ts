import { describe, expect, it } from 'vitest'
import { namesOf } from '../../bench/names.ts'
import { proseOf } from '../../bench/prose.ts'

describe('what the bench reads', () => {
  it('is the same for the same seed, and another for another', () => {
    const names = namesOf(50, 1)
    const wish = { characters: 5000, seed: 3, names }
    expect(proseOf(wish)).toEqual(proseOf(wish))
    expect(proseOf({ ...wish, seed: 4 })).not.toEqual(proseOf(wish))
    expect(namesOf(50, 1)).toEqual(names)
    expect(namesOf(50, 2)).not.toEqual(names)
  })

  it('is as long as was wished, and holds names of the list', () => {
    const names = namesOf(20, 1)
    const text = proseOf({ characters: 20_000, seed: 3, names }).join('\n')
    expect(text.length).toBeGreaterThanOrEqual(20_000)
    expect(names.filter((name) => text.includes(name)).length).toBeGreaterThan(15)
  })

  it('names nobody twice, and a longer list begins with the shorter', () => {
    const names = namesOf(5000, 1)
    expect(new Set(names).size).toBe(5000)
    expect(namesOf(100, 1)).toEqual(names.slice(0, 100))
  })
})
