import type { Key, Words } from '../../components/words.ts'
import type { Dataset, Stance } from '../../dataset/model.ts'

type Said = { id: string; speaker: string; stance: Stance; day: string; words: Key; quote?: Key; official?: true }

const SAID: readonly Said[] = [
  { id: 'union', speaker: 'union', stance: 'alleges', day: '2021-05-02', words: 'sampleUnionSaid' },
  { id: 'office', speaker: 'office', stance: 'denies', day: '2021-05-03', words: 'sampleOfficeSaid', official: true },
  {
    id: 'mayor',
    speaker: 'mayor',
    stance: 'denies',
    day: '2021-05-05',
    words: 'sampleMayorSaid',
    quote: 'sampleQuote',
  },
  { id: 'audit', speaker: 'audit', stance: 'comments', day: '2021-05-20', words: 'sampleAuditSaid', official: true },
]

/** An address that is kept for examples: the invented sources have no other. */
const SOURCE = 'https://example.org/'

/** The ids of all statements about the invented allegation. */
export const SAMPLE_STATEMENTS: readonly string[] = SAID.map(({ id }) => id)

/** What the cards of the invented article are made of, in the reader's language: an invented dataset of one allegation. */
export function sampleDataset({ t, locale }: Words): Dataset {
  const actor = (id: string, kind: Dataset['actors'][number]['kind'], name: Key, description: Key) => ({
    id,
    kind,
    name: t(name),
    description: t(description),
    aliases: [{ text: t(name) }],
  })
  return {
    format: 1,
    id: 'sample',
    title: t('sampleDataset'),
    description: t('sampleNote'),
    version: '1.0.0',
    updated: '2021-05-20',
    language: locale,
    license: 'CC0-1.0',
    maintainers: [t('extensionName')],
    sources: SAID.map(({ id, day }) => ({
      id,
      publisher: t('samplePaper'),
      url: SOURCE,
      date: day,
      language: locale,
      kind: 'report',
    })),
    actors: [
      actor('union', 'organisation', 'sampleUnion', 'sampleUnionIs'),
      actor('office', 'organisation', 'sampleOffice', 'sampleDataset'),
      actor('mayor', 'person', 'sampleMayor', 'sampleDataset'),
      actor('audit', 'organisation', 'sampleAudit', 'sampleDataset'),
    ],
    allegations: [
      {
        id: 'contract',
        title: t('sampleTitle'),
        summary: t('sampleSummary'),
        firstReported: { date: SAID[0]?.day ?? '', by: 'union' },
        about: ['office'],
        match: {},
        examples: { match: [], noMatch: [] },
        statements: SAID.map(({ id, speaker, stance, day, words, quote, official }) => ({
          id,
          speaker,
          stance,
          date: day,
          summary: t(words),
          ...(quote === undefined ? {} : { quote: t(quote) }),
          ...(official === undefined ? {} : { official }),
          sources: [id],
        })),
      },
    ],
  }
}
