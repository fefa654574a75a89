import { vi } from 'vitest'
import { canonicalText } from '../../dataset/canonical.ts'
import type { ConceptLibrary, Dataset } from '../../dataset/model.ts'

/** A dataset of one actor and one allegation that a fixed phrase names. */
export function tinyDataset(id: string, version = '1.0.0'): Dataset {
  return {
    format: 1,
    id,
    title: `Dataset ${id}`,
    description: 'A dataset for tests.',
    version,
    updated: '2024-01-02',
    language: 'en',
    license: 'CC0-1.0',
    maintainers: ['Nobody'],
    sources: [{ id: 'gazette', publisher: 'The Gazette', language: 'en', kind: 'report', date: '2024-01-01' }],
    actors: [
      {
        id: 'harbour-board',
        kind: 'organisation',
        name: 'Harbour Board',
        description: 'Runs the harbour.',
        aliases: [{ text: 'Harbour Board' }],
      },
    ],
    allegations: [
      {
        id: 'lantern-affair',
        title: 'Lanterns were sold twice',
        summary: 'The Gazette reported that lanterns were sold twice.',
        firstReported: { date: '2024-01-01', by: 'harbour-board' },
        about: ['harbour-board'],
        match: { phrases: ['lantern affair'] },
        examples: { match: ['The lantern affair goes on.'], noMatch: ['A lantern hung there.'] },
        statements: [
          {
            id: 'board-denies',
            speaker: 'harbour-board',
            stance: 'denies',
            date: '2024-01-02',
            summary: 'The board said that it sold none twice.',
            sources: ['gazette'],
          },
        ],
      },
    ],
  }
}

const library: ConceptLibrary = {
  format: 1,
  id: 'concepts',
  version: '1.0.0',
  language: 'en',
  concepts: [],
  nulls: [],
}

/** Serves these datasets as the bundle of the extension, with an empty concept library. */
export function serveBundle(datasets: readonly Dataset[]): void {
  const files = new Map([
    ['concepts.json', JSON.stringify(library)],
    ...datasets.map((dataset) => [`${dataset.id}.json`, canonicalText(dataset)] as const),
  ])
  const list = JSON.stringify([...files.keys()])
  vi.stubGlobal('fetch', async (address: URL) => {
    const name = address.pathname.replace('/data/', '')
    const text = name === 'files.json' ? list : files.get(name)
    return text === undefined ? new Response('', { status: 404 }) : new Response(text)
  })
}
