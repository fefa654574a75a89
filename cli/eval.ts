import { parseArgs } from 'node:util'
import { compile } from '../engine/compile.ts'
import { recognise } from '../engine/recognise.ts'
import { ChoiceError, loadDatasets } from './datasets.ts'
import { type Article, readCorpus } from './eval/corpus.ts'
import { type ArticleCounts, countArticle, type Error as Fault } from './eval/counts.ts'
import { sidesOf } from './eval/sides.ts'
import { figuresOf, tableOf } from './eval/table.ts'
import { recordOf } from './record.ts'

const USAGE = `npm run eval -- FOLDER [--dataset ID|FILE]… [--fold N] [--misses N] [--json]
Measures recognition on annotated articles: index.json, articles, gold, actors and coverage in FOLDER.
  --fold N    also the figures of N groups of outlets, each by itself, and their average
  --misses N  lists up to N sentences that were missed and N mentions that are wrong
  --json      prints everything as JSON`

/** `npm run eval`: precision and recall on a corpus. Exit code 0, or 2 where what was typed cannot be done. */
async function eval_(words: string[]): Promise<number> {
  try {
    const { folder, dataset, folds, misses, json } = understood(words)
    const counts = measure(readCorpus(folder), dataset)
    report(counts, folds, misses, json)
    return 0
  } catch (error) {
    if (!(error instanceof ChoiceError)) throw error
    console.error(`${error.message}\n\n${USAGE}`)
    return 2
  }
}

export { eval_ as eval }

function understood(words: string[]) {
  const options = {
    dataset: { type: 'string', multiple: true },
    fold: { type: 'string' },
    misses: { type: 'string' },
    json: { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
    const [folder, more] = positionals
    if (folder === undefined || more !== undefined) throw new ChoiceError('Which one folder is to be measured on?')
    return {
      folder,
      dataset: values.dataset ?? [],
      folds: wholeNumber(values.fold, '--fold'),
      misses: wholeNumber(values.misses, '--misses'),
      json: values.json === true,
    }
  } catch (error) {
    throw new ChoiceError(error instanceof Error ? error.message : String(error))
  }
}

function wholeNumber(text: string | undefined, name: string): number {
  if (text === undefined) return 0
  if (!/^\d{1,4}$/.test(text)) throw new ChoiceError(`${name} takes a whole number.`)
  return Number(text)
}

function measure(articles: readonly Article[], choices: readonly string[]): ArticleCounts[] {
  const { datasets, library } = loadDatasets(choices)
  const index = compile(datasets, library)
  const sideOf = sidesOf(datasets)
  return articles.flatMap((article, number) => {
    progress(`${number + 1} of ${articles.length} articles`)
    const passages = article.document.passages.map(({ offset: _, ...passage }) => passage)
    const published = /^\d{4}-\d{2}-\d{2}$/.test(article.date) ? { published: article.date } : {}
    const start = performance.now()
    const findings = recognise(index, { passages, ...published })
    const milliseconds = performance.now() - start
    const record = recordOf(article.id, article.document, findings, (_, actor) => actor)
    const counts = countArticle(article, record, milliseconds, sideOf)
    // Articles in other languages are read, not counted; what is marked there is listed all the same.
    return article.kind === 'other-lang' && counts.falses.length === 0 ? [] : [counts]
  })
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text}\x1b[K`)
}

function report(counts: readonly ArticleCounts[], folds: number, misses: number, json: boolean): void {
  const groups = folds > 1 ? outletGroups(counts, folds) : []
  if (json) {
    const errors = { misses: counts.flatMap((one) => one.misses), falses: counts.flatMap((one) => one.falses) }
    console.log(JSON.stringify({ all: figuresOf(counts), folds: groups.map(figuresOf), ...errors }, null, 2))
    return
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  console.log(tableOf('All articles', figuresOf(counts)))
  groups.forEach((group, number) => {
    const { sentences, pages } = figuresOf(group)
    const outlets = [...new Set(group.map((one) => one.outlet))].length
    const rates = [sentences.total?.precision, sentences.total?.recall, pages.total?.precision, pages.total?.recall]
    console.log(
      `fold ${number + 1} (${outlets} outlets): sentences P R, pages P R  ${rates.map((one) => one?.toFixed(3) ?? '–').join('  ')}`,
    )
  })
  if (groups.length > 0) console.log(averageOf(groups))
  if (misses === 0) return
  list(
    'missed',
    counts.flatMap((one) => one.misses),
    misses,
  )
  list(
    'wrong',
    counts.flatMap((one) => one.falses),
    misses,
  )
}

/** Whole outlets dealt out to groups, the largest first to the smallest group, so that groups are of a size. */
function outletGroups(counts: readonly ArticleCounts[], folds: number): ArticleCounts[][] {
  const outlets = new Map<string, ArticleCounts[]>()
  for (const one of counts) outlets.set(one.outlet, [...(outlets.get(one.outlet) ?? []), one])
  const weight = (list: readonly ArticleCounts[]) =>
    list.reduce(
      (sum, one) => sum + Object.values(one.sentences).reduce((n, count) => n + count.right + count.missed, 1),
      0,
    )
  const groups: ArticleCounts[][] = Array.from({ length: folds }, () => [])
  for (const list of [...outlets.values()].sort((a, b) => weight(b) - weight(a))) {
    groups.sort((a, b) => weight(a) - weight(b))
    groups[0]?.push(...list)
  }
  return groups
}

function averageOf(groups: readonly ArticleCounts[][]): string {
  const all = groups.map((group) => figuresOf(group).sentences.total)
  const mean = (key: 'precision' | 'recall') => {
    const known = all.flatMap((one) => one?.[key] ?? [])
    return known.reduce((sum, one) => sum + one, 0) / Math.max(1, known.length)
  }
  return `average over ${groups.length} groups of outlets: precision ${mean('precision').toFixed(3)}, recall ${mean('recall').toFixed(3)}`
}

function list(title: string, errors: readonly Fault[], most: number): void {
  console.log(`\n${title} (${errors.length})`)
  for (const { article, kind, what, text, why } of errors.slice(0, most)) {
    console.log(`  ${article} (${kind}) ${what}: ${text.replace(/\s+/g, ' ')}${why === undefined ? '' : `  [${why}]`}`)
  }
}
