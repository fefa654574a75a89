import { expect, it } from 'vitest'
import { namesDataset } from '../../cli/names-dataset.ts'
import { parseDataset } from '../../dataset/parse.ts'

it('is a sound dataset, in which names that differ by case, accents or hyphens alone are aliases of one', () => {
  const dataset = namesDataset([
    'Anna Kestrel',
    'ANNA KESTREL',
    'Jos\u00e9 Halden',
    'Jose Halden',
    'Al-Rashid Bay',
    'Al Rashid Bay',
  ])
  expect(parseDataset(JSON.stringify(dataset))).toMatchObject({ ok: true })
  expect(dataset.actors.map(({ aliases }) => aliases.map(({ text }) => text))).toEqual([
    ['Anna Kestrel', 'ANNA KESTREL'],
    ['Jos\u00e9 Halden', 'Jose Halden'],
    ['Al-Rashid Bay', 'Al Rashid Bay'],
  ])
})
