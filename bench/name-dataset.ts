import type { Dataset } from '../dataset/model.ts'

/** A dataset that knows so many people by one name each, and no allegation. The number of an actor is that of its name. */
export function nameDataset(names: readonly string[]): Dataset {
  return {
    format: 1,
    id: 'bench',
    title: 'Names',
    description: 'Names of nobody.',
    version: '1.0.0',
    updated: '2026-01-01',
    language: 'en',
    license: 'CC0-1.0',
    maintainers: ['the bench'],
    sources: [],
    actors: names.map((name, index) => ({
      id: `a${index}`,
      kind: 'person',
      name,
      description: 'Nobody.',
      aliases: [{ text: name }],
    })),
    allegations: [],
  }
}
