import type { ComparedIdea, ComparedIdeas, IdeaFigures } from './compare.ts'

const COLUMNS: readonly (readonly [string, (figures: IdeaFigures) => number | null, number])[] = [
  ['sentence P', (one) => one.sentences.precision, 3],
  ['sentence R', (one) => one.sentences.recall, 3],
  ['page P', (one) => one.pages.precision, 3],
  ['page R', (one) => one.pages.recall, 3],
  ['near/1000', (one) => one.near, 2],
  ['off/1000', (one) => one.off, 2],
]

/** What each idea changes, as a table for people, and the way that was chosen for each group. */
export function ideasTableOf({ groups, without, ideas }: ComparedIdeas): string {
  const title = ['Averages over left-out outlets'.padEnd(34), ...COLUMNS.map(([name]) => name.padStart(12))].join('')
  const base = COLUMNS.map(([, of, digits]) => shown(of(without), digits).padStart(12)).join('')
  return [
    `Ideas, each chosen and learnt on the other groups and measured on the left-out one (${groups} groups of outlets)`,
    '',
    title,
    `  ${'without any'.padEnd(32)}${base}`,
    ...ideas.map((idea) => `  ${idea.name.padEnd(32)}${changes(idea, without)}${idea.pays ? '  pays' : ''}`),
    '',
    ...ideas.flatMap(({ name, says, chosen, wanted }) => [
      `${name}: ${says}`,
      `    chosen: ${counted(chosen)}; better than without it on the others: ${wanted} of ${groups}`,
    ]),
  ].join('\n')
}

function changes({ figures }: ComparedIdea, without: IdeaFigures): string {
  return COLUMNS.map(([, of, digits]) => {
    const [now, before] = [of(figures), of(without)]
    const change = now === null || before === null ? null : now - before
    return shown(change, digits, '+').padStart(12)
  }).join('')
}

function counted(labels: readonly string[]): string {
  const times = new Map<string, number>()
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1)
  return [...times].map(([label, count]) => `${label} (${count})`).join('; ')
}

function shown(value: number | null, digits: number, sign = ''): string {
  if (value === null) return '–'
  const text = value.toFixed(digits)
  return value > 0 ? sign + text : text
}
