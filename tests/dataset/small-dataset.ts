import type { Allegation, Dataset } from '../../dataset/model.ts'

/** A small invented dataset that every check passes, to be broken by one change each. A new copy at each call. */
export function smallDataset(): Dataset {
  return {
    format: 1,
    id: 'buoys',
    title: 'The buoys of the strait',
    description: 'Who moved the buoys between Norland and Sudland, and what was said of it.',
    version: '1.2.0',
    updated: '2021-09-01',
    language: 'en',
    license: 'CC-BY-4.0',
    maintainers: ['The harbour library'],
    sources: [
      { id: 'courier-2021-03-02', publisher: 'Strait Courier', date: '2021-03-02', language: 'en', kind: 'report' },
      {
        id: 'digest-2021-03-05',
        publisher: 'Weekly Digest of the Coast',
        url: 'https://digest.example/5',
        date: '2021-03-05',
        language: 'en',
        kind: 'report',
        secondHand: 'digest',
      },
      {
        id: 'norland-2021-03-04',
        publisher: 'Government of Norland',
        title: 'On the buoys',
        url: 'https://norland.example/buoys',
        date: '2021-03-04',
        language: 'en',
        kind: 'primary',
      },
    ],
    actors: [
      {
        id: 'ada-quellin',
        kind: 'person',
        name: 'Ada Quellin',
        description: 'Spokeswoman of the government of Norland since 2019.',
        aliases: [{ text: 'Ada Quellin' }, { text: 'Quellin', weak: true }],
        memberOf: ['norland'],
      },
      {
        id: 'norland',
        kind: 'state',
        name: 'Norland',
        description: 'A state north of the strait.',
        aliases: [{ text: 'Norland' }, { text: 'Norlanders' }],
      },
      {
        id: 'strait-courier',
        kind: 'outlet',
        name: 'Strait Courier',
        description: 'A daily paper of the strait.',
        aliases: [{ text: 'Strait Courier' }, { text: 'the Courier', weak: true }],
      },
      {
        id: 'sudland',
        kind: 'state',
        name: 'Sudland',
        description: 'A state south of the strait.',
        aliases: [{ text: 'Sudland' }],
        wikidata: 'Q1',
      },
    ],
    concepts: [
      { id: 'buoys', label: 'the buoys', terms: ['buoy~', { text: 'sea marks', case: 'any' }] },
      { id: 'moving', label: 'moving', terms: ['move~', 'shift~'] },
    ],
    nulls: ['buoyed by'],
    allegations: [movedBuoys()],
  }
}

function movedBuoys(): Allegation {
  return {
    id: 'moved-buoys',
    title: 'Norland is said to have moved the buoys',
    summary: 'Sudland says that Norland moved the buoys of the strait in winter. Norland rejects this.',
    firstReported: { date: '2021-03-02', by: 'strait-courier', source: 'courier-2021-03-02' },
    about: ['norland'],
    match: {
      phrases: ['the buoy affair'],
      rules: [
        {
          slots: [
            { name: 'who', any: ['actor:norland'], needed: true },
            { name: 'what', any: ['buoys'], needed: true },
            { name: 'deed', any: ['moving'], needed: true, weight: 2 },
          ],
          strong: [['who', 'what']],
        },
      ],
    },
    examples: {
      match: Array.from({ length: 10 }, (_, index) => `Norland moved ${index + 2} buoys, Sudland said.`),
      noMatch: Array.from({ length: 10 }, (_, index) => `Sudland moved ${index + 2} buoys of its own.`),
    },
    statements: [
      {
        id: 'sudland-2021-03-01',
        speaker: 'sudland',
        stance: 'alleges',
        official: true,
        date: '2021-03-01',
        summary: 'Ships of Norland moved four buoys southwards in January.',
        sources: ['courier-2021-03-02'],
      },
      {
        id: 'quellin-2021-03-04',
        speaker: 'ada-quellin',
        role: 'spokeswoman, Norland',
        behalf: 'norland',
        stance: 'denies',
        official: true,
        date: '2021-03-04',
        summary: 'No ship of Norland has touched a buoy in years.',
        quote: 'we leave buoys where they float',
        sources: ['norland-2021-03-04', 'digest-2021-03-05'],
      },
      {
        id: 'courier-2021-03-05',
        speaker: 'strait-courier',
        stance: 'questions',
        date: '2021-03-05',
        summary: 'Pilots of the strait disagree about where the buoys lay before the winter.',
        sources: ['digest-2021-03-05'],
      },
    ],
  }
}

/** The allegation of the small dataset. */
export function allegationOf(dataset: Dataset): Allegation {
  const [allegation] = dataset.allegations
  if (allegation === undefined) throw new Error('The small dataset has lost its allegation.')
  return allegation
}
