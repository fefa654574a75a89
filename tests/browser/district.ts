import type { Dataset } from '../../dataset/model.ts'

/** A sound dataset of an invented district, large enough that taking it in takes a while. */
export const DISTRICT: Dataset = {
  format: 1,
  id: 'district',
  title: 'Houses of the district',
  description: 'Houses by the water.',
  version: '1.0.0',
  updated: '2021-03-11',
  language: 'en',
  license: 'CC0-1.0',
  maintainers: ['The harbour office'],
  sources: [],
  actors: Array.from({ length: 20_000 }, (_, at) => ({
    id: `house-${at}`,
    kind: 'place' as const,
    name: `Quay House ${at}`,
    description: 'A house by the water.',
    aliases: [{ text: `Quay House ${at}` }, { text: `House ${at} of the Quay` }],
  })),
  allegations: [],
}
