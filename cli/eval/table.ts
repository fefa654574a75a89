import type { Slip } from './counts.ts'
import type { Figures, Rates } from './figures.ts'
import type { Spread } from './folds.ts'

/** The figures as a table for people. */
export function tableOf(title: string, figures: Figures): string {
  const lines = [`${title} (${figures.articles} articles)`, '']
  const section = (name: string, table: Record<string, Rates>) => {
    lines.push(`  ${name.padEnd(30)}precision  recall     F1   right wrong missed`)
    for (const [key, one] of Object.entries(table)) lines.push(row(key, one))
    lines.push('')
  }
  section('by sentence', figures.sentences)
  section('by page', figures.pages)
  section('actors, exact span', { total: figures.names })
  section('denials reported, by side', figures.denials)
  const { falseMarks, otherLanguages } = figures
  lines.push(
    `  false marks a thousand sentences: near-miss pages ${shown(falseMarks.near, 2)}, off-topic pages ${shown(falseMarks.off, 2)}`,
    `  articles in other languages: ${otherLanguages.articles}, with ${otherLanguages.marks} marks of allegations (wanted: 0)`,
    `  ${shown(figures.millisecondsPerArticle, 2)} ms an article in the engine`,
  )
  return lines.join('\n')
}

/** What the groups of outlets give, each by itself, and the spread. */
export function foldTableOf(groups: readonly Figures[], spread: Record<string, Spread>): string {
  const rates = ({ precision, recall }: Rates) => `${shown(precision)} / ${shown(recall)}`
  const nothing: Rates = { right: 0, wrong: 0, missed: 0, precision: null, recall: null, f1: null }
  return [
    `By ${groups.length} groups of outlets, each measured by itself (precision / recall)`,
    '',
    '  group  articles  sentences      pages          near   off    actors         denials',
    ...groups.map((one, number) =>
      [
        `  ${String(number + 1).padEnd(5)}`,
        String(one.articles).padStart(8),
        `  ${rates(one.sentences.total ?? nothing)}`.padEnd(15),
        rates(one.pages.total ?? nothing).padEnd(13),
        shown(one.falseMarks.near, 2).padEnd(5),
        shown(one.falseMarks.off, 2).padEnd(5),
        rates(one.names).padEnd(13),
        rates(one.denials.total ?? nothing),
      ].join('  '),
    ),
    '',
    `  ${'average over the groups'.padEnd(50)}mean   least    most`,
    ...Object.entries(spread).map(([name, one]) => {
      const values = one === null ? ['–', '–', '–'] : [one.mean, one.least, one.most].map((value) => value.toFixed(3))
      return `    ${name.padEnd(46)}${values.map((value) => value.padStart(8)).join('')}`
    }),
  ].join('\n')
}

const GROUPS: readonly (readonly [Slip['of'], string, string])[] = [
  ['sentence', 'sentences that were missed', 'marks that are wrong'],
  ['name', 'names that were missed', 'names that are wrong'],
  ['denial', 'reported denials that were missed', 'denials told to be reported that are not'],
]

/** What was missed and what is wrong, at most so many of each, with the reason. */
export function slipsOf(missed: readonly Slip[], wrong: readonly Slip[], most: number): string {
  return GROUPS.flatMap(([of, titleOfMissed, titleOfWrong]) => [
    ...listed(titleOfMissed, missed, of, most),
    ...listed(titleOfWrong, wrong, of, most),
  ]).join('\n')
}

function listed(title: string, slips: readonly Slip[], of: Slip['of'], most: number): string[] {
  const own = slips.filter((one) => one.of === of)
  const more = own.length > most ? [`  … and ${own.length - most} more`] : []
  const lines = own.slice(0, most).flatMap(({ article, kind, what, text, why }) => {
    const words = text.replace(/\s+/g, ' ')
    const reason = why === '' ? [] : [`      ${why}`]
    return [`  ${what} in ${article} (${kind})${words === '' ? '' : `: ${words}`}`, ...reason]
  })
  return ['', `${title}: ${own.length}`, ...lines, ...more]
}

function row(name: string, { precision, recall, f1, right, wrong, missed }: Rates): string {
  const figures = [precision, recall, f1].map((one) => shown(one).padStart(9)).join('')
  return `    ${name.padEnd(28)}${figures}${String(right).padStart(8)}${String(wrong).padStart(6)}${String(missed).padStart(7)}`
}

function shown(value: number | null, digits = 3): string {
  return value === null ? '–' : value.toFixed(digits)
}
